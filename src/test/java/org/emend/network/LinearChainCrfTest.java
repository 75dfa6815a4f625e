package org.emend.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against sums over all sequences of three labels and four steps. */
class LinearChainCrfTest {

  private static final int LABELS = 3;
  private static final int LENGTH = 4;

  private final float[][] scores = {
    {9, 0.3f, -0.2f, 0.1f, 0.5f}, {9, 0.9f, 0.0f, -0.4f, 0.2f}, {9, -0.1f, 0.8f, 0.6f, -0.7f}
  };
  private final float[][] transitions = {
    {0.2f, -0.3f, LinearChainCrf.FORBIDDEN}, {0.1f, -0.5f, 0.7f}, {-0.2f, 0.3f, 0.4f}
  };
  private final LinearChainCrf crf = new LinearChainCrf(LABELS);
  private double logZ;

  @BeforeEach
  void read() {
    logZ = crf.read(scores, 0, transitions, 1, LENGTH);
  }

  private interface Condition {
    boolean holds(int[] labels);
  }

  private double weight(int[] labels) {
    double score = 0;
    int before = 0;
    for (int t = 0; t < LENGTH; t++) {
      score += scores[labels[t]][t + 1] + transitions[before][labels[t]];
      before = labels[t];
    }
    return Math.exp(score);
  }

  private double sum(Condition condition) {
    double sum = 0;
    for (int code = 0; code < 81; code++) {
      int[] labels = {code % 3, code / 3 % 3, code / 9 % 3, code / 27};
      sum += condition.holds(labels) ? weight(labels) : 0;
    }
    return sum;
  }

  @Test
  void sumsOverAllSequences() {
    assertEquals(Math.log(sum(labels -> true)), logZ, 1e-5);
  }

  @Test
  void knowsTheProbabilityOfALabel() {
    assertEquals(sum(labels -> labels[2] == 1) / Math.exp(logZ), crf.marginal(2, 1), 1e-6);
  }

  @Test
  void knowsTheProbabilityOfTwoLabelsInARow() {
    assertEquals(
        sum(labels -> labels[1] == 1 && labels[2] == 2) / Math.exp(logZ),
        crf.pairMarginal(1, 1, 2),
        1e-6);
  }

  @Test
  void knowsTheProbabilityThatASpanEnds() {
    assertEquals(
        sum(labels -> labels[2] != 0 && labels[3] != 2) / Math.exp(logZ),
        crf.endProbability(2, 1, 2),
        1e-6);
    assertEquals(sum(labels -> labels[3] != 0) / Math.exp(logZ), crf.endProbability(3, 1, 2), 1e-6);
  }

  @Test
  void findsTheMostProbableSequence() {
    int[] best = new int[LENGTH];
    double highest = 0;
    for (int code = 0; code < 81; code++) {
      int[] labels = {code % 3, code / 3 % 3, code / 9 % 3, code / 27};
      if (weight(labels) > highest) {
        highest = weight(labels);
        best = labels;
      }
    }
    byte[] found = crf.mostProbable();
    assertArrayEquals(best, new int[] {found[0], found[1], found[2], found[3]});
  }

  @Test
  void gradientIsExpectedMinusSeen() {
    float[][] dScores = new float[LABELS][LENGTH];
    float[][] dTransitions = new float[LABELS][LABELS];
    float[][] fromZero = new float[LABELS][LENGTH];
    for (int label = 0; label < LABELS; label++) {
      System.arraycopy(scores[label], 1, fromZero[label], 0, LENGTH);
    }
    byte[] truth = {0, 1, 2, 0};
    double loss = crf.addGradient(logZ, fromZero, 0, transitions, truth, dScores, dTransitions);
    assertEquals(logZ - Math.log(weight(new int[] {0, 1, 2, 0})), loss, 1e-5);
    assertEquals(crf.marginal(1, 1) - 1, dScores[1][1], 1e-6);
    assertEquals(
        crf.pairMarginal(0, 1, 2) + crf.pairMarginal(1, 1, 2) + crf.pairMarginal(2, 1, 2) - 1,
        dTransitions[1][2],
        1e-6);
  }
}
