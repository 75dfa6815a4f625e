package org.emend.language;

/** Which scores of the network mean what. */
final class Outputs {

  static final int DOUBLES = 0;
  static final int SINGLES = DOUBLES + Labels.SPAN_LABELS;
  static final int APOSTROPHES = SINGLES + Labels.SPAN_LABELS;
  static final int DASHES = APOSTROPHES + Labels.APOSTROPHE_LABELS;
  static final int TRACES = DASHES + Labels.DASH_LABELS;
  static final int COUNT = TRACES + Labels.TRACED.length();

  private Outputs() {}
}
