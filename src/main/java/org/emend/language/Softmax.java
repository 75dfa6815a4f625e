package org.emend.language;

/** One choice among labels at a time step of the network's scores. */
final class Softmax {

  /** {@link MarkReader#LEAST} as a distance of scores: minus ln 0.05, and a little. */
  private static final float AHEAD = 3.2f;

  private final double[] probabilities;

  Softmax(int labels) {
    this.probabilities = new double[labels];
  }

  /**
   * Reads the scores of a time step.
   *
   * @param scores {@code [row][time step]}
   * @param first the row of the first label
   * @return the most probable label
   */
  int read(float[][] scores, int first, int t) {
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      if (scores[first + label][t] > scores[first + best][t]) {
        best = label;
      }
    }
    double max = scores[first + best][t];
    double sum = 0;
    for (int label = 0; label < probabilities.length; label++) {
      probabilities[label] = StrictMath.exp(scores[first + label][t] - max);
      sum += probabilities[label];
    }
    for (int label = 0; label < probabilities.length; label++) {
      probabilities[label] /= sum;
    }
    return best;
  }

  /** Whether label 0 is ahead of all others by so much that the others are not worth a look. */
  static boolean isClearlyFirst(float[][] scores, int first, int labels, int t) {
    float limit = scores[first][t] - AHEAD;
    for (int label = 1; label < labels; label++) {
      if (scores[first + label][t] > limit) {
        return false;
      }
    }
    return true;
  }

  /** The most probable label beside the first, of at least two. */
  int mostProbableButFirst() {
    int best = 1;
    for (int label = 2; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return best;
  }

  double probability(int label) {
    return probabilities[label];
  }

  /** Whether a dash or ellipsis after a token is more likely than none. */
  static boolean hasDash(float[][] scores, int t) {
    float none = scores[Outputs.DASHES + Labels.NO_DASH][t];
    for (int label = 1; label < Labels.DASH_LABELS; label++) {
      if (scores[Outputs.DASHES + label][t] > none) {
        return true;
      }
    }
    return false;
  }
}
