package org.emend.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaggerTest {

  private static final Shape SHAPE = new Shape(6, List.of(1, 2), 3, 4);
  private static final int LENGTH = 9;
  private static final int[] PARAGRAPHS = {4, LENGTH};

  private final SplittableRandom random = new SplittableRandom(5);
  private final Weights weights = Weights.random(SHAPE, random);
  private final float[][] input = matrix(SHAPE.width(), LENGTH);
  private final float[][] wanted = matrix(SHAPE.outputs(), LENGTH);
  private final Tagger tagger = new Tagger(SHAPE, LENGTH, true);

  private float[][] matrix(int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) (random.nextDouble() - 0.5);
      }
    }
    return matrix;
  }

  /** A loss whose gradient is the wanted matrix. */
  private double loss() {
    float[][] outputs = tagger.forward(weights, input, LENGTH, PARAGRAPHS);
    double loss = 0;
    for (int row = 0; row < outputs.length; row++) {
      for (int t = 0; t < LENGTH; t++) {
        loss += outputs[row][t] * wanted[row][t];
      }
    }
    return loss;
  }

  private double slope(float[] row, int at) {
    float kept = row[at];
    float step = 1e-3f;
    row[at] = kept + step;
    double above = loss();
    row[at] = kept - step;
    double below = loss();
    row[at] = kept;
    return (above - below) / (2 * step);
  }

  @Test
  void gradientOfEveryWeightIsTheSlopeOfTheLoss() {
    Weights gradient = new Weights(SHAPE);
    loss();
    tagger.backward(weights, wanted, gradient, new float[SHAPE.width()][LENGTH]);
    for (int row = 0; row < weights.rows().size(); row++) {
      for (int i = 0; i < weights.rows().get(row).length; i++) {
        assertEquals(
            slope(weights.rows().get(row), i),
            gradient.rows().get(row)[i],
            0.02,
            "row " + row + ", " + i);
      }
    }
  }

  @Test
  void gradientOfTheInputIsTheSlopeOfTheLoss() {
    float[][] dInput = new float[SHAPE.width()][LENGTH];
    loss();
    tagger.backward(weights, wanted, new Weights(SHAPE), dInput);
    for (int c = 0; c < SHAPE.width(); c++) {
      for (int t = 0; t < LENGTH; t++) {
        assertEquals(slope(input[c], t), dInput[c][t], 0.02, "channel " + c + ", " + t);
      }
    }
  }

  @Test
  void scoresFromRememberedFirstLayersAsFromTheInput() {
    FirstLayer layer = new FirstLayer(weights);
    float[][] sums = new float[SHAPE.width()][LENGTH];
    for (int c = 0; c < SHAPE.width(); c++) {
      Arrays.fill(sums[c], layer.bias()[c]);
    }
    for (int t = 0; t < LENGTH; t++) {
      float[] vector = new float[SHAPE.width()];
      for (int c = 0; c < SHAPE.width(); c++) {
        vector[c] = input[c][t];
      }
      for (int step = 0; step < Shape.CONTEXT; step++) {
        int to = t - step + Shape.CONTEXT / 2;
        for (int c = 0; c < SHAPE.width() && to >= 0 && to < LENGTH; c++) {
          sums[c][to] += layer.sums(vector)[step][c];
        }
      }
    }
    float[][] scores = tagger.forward(weights, input, LENGTH, PARAGRAPHS);
    float[][] others =
        new Tagger(SHAPE, LENGTH, false).forwardFromFirst(weights, sums, LENGTH, PARAGRAPHS);
    for (int row = 0; row < SHAPE.outputs(); row++) {
      assertArrayEquals(scores[row], others[row], 1e-5f);
    }
  }
}
