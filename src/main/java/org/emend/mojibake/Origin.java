package org.emend.mojibake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emend.edit.Evidence;
import org.emend.edit.Recoding;

/**
 * How a character of a working line came about.
 *
 * @param misreadAs the charsets in which it had been misread, the last time first
 * @param lostBytes how many bytes were inferred
 */
record Origin(List<SingleByteCharset> misreadAs, int lostBytes) {

  static final Origin UNTOUCHED = new Origin(List.of(), 0);

  /** What was misread in one charset over and over. */
  static Origin of(SingleByteCharset charset, int times) {
    return new Origin(Collections.nCopies(times, charset), 0);
  }

  /** Whether it was misread in the same charset each time, and nothing was lost. */
  boolean isUniform() {
    return lostBytes == 0 && misreadAs.stream().distinct().count() <= 1;
  }

  /** The same, after one more wrong decoding was undone. */
  Origin then(SingleByteCharset charset, int lost) {
    List<SingleByteCharset> longer = new ArrayList<>(misreadAs);
    longer.add(charset);
    return new Origin(List.copyOf(longer), lostBytes + lost);
  }

  boolean isTouched() {
    return !misreadAs.isEmpty();
  }

  Evidence evidence() {
    List<Recoding> steps =
        misreadAs.stream().map(charset -> new Recoding(charset.name(), "UTF-8")).toList();
    return new Evidence.WrongDecoding(steps, lostBytes);
  }
}
