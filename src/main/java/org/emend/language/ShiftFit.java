package org.emend.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.emend.network.LinearChainCrf;
import org.emend.network.Tagger;

/**
 * Finds the {@link Shift} of a source: the one that makes its sound texts most likely, held near
 * zero by a normal prior. Newton's method, one score at a time.
 */
final class ShiftFit {

  /** More tokens than this make it no better. */
  private static final int MOST_TOKENS = 60_000;

  private static final int ROUNDS = 12;

  /** Of fewer marks nothing can be learned about how often a source uses them. */
  private static final int LEAST_MARKS = 5;

  /** One over the variance of the prior. */
  private static final double PRIOR = 4;

  private static final double DAMPING = 0.7;

  /** What the network said of a window. */
  private static final class Heard {
    final float[][] scores;
    final TrainingText text;
    final Window window;

    Heard(float[][] scores, TrainingText text, Window window) {
      this.scores = scores;
      this.text = text;
      this.window = window;
    }
  }

  private final LanguageWeights weights;
  private final List<Heard> heard = new ArrayList<>();
  private final double[] shift = new double[Outputs.COUNT];
  private final double[] gradient = new double[Outputs.COUNT];
  private final double[] curvature = new double[Outputs.COUNT];
  private final LinearChainCrf crf = new LinearChainCrf(Labels.SPAN_LABELS);
  private final int[] featureRows = new int[ApostropheFeatures.FEATURES];
  private final float[] featureSum = new float[Labels.APOSTROPHE_LABELS];
  private long tokens;

  private ShiftFit(LanguageWeights weights) {
    this.weights = weights;
  }

  static Shift on(LanguageWeights weights, long fingerprint, List<TrainingText> texts) {
    ShiftFit fit = new ShiftFit(weights);
    long all = texts.stream().mapToLong(text -> text.tokens.size()).sum();
    int every = (int) Math.max(1, all / MOST_TOKENS);
    int number = 0;
    for (TrainingText text : texts) {
      Tagger tagger = new Tagger(weights.shape(), Trainer.WINDOW, false);
      Embedder embedder = new Embedder(weights, text.tokens, LossMode.DROPPED.number(), text.stems);
      for (Window window : text.windows) {
        if (number++ % every == 0) {
          fit.hear(tagger, embedder, text, window);
        }
      }
    }
    return fit.fit(fingerprint);
  }

  private void hear(Tagger tagger, Embedder embedder, TrainingText text, Window window) {
    int n = window.length();
    float[][] first = new float[weights.shape().width()][n];
    embedder.embed(window.from(), window.to(), first);
    float[][] scores =
        tagger.forwardFromFirst(weights.network(), first, n, window.paragraphEnds(text.tokens));
    for (int t = 0; t < n; t++) {
      text.features.addTo(
          scores, t, window.from() + t, weights.features(), featureRows, featureSum);
    }
    float[][] kept = new float[Outputs.TRACES][];
    for (int row = 0; row < kept.length; row++) {
      kept[row] = Arrays.copyOf(scores[row], n);
    }
    heard.add(new Heard(kept, text, window));
    tokens += n;
  }

  private Shift fit(long fingerprint) {
    boolean[] fixed = tooRare();
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < Outputs.TRACES; row++) {
        gradient[row] = PRIOR * shift[row];
        curvature[row] = PRIOR;
      }
      heard.forEach(this::addGradients);
      for (int row = 0; row < Outputs.TRACES; row++) {
        double step = fixed[row] ? 0 : DAMPING * gradient[row] / curvature[row];
        shift[row] -= step;
        for (Heard one : heard) {
          for (int t = 0; t < one.scores[row].length; t++) {
            one.scores[row][t] -= (float) step;
          }
        }
      }
    }
    List<Double> scores = new ArrayList<>();
    for (double value : shift) {
      scores.add(Math.round(value * 1000) / 1000.0);
    }
    return new Shift(fingerprint, tokens, scores, new TreeMap<>());
  }

  private boolean[] tooRare() {
    long[] marks = new long[Outputs.COUNT];
    for (Heard one : heard) {
      for (int token = one.window.from(); token < one.window.to(); token++) {
        Labels labels = one.text.labels;
        marks[Outputs.DOUBLES] += labels.doubles[token] == Labels.BEGIN ? 1 : 0;
        marks[Outputs.SINGLES] += labels.singles[token] == Labels.BEGIN ? 1 : 0;
        marks[Outputs.APOSTROPHES] += labels.apostrophes[token] > 0 ? 1 : 0;
        marks[Outputs.DASHES] += labels.dashes[token] > 0 ? 1 : 0;
      }
    }
    boolean[] fixed = new boolean[Outputs.COUNT];
    Arrays.fill(fixed, true);
    // One score of each head stays as it is, since only differences count; and that of going on
    // with a quotation, since a little of it changes whole paragraphs.
    fixed[Outputs.DOUBLES + Labels.BEGIN] = marks[Outputs.DOUBLES] < LEAST_MARKS;
    fixed[Outputs.SINGLES + Labels.BEGIN] = marks[Outputs.SINGLES] < LEAST_MARKS;
    for (int label = 1; label < Labels.APOSTROPHE_LABELS; label++) {
      fixed[Outputs.APOSTROPHES + label] = marks[Outputs.APOSTROPHES] < LEAST_MARKS;
    }
    for (int label = 1; label < Labels.DASH_LABELS; label++) {
      fixed[Outputs.DASHES + label] = marks[Outputs.DASHES] < LEAST_MARKS;
    }
    return fixed;
  }

  private void addGradients(Heard one) {
    Labels labels = one.text.labels;
    addSpans(one, Outputs.DOUBLES, weights.doubleTransitions(), labels.doubles);
    addSpans(one, Outputs.SINGLES, weights.singleTransitions(), labels.singles);
    addChoices(one, Outputs.APOSTROPHES, Labels.APOSTROPHE_LABELS, labels.apostrophes);
    addChoices(one, Outputs.DASHES, Labels.DASH_LABELS, labels.dashes);
  }

  private void addSpans(Heard one, int first, float[][] transitions, byte[] truth) {
    int n = one.window.length();
    crf.read(one.scores, first, transitions, 0, n);
    for (int t = 0; t < n; t++) {
      for (int label = 0; label < Labels.SPAN_LABELS; label++) {
        add(first + label, crf.marginal(t, label), truth[one.window.from() + t] == label);
      }
    }
  }

  private void addChoices(Heard one, int first, int labels, byte[] truth) {
    Softmax softmax = new Softmax(labels);
    for (int t = 0; t < one.window.length(); t++) {
      byte right = truth[one.window.from() + t];
      if (right == Labels.UNASKED) {
        continue;
      }
      softmax.read(one.scores, first, t);
      for (int label = 0; label < labels; label++) {
        add(first + label, softmax.probability(label), right == label);
      }
    }
  }

  private void add(int row, double probability, boolean right) {
    gradient[row] += probability - (right ? 1 : 0);
    curvature[row] += probability * (1 - probability);
  }
}
