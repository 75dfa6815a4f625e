package org.emend.experience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of what was decided says something of other edits. */
public enum Reach {
  /** What was rejected and never accepted is not proposed again, and nothing else. */
  REFUSALS,
  /** Words that were accepted or rejected are judged anew, too. */
  WORDS,
  /** And so are all edits of a sort: their confidences were too high or too low together. */
  SORTS;

  /** As profiles name it: {@code words}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reach of that name; empty if there is none. */
  public static Optional<Reach> labelled(String label) {
    return Arrays.stream(values()).filter(reach -> reach.label().equals(label)).findFirst();
  }
}
