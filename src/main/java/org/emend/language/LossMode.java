package org.emend.language;

import java.util.SplittableRandom;

/** The ways of losing marks that the model is trained for. */
enum LossMode {
  /** Marks vanish, spaces collapse. */
  DROPPED(0),
  /** Marks become a character that says that something was lost. */
  MARKED(1),
  /** Marks become question marks, among real ones. */
  QUESTIONED(2),
  /** Marks become spaces. */
  SPACED(3),
  /** Marks become spaces, and runs of spaces collapse. */
  SPACED_AND_COLLAPSED(4),
  /** Apostrophes vanish, and all other marks are there. */
  APOSTROPHES_DROPPED(0);

  private final int number;

  LossMode(int number) {
    this.number = number;
  }

  /** The number by which the network knows it; what it cannot tell apart has the same. */
  int number() {
    return number;
  }

  /** The way of losing marks that a damage's traces are most like. */
  static LossMode of(LostMarks lost) {
    if (lost.traces().containsValue("?")) {
      return QUESTIONED;
    }
    boolean marked = lost.traces().values().stream().anyMatch(trace -> !trace.isBlank());
    if (marked) {
      return MARKED;
    }
    if (lost.traces().containsValue(" ")) {
      return lost.collapsesSpaces() ? SPACED_AND_COLLAPSED : SPACED;
    }
    return DROPPED;
  }

  /** One of the ways, each as often as it is worth learning. */
  static LossMode draw(SplittableRandom random) {
    double drawn = random.nextDouble();
    if (drawn < 0.56) {
      return DROPPED;
    }
    if (drawn < 0.66) {
      return MARKED;
    }
    if (drawn < 0.80) {
      return QUESTIONED;
    }
    if (drawn < 0.90) {
      return SPACED;
    }
    return drawn < 0.93 ? SPACED_AND_COLLAPSED : APOSTROPHES_DROPPED;
  }

  boolean asksSpans() {
    return this == DROPPED || this == SPACED_AND_COLLAPSED;
  }

  boolean asksApostrophes() {
    return this == DROPPED || this == APOSTROPHES_DROPPED;
  }

  boolean asksDashes() {
    return this == DROPPED || this == SPACED || this == SPACED_AND_COLLAPSED;
  }

  boolean asksTraces() {
    return this != DROPPED && this != APOSTROPHES_DROPPED;
  }
}
