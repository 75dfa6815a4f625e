package org.emend.language;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/** A stretch of sound text after a loss: tokens, the rows of each type, and what to say of each. */
final class TrainingText {

  private static final double LETTERS_TOO = 0.3;
  private static final double BREAKS_LOST = 0.08;

  final LossMode mode;
  final Tokens tokens;
  final Labels labels;
  final int[][] rows;
  final Stems stems;
  final ApostropheFeatures features;
  final List<Window> windows;

  TrainingText(
      String sound,
      LossMode mode,
      Vocabulary vocabulary,
      WordSplitter splitter,
      int longestWindow,
      VocabularyCount count,
      SplittableRandom random) {
    this.mode = mode;
    boolean augment = random != null;
    String text = sound;
    if (augment && random.nextDouble() < BREAKS_LOST) {
      text = text.replaceAll("\\n+", " ");
    }
    boolean straight = augment && random.nextBoolean();
    if (mode == LossMode.APOSTROPHES_DROPPED && straight) {
      text = text.replace('“', '"').replace('”', '"').replace("—", "--").replace("…", "...");
    }
    boolean lettersToo =
        augment
            && (mode == LossMode.MARKED || mode == LossMode.QUESTIONED)
            && random.nextDouble() < LETTERS_TOO;
    LostMarks lost = lost(mode);
    Loss loss = Loss.of(text, lost, lettersToo ? lost.traces().get(LostMarks.APOSTROPHE) : null);
    tokens = Tokens.of(loss.text(), Paragraph.of(loss.text()), lost, splitter);
    labels = Labels.of(tokens, loss);
    stems = new Stems(tokens, vocabulary, SourceStyle.UNKNOWN);
    TokenRows tokenRows = new TokenRows(vocabulary, stems);
    rows = new int[tokens.typeCount()][];
    for (int type = 0; type < rows.length; type++) {
      boolean known = !augment || !count.forgets(Words.lower(tokens.typeText(type)), random);
      rows[type] = tokenRows.of(tokens, type, known);
    }
    features = new ApostropheFeatures(tokens, stems);
    windows = Window.cut(tokens, longestWindow);
  }

  /** A text that has lost all its marks, read as it is. */
  TrainingText(String sound, Vocabulary vocabulary, WordSplitter splitter) {
    this(sound, LossMode.DROPPED, vocabulary, splitter, Trainer.WINDOW, null, null);
  }

  static LostMarks lost(LossMode mode) {
    return switch (mode) {
      case DROPPED -> Loss.ofAll("", true);
      case MARKED -> Loss.ofAll("\uFFFD", false);
      case QUESTIONED -> Loss.ofAll("?", false);
      case SPACED -> Loss.ofAll(" ", false);
      case SPACED_AND_COLLAPSED -> Loss.ofAll(" ", true);
      case APOSTROPHES_DROPPED ->
          new LostMarks(Map.of(LostMarks.APOSTROPHE, "", (int) '‘', ""), true);
    };
  }
}
