package org.emend.language;

import java.util.List;
import org.emend.network.LinearChainCrf;
import org.emend.network.Shape;
import org.emend.network.Weights;

/** All that training finds out. */
final class LanguageWeights {

  private final Vocabulary vocabulary;
  private final Embedding embedding;
  private final Embedding features;
  private final Weights network;
  private final float[][] doubleTransitions;
  private final float[][] singleTransitions;
  private final Calibration calibration;

  /**
   * Weights of one model.
   *
   * @param vocabulary the words it knows
   * @param embedding their vectors, and those of {@link TokenRows}
   * @param features the scores of {@link ApostropheFeatures}
   * @param network the network over the vectors; its scores are {@link Outputs}
   * @param doubleTransitions scores of one label of {@link Labels} after another, for double
   *     quotation marks
   * @param singleTransitions the same for single ones
   * @param calibration what the network's probabilities mean
   */
  LanguageWeights(
      Vocabulary vocabulary,
      Embedding embedding,
      Embedding features,
      Weights network,
      float[][] doubleTransitions,
      float[][] singleTransitions,
      Calibration calibration) {
    this.vocabulary = vocabulary;
    this.embedding = embedding;
    this.features = features;
    this.network = network;
    this.doubleTransitions = doubleTransitions;
    this.singleTransitions = singleTransitions;
    this.calibration = calibration;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Embedding embedding() {
    return embedding;
  }

  /** The scores of {@link ApostropheFeatures}. */
  Embedding features() {
    return features;
  }

  Weights network() {
    return network;
  }

  float[][] doubleTransitions() {
    return doubleTransitions;
  }

  float[][] singleTransitions() {
    return singleTransitions;
  }

  Calibration calibration() {
    return calibration;
  }

  Shape shape() {
    return network.shape();
  }

  LanguageWeights with(Calibration other) {
    return new LanguageWeights(
        vocabulary, embedding, features, network, doubleTransitions, singleTransitions, other);
  }

  /** The same weights, with something added to every score. */
  LanguageWeights shifted(List<Double> scores) {
    return new LanguageWeights(
        vocabulary,
        embedding,
        features,
        network.withHeadShifted(scores),
        doubleTransitions,
        singleTransitions,
        calibration);
  }

  /** Transitions to start training from: a quotation goes on only where it has begun. */
  static float[][] spanTransitions() {
    float[][] transitions = new float[Labels.SPAN_LABELS][Labels.SPAN_LABELS];
    transitions[Labels.OUTSIDE][Labels.INSIDE] = LinearChainCrf.FORBIDDEN;
    return transitions;
  }
}
