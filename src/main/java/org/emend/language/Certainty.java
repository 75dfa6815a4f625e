package org.emend.language;

/** How sure the shapes around a trace make a reading, and how loudly they speak for damage. */
final class Certainty {

  static final double CLEAR = 0.98;
  static final double GOOD = 0.95;
  static final double FAIR = 0.93;

  /** Right for the most part, but not surely enough to be written unasked. */
  static final double DOUBTFUL = 0.85;

  static final double POOR = 0.5;

  /** Evidence of a trace that no sound text has. */
  static final double PROOF = 5;

  static final double HINT = 1;

  private Certainty() {}
}
