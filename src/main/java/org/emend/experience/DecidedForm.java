package org.emend.experience;

import static java.util.Objects.requireNonNull;

/**
 * What was decided on the edits of one form.
 *
 * @param verdicts how often what was decided
 * @param acceptedLogOdds the mean log-odds of the confidences with which those were proposed that
 *     were accepted, to three places; 0 if none was
 * @param rejectedLogOdds the same of those that were rejected
 */
public record DecidedForm(Verdicts verdicts, double acceptedLogOdds, double rejectedLogOdds) {

  /** One over the variance of how far words are off: a name has an apostrophe or has none. */
  private static final double PRIOR = 0.25;

  private static final int ROUNDS = 30;

  /** Newton's method may go astray where a curve is all but flat. */
  private static final double LONGEST_STEP = 1;

  private static final double THOUSAND = 1000;

  public DecidedForm {
    requireNonNull(verdicts, "verdicts");
    acceptedLogOdds = Math.round(acceptedLogOdds * THOUSAND) / THOUSAND;
    rejectedLogOdds = Math.round(rejectedLogOdds * THOUSAND) / THOUSAND;
  }

  static DecidedForm of(Example example) {
    Verdicts verdicts = Verdicts.of(example.verdict());
    return example.isAccepted()
        ? new DecidedForm(verdicts, example.logOdds(), 0)
        : new DecidedForm(verdicts, 0, example.logOdds());
  }

  DecidedForm plus(DecidedForm other) {
    return new DecidedForm(
        verdicts.plus(other.verdicts),
        mean(
            verdicts.accepted(), acceptedLogOdds, other.verdicts.accepted(), other.acceptedLogOdds),
        mean(
            verdicts.rejected(),
            rejectedLogOdds,
            other.verdicts.rejected(),
            other.rejectedLogOdds));
  }

  private static double mean(long count, double one, long otherCount, double other) {
    return (count * one + otherCount * other) / Math.max(1, count + otherCount);
  }

  /**
   * How far the log-odds of this form should be moved to fit what was decided: the most probable
   * offset, held near zero by a normal prior. Newton's method.
   *
   * @param curve what log-odds of the sort mean
   */
  double offset(Curve curve) {
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double accepted = LogOdds.probability(curve.meant(acceptedLogOdds) + offset);
      double rejected = LogOdds.probability(curve.meant(rejectedLogOdds) + offset);
      double gradient =
          PRIOR * offset + verdicts.accepted() * (accepted - 1) + verdicts.rejected() * rejected;
      double curvature =
          PRIOR
              + verdicts.accepted() * accepted * (1 - accepted)
              + verdicts.rejected() * rejected * (1 - rejected);
      offset -= Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
    }
    return offset;
  }
}
