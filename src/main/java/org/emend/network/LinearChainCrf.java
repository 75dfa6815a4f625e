package org.emend.network;

import java.util.Arrays;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the scores of
 * a network, by the scaled forward-backward algorithm.
 *
 * <p>Scores are {@code [label][time step]} from a first row on; transition scores are {@code
 * [from][to]}. A transition that is not allowed scores {@link #FORBIDDEN}. A sequence begins as if
 * label 0 had come before.
 */
public final class LinearChainCrf {

  /** The score of what cannot be. */
  public static final float FORBIDDEN = -1e4f;

  private final int labels;
  private final double[] factors;
  private double[] emissions = {};
  private double[] forward = {};
  private double[] backward = {};
  private double[] scales = {};
  private int length;

  /** A field of some labels. */
  public LinearChainCrf(int labels) {
    this.labels = labels;
    this.factors = new double[labels * labels];
  }

  /**
   * Reads a sequence; afterwards the probabilities can be asked, by time steps counted from {@code
   * from}.
   *
   * @return log Z
   */
  public double read(float[][] scores, int firstRow, float[][] transitions, int from, int length) {
    this.length = length;
    if (forward.length < length * labels) {
      emissions = new double[length * labels];
      forward = new double[length * labels];
      backward = new double[length * labels];
      scales = new double[length];
    }
    for (int label = 0; label < labels; label++) {
      for (int to = 0; to < labels; to++) {
        factors[label * labels + to] = StrictMath.exp(transitions[label][to]);
      }
    }
    double logZ = 0;
    for (int t = 0; t < length; t++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int label = 0; label < labels; label++) {
        max = Math.max(max, scores[firstRow + label][from + t]);
      }
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        double emission = StrictMath.exp(scores[firstRow + label][from + t] - max);
        emissions[t * labels + label] = emission;
        double reached = 0;
        if (t == 0) {
          reached = factors[label];
        } else {
          for (int before = 0; before < labels; before++) {
            reached += forward[(t - 1) * labels + before] * factors[before * labels + label];
          }
        }
        forward[t * labels + label] = reached * emission;
        sum += reached * emission;
      }
      scales[t] = sum;
      logZ += max + StrictMath.log(sum);
      for (int label = 0; label < labels; label++) {
        forward[t * labels + label] /= sum;
      }
    }
    Arrays.fill(backward, (length - 1) * labels, length * labels, 1);
    for (int t = length - 2; t >= 0; t--) {
      for (int label = 0; label < labels; label++) {
        double sum = 0;
        for (int to = 0; to < labels; to++) {
          int next = (t + 1) * labels + to;
          sum += factors[label * labels + to] * emissions[next] * backward[next];
        }
        backward[t * labels + label] = sum / scales[t + 1];
      }
    }
    return logZ;
  }

  /** The probability of a label at a time step. */
  public double marginal(int t, int label) {
    return forward[t * labels + label] * backward[t * labels + label];
  }

  /** The probability of one label at {@code t} and another right after. */
  double pairMarginal(int t, int from, int to) {
    int next = (t + 1) * labels + to;
    return forward[t * labels + from]
        * factors[from * labels + to]
        * emissions[next]
        * backward[next]
        / scales[t + 1];
  }

  /**
   * The probability that a span ends at a time step: {@code begin} or {@code inside} there, and not
   * {@code inside} right after.
   */
  public double endProbability(int t, int begin, int inside) {
    if (t == length - 1) {
      return marginal(t, begin) + marginal(t, inside);
    }
    double probability = 0;
    for (int to = 0; to < labels; to++) {
      if (to != inside) {
        probability += pairMarginal(t, begin, to) + pairMarginal(t, inside, to);
      }
    }
    return probability;
  }

  /** The most probable sequence of labels (Viterbi, 1967). */
  public byte[] mostProbable() {
    byte[] back = new byte[length * labels];
    double[] best = new double[labels];
    double[] next = new double[labels];
    for (int label = 0; label < labels; label++) {
      best[label] = factors[label] * emissions[label];
    }
    for (int t = 1; t < length; t++) {
      double max = 0;
      for (int to = 0; to < labels; to++) {
        double highest = -1;
        for (int from = 0; from < labels; from++) {
          double score = best[from] * factors[from * labels + to];
          if (score > highest) {
            highest = score;
            back[t * labels + to] = (byte) from;
          }
        }
        next[to] = highest * emissions[t * labels + to];
        max = Math.max(max, next[to]);
      }
      for (int to = 0; to < labels; to++) {
        best[to] = next[to] / max;
      }
    }
    byte[] path = new byte[length];
    for (int label = 1; label < labels; label++) {
      if (best[label] > best[path[length - 1]]) {
        path[length - 1] = (byte) label;
      }
    }
    for (int t = length - 1; t > 0; t--) {
      path[t - 1] = back[t * labels + path[t]];
    }
    return path;
  }

  /**
   * Adds the gradients of the negative log-likelihood of a sequence that was read.
   *
   * @return the negative log-likelihood
   */
  public double addGradient(
      double logZ,
      float[][] scores,
      int firstRow,
      float[][] transitions,
      byte[] truth,
      float[][] dScores,
      float[][] dTransitions) {
    double likelihood = 0;
    for (int t = 0; t < length; t++) {
      likelihood +=
          scores[firstRow + truth[t]][t] + transitions[t == 0 ? 0 : truth[t - 1]][truth[t]];
      for (int label = 0; label < labels; label++) {
        dScores[firstRow + label][t] += (float) marginal(t, label);
      }
      dScores[firstRow + truth[t]][t] -= 1;
      if (t == 0) {
        for (int label = 0; label < labels; label++) {
          dTransitions[0][label] += (float) marginal(0, label);
        }
        dTransitions[0][truth[0]] -= 1;
      } else {
        for (int from = 0; from < labels; from++) {
          for (int to = 0; to < labels; to++) {
            dTransitions[from][to] += (float) pairMarginal(t - 1, from, to);
          }
        }
        dTransitions[truth[t - 1]][truth[t]] -= 1;
      }
    }
    return logZ - likelihood;
  }
}
