package org.emend.edit;

import static java.util.Objects.requireNonNull;

/**
 * One proposed change to a text: put {@code replacement} in place of the characters from {@code
 * start} up to {@code end}.
 *
 * <p>{@code theyre} → {@code they’re} is the edit {@code (4, 4, "’")}: nothing is replaced, a mark
 * is put in.
 *
 * @param start UTF-16 offset into the text before any edit
 * @param end UTF-16 offset one past the last replaced character; equal to {@code start} where
 *     something is only put in
 * @param replacement what stands there afterwards
 * @param kind what sort of mark comes back
 * @param confidence the probability that the original read so, 0 to 1
 * @param evidence why it was proposed
 */
public record Edit(
    int start, int end, String replacement, Kind kind, double confidence, Evidence evidence) {

  public Edit {
    requireNonNull(replacement, "replacement");
    requireNonNull(kind, "kind");
    requireNonNull(evidence, "evidence");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }

  /** The same edit of a text in which everything stands further on. */
  public Edit shifted(int by) {
    return new Edit(start + by, end + by, replacement, kind, confidence, evidence);
  }

  /** The same edit, as probable as said. */
  public Edit withConfidence(double other) {
    return new Edit(start, end, replacement, kind, other, evidence);
  }

  /** Whether the edit and another one touch a common character or stand at the same place. */
  public boolean conflictsWith(Edit other) {
    return start == other.start || (start < other.end && other.start < end);
  }
}
