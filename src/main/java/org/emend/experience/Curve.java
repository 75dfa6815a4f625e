package org.emend.experience;

import java.util.Map;
import java.util.SortedMap;

/**
 * How probable edits of a sort really are, by the log-odds with which they are proposed: a logistic
 * curve (Platt, "Probabilistic outputs for support vector machines", 1999), held near the identity
 * by a normal prior. Fitted by Newton's method.
 *
 * @param slope how much the log-odds tell, 1 if they are right
 * @param offset what is added to them
 */
record Curve(double slope, double offset) {

  /** What is proposed is right. */
  static final Curve IDENTITY = new Curve(1, 0);

  /** One over the variances of the priors. */
  private static final double SLOPE_PRIOR = 10;

  private static final double OFFSET_PRIOR = 2;

  private static final double FLATTEST = 0.3;
  private static final int ROUNDS = 50;

  /** Newton's method may go astray where a curve is all but flat. */
  private static final double LONGEST_STEP = 0.5;

  /**
   * The curve that fits.
   *
   * @param byStep by log-odds in steps, what was decided
   */
  static Curve of(SortedMap<Integer, Verdicts> byStep) {
    double slope = 1;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slopeGradient = SLOPE_PRIOR * (slope - 1);
      double offsetGradient = OFFSET_PRIOR * offset;
      double slopeCurvature = SLOPE_PRIOR;
      double offsetCurvature = OFFSET_PRIOR;
      double mixed = 0;
      for (Map.Entry<Integer, Verdicts> step : byStep.entrySet()) {
        double logOdds = (double) step.getKey() / DecidedSort.STEPS;
        Verdicts verdicts = step.getValue();
        double p = LogOdds.probability(slope * logOdds + offset);
        double excess = verdicts.total() * p - verdicts.accepted();
        double variance = verdicts.total() * p * (1 - p);
        slopeGradient += excess * logOdds;
        offsetGradient += excess;
        slopeCurvature += variance * logOdds * logOdds;
        offsetCurvature += variance;
        mixed += variance * logOdds;
      }
      double determinant = slopeCurvature * offsetCurvature - mixed * mixed;
      slope -= bounded((offsetCurvature * slopeGradient - mixed * offsetGradient) / determinant);
      offset -= bounded((slopeCurvature * offsetGradient - mixed * slopeGradient) / determinant);
    }
    return new Curve(Math.max(FLATTEST, slope), offset);
  }

  private static double bounded(double step) {
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
  }

  /** The log-odds that are meant by those of a proposal. */
  double meant(double logOdds) {
    return slope * logOdds + offset;
  }

  /** The log-odds of a proposal by what they mean. */
  double proposed(double meant) {
    return (meant - offset) / slope;
  }
}
