package org.emend.restore;

import java.util.List;

/**
 * Which paragraphs went through the damage. A damage is often regional: a block that came another
 * way still has its marks, or was written with straight ones. Each paragraph is damaged or sound, a
 * paragraph is mostly what its neighbours are, and what is seen in it speaks for one or the other:
 * a two-state hidden Markov model, read by the forward-backward algorithm (Baum and others, 1970).
 */
final class DamagedRegions {

  /** The probability that a paragraph is what the one before it is. */
  private static final double STAYS = 0.99;

  /** Before anything is seen: the user named the file for repair, after all. */
  private static final double DAMAGED_AT_FIRST = 0.8;

  private DamagedRegions() {}

  /**
   * The probability of each paragraph to be damaged.
   *
   * @param evidence for each paragraph the logarithm of the likelihood ratio of damaged to sound
   */
  static double[] probabilities(List<Double> evidence) {
    int size = evidence.size();
    double[] forward = new double[size];
    double carried = DAMAGED_AT_FIRST;
    for (int i = 0; i < size; i++) {
      forward[i] = seen(carried, evidence.get(i));
      carried = next(forward[i]);
    }
    double[] damaged = new double[size];
    double backwardRatio = 1;
    for (int i = size - 1; i >= 0; i--) {
      double odds = forward[i] / (1 - forward[i]) * backwardRatio;
      damaged[i] = odds / (1 + odds);
      double here = Math.exp(evidence.get(i)) * backwardRatio;
      backwardRatio = (STAYS * here + (1 - STAYS)) / ((1 - STAYS) * here + STAYS);
    }
    return damaged;
  }

  private static double seen(double prior, double evidence) {
    double odds = prior / (1 - prior) * Math.exp(evidence);
    return odds / (1 + odds);
  }

  private static double next(double damaged) {
    return damaged * STAYS + (1 - damaged) * (1 - STAYS);
  }
}
