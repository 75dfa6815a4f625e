package org.emend.language;

import java.util.Arrays;
import java.util.List;
import org.emend.network.LinearChainCrf;
import org.emend.network.Shape;
import org.emend.network.Tagger;

/** Finds the gradients of one window at a time. Not safe for use by several threads. */
final class WindowLearner {

  private static final float APOSTROPHES_WEIGH = 2;

  /** One in ten, of 65,536. */
  private static final int DROPPED_ACTIVATIONS = 6554;

  private final Parameters parameters;
  private final float[][] table;
  private final float[][] featureTable;
  private final int[][] featureRows = new int[Trainer.WINDOW][ApostropheFeatures.FEATURES];
  private final boolean[] hasFeatures = new boolean[Trainer.WINDOW];
  private final float[][] featureGradients = new float[Trainer.WINDOW][Labels.APOSTROPHE_LABELS];
  private final int width;
  private final Tagger tagger;
  private final Parameters gradient;
  private final List<float[]> gradientRows;
  private final float[][] x;
  private final float[][] dx;
  private final float[][] dScores;
  private final LinearChainCrf crf = new LinearChainCrf(Labels.SPAN_LABELS);

  private TrainingText text;
  private int[] typeIndex = {};
  private final int[] types = new int[Trainer.WINDOW];
  private final float[][] typeVectors;
  private int typeCount;
  private final float[][] linkGradients;
  private final float[] modeGradient;

  WindowLearner(Parameters parameters, float[][] table, float[][] featureTable, Shape shape) {
    this.parameters = parameters;
    this.table = table;
    this.featureTable = featureTable;
    this.width = shape.width();
    tagger = new Tagger(shape, Trainer.WINDOW, true);
    gradient = Parameters.zero(shape);
    gradientRows = gradient.rows();
    x = new float[width][Trainer.WINDOW];
    dx = new float[width][Trainer.WINDOW];
    dScores = new float[shape.outputs()][Trainer.WINDOW];
    typeVectors = new float[Trainer.WINDOW][width];
    linkGradients = new float[Tokens.LINKS][width];
    modeGradient = new float[width];
  }

  /** The gradients of the last window, as {@link Parameters#rows}. */
  List<float[]> gradientRows() {
    return gradientRows;
  }

  void learn(TrainingText from, Window window, int seed) {
    text = from;
    tagger.dropOut(DROPPED_ACTIVATIONS, seed);
    int n = window.length();
    embed(window);
    float[][] scores = tagger.forward(parameters.network, x, n, window.paragraphEnds(text.tokens));
    gradientRows.forEach(row -> Arrays.fill(row, 0f));
    for (float[] row : dScores) {
      Arrays.fill(row, 0, n, 0f);
    }
    learnLabels(scores, window);
    tagger.backward(parameters.network, dScores, gradient.network, dx);
    collect(window);
  }

  private void learnLabels(float[][] scores, Window window) {
    LossMode mode = text.mode;
    Labels labels = text.labels;
    if (mode.asksSpans()) {
      learnSpans(
          scores,
          Outputs.DOUBLES,
          parameters.doubleTransitions,
          spans(labels.doubles, window),
          gradient.doubleTransitions);
      learnSpans(
          scores,
          Outputs.SINGLES,
          parameters.singleTransitions,
          spans(labels.singles, window),
          gradient.singleTransitions);
    }
    Arrays.fill(hasFeatures, false);
    if (mode.asksApostrophes()) {
      addFeatures(scores, window);
      learnChoices(
          scores, Outputs.APOSTROPHES, Labels.APOSTROPHE_LABELS, labels.apostrophes, window);
      collectFeatures(window);
    }
    if (mode.asksDashes()) {
      learnChoices(scores, Outputs.DASHES, Labels.DASH_LABELS, labels.dashes, window);
    }
    if (mode.asksTraces()) {
      learnChoices(scores, Outputs.TRACES, Labels.TRACED.length(), labels.traced, window);
    }
  }

  private void addFeatures(float[][] scores, Window window) {
    for (int t = 0; t < window.length(); t++) {
      hasFeatures[t] = text.features.read(window.from() + t, featureRows[t]);
      for (int feature = 0; hasFeatures[t] && feature < ApostropheFeatures.FEATURES; feature++) {
        float[] row = featureTable[featureRows[t][feature]];
        for (int label = 0; label < row.length; label++) {
          scores[Outputs.APOSTROPHES + label][t] += row[label];
        }
      }
    }
  }

  /** Lets what was asked of apostrophes weigh more: there is so little of it in a text. */
  private void collectFeatures(Window window) {
    for (int label = 0; label < Labels.APOSTROPHE_LABELS; label++) {
      float[] row = dScores[Outputs.APOSTROPHES + label];
      for (int t = 0; t < window.length(); t++) {
        row[t] *= APOSTROPHES_WEIGH;
        featureGradients[t][label] = row[t];
      }
    }
  }

  private void learnSpans(
      float[][] scores, int first, float[][] transitions, byte[] truth, float[][] dTransitions) {
    double logZ = crf.read(scores, first, transitions, 0, truth.length);
    crf.addGradient(logZ, scores, first, transitions, truth, dScores, dTransitions);
  }

  /** The spans of a window; one that began before it is not seen. */
  private static byte[] spans(byte[] labels, Window window) {
    byte[] spans = Arrays.copyOfRange(labels, window.from(), window.to());
    for (int i = 0; i < spans.length && spans[i] == Labels.INSIDE; i++) {
      spans[i] = Labels.OUTSIDE;
    }
    return spans;
  }

  private void learnChoices(float[][] scores, int first, int labels, byte[] truth, Window window) {
    Softmax softmax = new Softmax(labels);
    for (int t = 0; t < window.length(); t++) {
      byte right = truth[window.from() + t];
      if (right == Labels.UNASKED) {
        continue;
      }
      softmax.read(scores, first, t);
      for (int label = 0; label < labels; label++) {
        dScores[first + label][t] +=
            (float) softmax.probability(label) - (label == right ? 1f : 0f);
      }
    }
  }

  private void embed(Window window) {
    Tokens tokens = text.tokens;
    if (typeIndex.length < tokens.typeCount()) {
      typeIndex = new int[2 * tokens.typeCount()];
    }
    Arrays.fill(typeIndex, -1);
    typeCount = 0;
    float[] mode = table[TokenRows.ofMode(text.mode.number())];
    for (int t = 0; t < window.length(); t++) {
      float[] vector = typeVectors[indexOf(tokens.type(window.from() + t))];
      float[] link = table[TokenRows.ofLink(tokens.link(window.from() + t))];
      for (int c = 0; c < width; c++) {
        x[c][t] = vector[c] + link[c] + mode[c];
      }
    }
  }

  private int indexOf(int type) {
    if (typeIndex[type] < 0) {
      typeIndex[type] = typeCount;
      types[typeCount] = type;
      float[] vector = typeVectors[typeCount++];
      Arrays.fill(vector, 0f);
      for (int row : text.rows[type]) {
        float[] values = table[row];
        for (int c = 0; c < width; c++) {
          vector[c] += values[c];
        }
      }
    }
    return typeIndex[type];
  }

  /** Gathers the gradient of each type, link and mode. */
  private void collect(Window window) {
    Tokens tokens = text.tokens;
    for (int i = 0; i < typeCount; i++) {
      Arrays.fill(typeVectors[i], 0f);
    }
    Arrays.fill(modeGradient, 0f);
    for (float[] row : linkGradients) {
      Arrays.fill(row, 0f);
    }
    for (int t = 0; t < window.length(); t++) {
      float[] vector = typeVectors[typeIndex[tokens.type(window.from() + t)]];
      float[] link = linkGradients[tokens.link(window.from() + t)];
      for (int c = 0; c < width; c++) {
        float g = dx[c][t];
        vector[c] += g;
        link[c] += g;
        modeGradient[c] += g;
      }
    }
  }

  /** Adds the last window's gradients of features. */
  void addFeaturesTo(EmbeddingGradient sum) {
    for (int t = 0; t < hasFeatures.length; t++) {
      for (int feature = 0; hasFeatures[t] && feature < ApostropheFeatures.FEATURES; feature++) {
        sum.add(featureRows[t][feature], featureGradients[t]);
      }
    }
  }

  /** Adds the last window's gradients of embedding rows. */
  void addTo(EmbeddingGradient sum) {
    for (int i = 0; i < typeCount; i++) {
      for (int row : text.rows[types[i]]) {
        sum.add(row, typeVectors[i]);
      }
    }
    for (byte link = 0; link < Tokens.LINKS; link++) {
      sum.add(TokenRows.ofLink(link), linkGradients[link]);
    }
    sum.add(TokenRows.ofMode(text.mode.number()), modeGradient);
  }
}
