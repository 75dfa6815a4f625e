package org.emend.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says of a proposed edit. */
public enum Verdict {
  ACCEPTED,
  REJECTED;

  /** As data name it: {@code accepted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict of that name; empty if there is none. */
  public static Optional<Verdict> labelled(String label) {
    return Arrays.stream(values()).filter(verdict -> verdict.label().equals(label)).findFirst();
  }
}
