package org.emend.language;

import java.util.Arrays;

/** How probable marks of one source were to a network, and which of them were there. */
final class Observations {

  /** Newton's method may go astray where a curve is all but flat. */
  private static final double LONGEST_STEP = 1;

  private double[] logits = new double[64];
  private boolean[] right = new boolean[64];
  private int size;

  void add(double probability, boolean isRight) {
    if (size == logits.length) {
      logits = Arrays.copyOf(logits, 2 * size);
      right = Arrays.copyOf(right, 2 * size);
    }
    logits[size] = Calibration.logit(probability);
    right[size++] = isRight;
  }

  int size() {
    return size;
  }

  /** The log-odds that the network gave to a mark. */
  double logit(int index) {
    return logits[index];
  }

  /** How far a logistic curve is above what was right, in units of the mark. */
  double excess(int index, double slope, double offset) {
    return probability(index, slope, offset) - (right[index] ? 1 : 0);
  }

  /** The variance of a mark under a logistic curve. */
  double variance(int index, double slope, double offset) {
    double p = probability(index, slope, offset);
    return p * (1 - p);
  }

  private double probability(int index, double slope, double offset) {
    return 1 / (1 + StrictMath.exp(-(slope * logits[index] + offset)));
  }

  /**
   * How far a logistic curve should be moved to fit the source, held near zero by a normal prior:
   * Newton's method.
   *
   * @param from where to begin
   * @param prior one over the variance of the prior
   */
  double moved(double slope, double offset, double from, double prior, int rounds) {
    double moved = from;
    for (int round = 0; round < rounds; round++) {
      double gradient = prior * moved;
      double curvature = prior;
      for (int i = 0; i < size; i++) {
        gradient += excess(i, slope, offset + moved);
        curvature += variance(i, slope, offset + moved);
      }
      moved -= Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
    }
    return moved;
  }
}
