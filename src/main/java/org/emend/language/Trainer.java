package org.emend.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.emend.network.Adam;
import org.emend.network.Shape;

/**
 * Trains the network by stochastic gradient descent over windows of damaged texts. The same texts
 * and seed give the same weights, whatever the number of threads: each window of a batch has its
 * own gradients, and they are added in order.
 */
final class Trainer {

  static final int WINDOW = 512;
  private static final int BATCH = 8;
  private static final int TEXTS_AT_ONCE = 64;

  /** The learning rate rises over so many steps, then falls to nearly nothing at the last. */
  private static final float WARM_UP = 300;

  /** Or over this part of the training, if that is less. */
  private static final double WARM_UP_SHARE = 0.05;

  private static final double LOWEST_RATE = 0.02;

  /** Gradients are means over tokens, times this. */
  private static final float SCALE = 1000;

  private final VocabularyCount count;
  private final WordSplitter splitter;
  private final SplittableRandom random;
  private final float[][] table;
  private final float[][] featureTable =
      new float[ApostropheFeatures.ROWS][Labels.APOSTROPHE_LABELS];
  private final Parameters parameters;
  private final List<float[]> rows;
  private final Adam adam;
  private final Adam tableAdam;
  private final EmbeddingGradient tableGradient;
  private final Adam featureAdam = new Adam(ApostropheFeatures.ROWS);
  private final EmbeddingGradient featureGradient = new EmbeddingGradient(ApostropheFeatures.ROWS);
  private final WindowLearner[] learners = new WindowLearner[BATCH];
  private final long allCharacters;
  private final float peakRate;
  private long characters;
  private long steps;

  /**
   * A trainer of weights that are random yet.
   *
   * @param allCharacters how much it will read, so that the learning rate can fall to the end
   */
  Trainer(VocabularyCount count, Shape shape, long allCharacters, float peakRate, long seed) {
    this.count = count;
    Vocabulary vocabulary = count.vocabulary();
    this.splitter = new WordSplitter(vocabulary);
    this.random = new SplittableRandom(seed);
    this.table = Parameters.randomTable(TokenRows.count(vocabulary), shape.width(), random);
    this.parameters = Parameters.random(shape, random);
    this.rows = parameters.rows();
    this.adam = new Adam(rows.size());
    this.tableAdam = new Adam(table.length);
    this.tableGradient = new EmbeddingGradient(table.length);
    this.allCharacters = allCharacters;
    this.peakRate = peakRate;
    for (int i = 0; i < BATCH; i++) {
      learners[i] = new WindowLearner(parameters, table, featureTable, shape);
    }
  }

  /** What has been learned so far. */
  LanguageWeights weights() {
    return parameters.snapshot(count.vocabulary(), table, featureTable);
  }

  /** How much has been read. */
  long characters() {
    return characters;
  }

  /**
   * One pass over pieces of sound texts.
   *
   * @param afterBatch is called after each batch
   */
  void pass(List<String> sounds, ExecutorService executor, Runnable afterBatch)
      throws InterruptedException, ExecutionException {
    List<String> order = new ArrayList<>(sounds);
    shuffle(order);
    for (int from = 0; from < order.size(); from += TEXTS_AT_ONCE) {
      int to = Math.min(order.size(), from + TEXTS_AT_ONCE);
      List<Piece> pieces = damage(order.subList(from, to), executor);
      shuffle(pieces);
      for (int i = 0; i < pieces.size(); i += BATCH) {
        learn(pieces.subList(i, Math.min(pieces.size(), i + BATCH)), executor);
        afterBatch.run();
      }
    }
  }

  private record Piece(TrainingText text, Window window) {}

  private List<Piece> damage(List<String> sounds, ExecutorService executor)
      throws InterruptedException, ExecutionException {
    Vocabulary vocabulary = count.vocabulary();
    List<Future<TrainingText>> texts = new ArrayList<>();
    for (String sound : sounds) {
      LossMode mode = LossMode.draw(random);
      SplittableRandom own = random.split();
      texts.add(
          executor.submit(
              () -> new TrainingText(sound, mode, vocabulary, splitter, WINDOW, count, own)));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Future<TrainingText> text : texts) {
      for (Window window : text.get().windows) {
        pieces.add(new Piece(text.get(), window));
      }
    }
    return pieces;
  }

  private <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T kept = list.get(i);
      list.set(i, list.get(j));
      list.set(j, kept);
    }
  }

  private void learn(List<Piece> pieces, ExecutorService executor)
      throws InterruptedException, ExecutionException {
    List<Future<?>> running = new ArrayList<>();
    int tokens = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      WindowLearner learner = learners[i];
      tokens += piece.window().length();
      characters += piece.window().characters(piece.text().tokens);
      int seed = random.nextInt();
      running.add(executor.submit(() -> learner.learn(piece.text(), piece.window(), seed)));
    }
    for (Future<?> one : running) {
      one.get();
    }
    steps++;
    float rate = rate();
    for (int row = 0; row < rows.size(); row++) {
      adam.update(row, rows.get(row), meanGradient(row, pieces.size(), SCALE / tokens), rate);
    }
    parameters.forbid();
    for (int i = 0; i < pieces.size(); i++) {
      learners[i].addTo(tableGradient);
      learners[i].addFeaturesTo(featureGradient);
    }
    tableGradient.apply(tableAdam, table, rate);
    featureGradient.apply(featureAdam, featureTable, rate);
  }

  private float rate() {
    double read = (double) characters / allCharacters;
    float warm = Math.min(1f, Math.max(steps / WARM_UP, (float) (read / WARM_UP_SHARE)));
    return peakRate * warm * (float) Math.max(LOWEST_RATE, 1 - read);
  }

  private float[] meanGradient(int row, int windows, float scale) {
    float[] sum = learners[0].gradientRows().get(row);
    for (int i = 1; i < windows; i++) {
      float[] more = learners[i].gradientRows().get(row);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += more[k];
      }
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] *= scale;
    }
    return sum;
  }
}
