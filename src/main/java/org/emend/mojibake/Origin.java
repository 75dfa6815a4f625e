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
 * @param encoding what the bytes were that were misread first, UTF-8 or CESU-8
 */
record Origin(List<SingleByteCharset> misreadAs, int lostBytes, String encoding) {

  private static final String UTF_8 = "UTF-8";

  static final Origin UNTOUCHED = new Origin(List.of(), 0, UTF_8);

  /** What was misread in charsets, the last time first. */
  static Origin of(List<SingleByteCharset> charsets) {
    return new Origin(charsets, 0, UTF_8);
  }

  /** What was misread in one charset over and over. */
  static Origin of(SingleByteCharset charset, int times, int lostBytes) {
    return new Origin(Collections.nCopies(times, charset), lostBytes, UTF_8);
  }

  /** Whether it was misread in the same charset each time, and nothing was lost. */
  boolean isUniform() {
    return lostBytes == 0 && misreadAs.stream().distinct().count() <= 1;
  }

  /** The same, after one more wrong decoding was undone. */
  Origin then(SingleByteCharset charset, int lost) {
    List<SingleByteCharset> longer = new ArrayList<>(misreadAs);
    longer.add(charset);
    return new Origin(List.copyOf(longer), lostBytes + lost, UTF_8);
  }

  /** The same, of surrogates that were encoded each by itself. */
  Origin ofSurrogates() {
    return new Origin(misreadAs, lostBytes, "CESU-8");
  }

  boolean isTouched() {
    return !misreadAs.isEmpty();
  }

  Evidence evidence() {
    List<Recoding> steps = new ArrayList<>();
    for (int i = 0; i < misreadAs.size(); i++) {
      boolean isLast = i == misreadAs.size() - 1;
      steps.add(new Recoding(misreadAs.get(i).name(), isLast ? encoding : UTF_8));
    }
    return new Evidence.WrongDecoding(List.copyOf(steps), lostBytes);
  }
}
