package org.emend.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.emend.network.Shape;

/**
 * Trains a model of a language from sound texts. The same texts give the same bytes, whatever the
 * number of processors.
 *
 * <p>Every sixth source is held out at first. When the network has been trained on the others, what
 * it says of those that it has never seen tells what its probabilities are worth; then it reads
 * them, too.
 */
public final class ModelTraining {

  /** How often each source is read if nobody says otherwise. */
  public static final int PASSES = 14;

  /** A word must have been seen so often to be known. */
  private static final int LEAST_COUNT = 5;

  private static final int HELD_OUT_EVERY = 6;
  private static final int HELD_OUT_FIRST = 4;

  private static final Shape SHAPE = new Shape(64, List.of(1, 2, 4, 8, 16, 4, 1), 5, Outputs.COUNT);
  private static final float RATE = 4e-3f;
  private static final long SEED = 20261122;

  /** The last of so many passes goes over all sources. */
  private static final int LAST_PASSES = 3;

  private static final int CALIBRATION_CHARACTERS = 300_000;

  /** Segments are from so many characters to so many times as many. */
  private static final int SHORTEST_SEGMENT = 2_000;

  private static final double SEGMENT_RANGE = 12;
  private static final int LONGEST_SEGMENT = 60_000;

  /**
   * A sound text.
   *
   * @param name by which sources are ordered
   */
  public record Source(String name, String text) {}

  /** Is told how far the training is. */
  public interface Progress {
    /** So many characters of so many have been read. */
    void advanced(long done, long all);
  }

  private final List<Source> sources;
  private final int passes;
  private final Progress progress;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private ModelTraining(List<Source> sources, int passes, Progress progress) {
    this.sources = sources;
    this.passes = passes;
    this.progress = progress;
  }

  /**
   * Trains a model.
   *
   * @param sources at least one; in this order they are read
   * @param passes how often each is read
   */
  public static TrainedModel train(List<Source> sources, int passes, Progress progress) {
    return new ModelTraining(List.copyOf(sources), passes, progress).train();
  }

  private TrainedModel train() {
    VocabularyCount vocabulary =
        VocabularyCount.of(sources.stream().map(Source::text).toList(), LEAST_COUNT);
    List<Source> first = new ArrayList<>();
    List<Source> heldOut = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      (i % HELD_OUT_EVERY == HELD_OUT_FIRST ? heldOut : first).add(sources.get(i));
    }
    int lastPasses = heldOut.isEmpty() ? 0 : Math.min(LAST_PASSES, passes - 1);
    long characters = characters(first) * (passes - lastPasses) + characters(sources) * lastPasses;
    Trainer trainer = new Trainer(vocabulary, SHAPE, characters, RATE, SEED);
    ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (int pass = 0; pass < passes - lastPasses; pass++) {
        pass(trainer, first, characters, executor);
      }
      LanguageWeights early = trainer.weights();
      Calibration calibration =
          CalibrationFit.on(early, heldOutTexts(heldOut.isEmpty() ? first : heldOut));
      for (int pass = 0; pass < lastPasses; pass++) {
        pass(trainer, sources, characters, executor);
      }
      return new TrainedModel(
          ModelFile.write(trainer.weights().with(calibration)),
          ModelFile.write(early.with(calibration)),
          heldOut.stream().map(Source::name).toList());
    } finally {
      executor.shutdownNow();
    }
  }

  private void pass(Trainer trainer, List<Source> read, long all, ExecutorService executor) {
    List<String> segments = new ArrayList<>();
    long characters = characters(read);
    double roots = read.stream().mapToDouble(source -> Math.sqrt(source.text().length())).sum();
    for (Source source : read) {
      double share = Math.sqrt(source.text().length()) / roots;
      addSegments(source.text(), (long) (share * characters), segments);
    }
    try {
      trainer.pass(
          segments, executor, () -> progress.advanced(Math.min(trainer.characters(), all), all));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("training failed", e.getCause());
    }
  }

  private static long characters(List<Source> sources) {
    return sources.stream().mapToLong(source -> source.text().length()).sum();
  }

  /** Pieces of many lengths, since texts are of many lengths, cut between paragraphs. */
  private void addSegments(String text, long characters, List<String> segments) {
    long left = characters;
    while (left > 0) {
      List<String> cut = cut(text);
      for (int i = cut.size() - 1; i >= 0 && left > 0; i--) {
        String segment = cut.set(random.nextInt(i + 1), cut.get(i));
        segments.add(segment);
        left -= segment.length();
      }
    }
  }

  private List<String> cut(String text) {
    List<String> segments = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int length = (int) (SHORTEST_SEGMENT * StrictMath.pow(SEGMENT_RANGE, random.nextDouble()));
      int end = text.indexOf("\n\n", Math.min(text.length(), at + length));
      end = end < 0 ? text.length() : end;
      end = Math.min(end, at + LONGEST_SEGMENT);
      segments.add(text.substring(at, end));
      at = end;
      while (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
    }
    return segments;
  }

  private static List<String> heldOutTexts(List<Source> heldOut) {
    List<String> texts = new ArrayList<>();
    for (Source source : heldOut) {
      String text = source.text();
      int from = Math.max(0, text.length() / 2 - CALIBRATION_CHARACTERS / 2);
      int border = from == 0 ? 0 : text.indexOf("\n\n", from);
      from = border < 0 ? from : border;
      texts.add(
          text.substring(from, Math.min(text.length(), from + CALIBRATION_CHARACTERS)).strip());
    }
    return texts;
  }
}
