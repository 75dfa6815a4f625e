package org.emend.language;

import org.emend.edit.Kind;

/**
 * A mark that may be missing in a bare text, before its probability is calibrated.
 *
 * @param start offset of its trace, or of its place if it left none
 * @param end one past the trace
 * @param original what stood there
 * @param sort by which its probability is calibrated
 * @param probability as the network gives it
 * @param evidence how much it speaks for damage if it is all but certain
 * @param quotation as in {@link Proposal}
 * @param rank the order among marks at the same place
 * @param rule the reason, in words
 */
record Candidate(
    int start,
    int end,
    String original,
    Calibration.Sort sort,
    double probability,
    double evidence,
    int quotation,
    int rank,
    String rule) {

  /** Marks at one place, from left to right: {@code ’—’” — “‘}. */
  static final int APOSTROPHE = 0;

  static final int DASH_INSIDE = 1;
  static final int CLOSES_SINGLE = 2;
  static final int CLOSES_DOUBLE = 3;
  static final int DASH_OUTSIDE = 4;
  static final int OPENS_DOUBLE = 5;
  static final int OPENS_SINGLE = 6;

  /** What is just written unasked says nothing of damage; what is certain says all it can. */
  private static final double LIKELY = Calibration.logit(0.9);

  private static final double CERTAIN = Calibration.logit(0.99);

  Proposal toProposal(Calibration calibration) {
    double calibrated = calibration.calibrated(sort, probability);
    double certainty = (Calibration.logit(calibrated) - LIKELY) / (CERTAIN - LIKELY);
    return new Proposal(
        start,
        end,
        original,
        kind(),
        calibrated,
        evidence * Math.max(0, Math.min(1, certainty)),
        quotation,
        rule);
  }

  private Kind kind() {
    return switch (sort) {
      case SINGLE_QUOTATION -> Kind.SINGLE_QUOTE;
      case SPACED_DASH -> Kind.DASH;
      default -> Kind.of(original.codePointAt(0));
    };
  }
}
