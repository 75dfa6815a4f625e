package org.emend.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.emend.network.LinearChainCrf;
import org.emend.network.Shape;
import org.emend.network.Weights;

/** All numbers of a model while it is trained, or their gradients. */
final class Parameters {

  private static final double EMBEDDING_RANGE = 0.1;

  final Weights network;
  final float[][] doubleTransitions;
  final float[][] singleTransitions;

  private Parameters(Weights network, float[][] doubleTransitions, float[][] singleTransitions) {
    this.network = network;
    this.doubleTransitions = doubleTransitions;
    this.singleTransitions = singleTransitions;
  }

  /** To start from. */
  static Parameters random(Shape shape, SplittableRandom random) {
    return new Parameters(
        Weights.random(shape, random),
        LanguageWeights.spanTransitions(),
        LanguageWeights.spanTransitions());
  }

  /** Gradients of which nothing is known yet. */
  static Parameters zero(Shape shape) {
    int labels = Labels.SPAN_LABELS;
    return new Parameters(new Weights(shape), new float[labels][labels], new float[labels][labels]);
  }

  /** Embedding rows to start from. */
  static float[][] randomTable(int rows, int width, SplittableRandom random) {
    float[][] table = new float[rows][width];
    for (float[] row : table) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) ((2 * random.nextDouble() - 1) * EMBEDDING_RANGE);
      }
    }
    return table;
  }

  /** Every row, in a fixed order. */
  List<float[]> rows() {
    List<float[]> rows = new ArrayList<>(network.rows());
    rows.addAll(Arrays.asList(doubleTransitions));
    rows.addAll(Arrays.asList(singleTransitions));
    return rows;
  }

  /** Makes sure that what cannot be has not been learned. */
  void forbid() {
    doubleTransitions[Labels.OUTSIDE][Labels.INSIDE] = LinearChainCrf.FORBIDDEN;
    singleTransitions[Labels.OUTSIDE][Labels.INSIDE] = LinearChainCrf.FORBIDDEN;
  }

  /** A copy that training does not change any more. */
  LanguageWeights snapshot(Vocabulary vocabulary, float[][] table, float[][] features) {
    return new LanguageWeights(
        vocabulary,
        Embedding.of(table),
        Embedding.of(features),
        network.copy(),
        copy(doubleTransitions),
        copy(singleTransitions),
        Calibration.none());
  }

  private static float[][] copy(float[][] matrix) {
    float[][] copy = new float[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
