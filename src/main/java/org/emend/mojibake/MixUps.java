package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.edit.Recoding;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/**
 * Undoes mix-ups of charsets of single bytes where a text is long enough to be sure: {@code Ïðèâåò}
 * → {@code Привет}. Lines that read well as they are stay.
 */
final class MixUps {

  /** In nats: what a character beyond ASCII costs on average where a line does not read well. */
  private static final double STRANGE = 5.5;

  /** In nats: how much rarer a line in another language is in a text. */
  private static final double OTHER_LANGUAGE = 6;

  /** So many UTF-16 units tell what went wrong, and so many what language a text is in. */
  private static final int SAMPLE = 3000;

  /** Marks that are written in every language, and tell nothing. */
  private static final String COMMON_MARKS = "’‘“”–—…«»„•°§©®™€£½×\u00A0\u00AD·";

  private final String text;

  private MixUps(String text) {
    this.text = text;
  }

  /**
   * The edits that undo a mix-up, sorted by start, none overlapping.
   *
   * @param text a text in which wrongly read UTF-8 was undone before
   */
  static List<Edit> edits(String text) {
    return new MixUps(text).find();
  }

  private List<Edit> find() {
    String sample = sample(from -> true);
    if (sample.isEmpty()) {
      return List.of();
    }
    Language language = Plausibility.best(sample).language();
    String strange = sample(line -> Strangeness.of(language, line) >= STRANGE);
    if (strange.isEmpty()) {
      return List.of();
    }
    Optional<MixUp> found = MixUpSearch.find(strange);
    List<Edit> edits = new ArrayList<>();
    found.ifPresent(mixUp -> forEachLine((from, to) -> addEdits(edits, mixUp, from, to)));
    return edits;
  }

  @FunctionalInterface
  private interface LinePredicate {
    boolean test(String line);
  }

  @FunctionalInterface
  private interface Lines {
    void accept(int from, int to);
  }

  /** Lines that have telling characters, from the start of the text on. */
  private String sample(LinePredicate wanted) {
    StringBuilder sample = new StringBuilder();
    forEachLine(
        (from, to) -> {
          if (sample.length() < SAMPLE && tells(from, to)) {
            String line = text.substring(from, Math.min(to, from + SAMPLE));
            if (wanted.test(line)) {
              sample.append(line);
            }
          }
        });
    return sample.toString();
  }

  private void forEachLine(Lines lines) {
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      lines.accept(from, to);
      from = to;
    }
  }

  private boolean tells(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && COMMON_MARKS.indexOf(c) < 0) {
        return true;
      }
    }
    return false;
  }

  /** What a line costs as it is; other languages than the one of the mix-up are less likely. */
  private static double cost(String line, Language language) {
    return Math.min(language.cost(line), Plausibility.best(line).cost() + OTHER_LANGUAGE);
  }

  /** Undoes the mix-up in a line that reads better then. */
  private void addEdits(List<Edit> edits, MixUp mixUp, int from, int to) {
    String line = text.substring(from, to);
    StringBuilder originals = new StringBuilder(line);
    for (int i = 0; i < line.length(); i++) {
      char original = mixUp.original(line.charAt(i));
      originals.setCharAt(i, original == MixUp.NONE ? line.charAt(i) : original);
    }
    if (originals.compareTo(new StringBuilder(line)) == 0) {
      return;
    }
    double gain = cost(line, mixUp.language()) - mixUp.language().cost(originals);
    if (gain <= 0) {
      return;
    }
    Evidence evidence =
        new Evidence.WrongDecoding(
            List.of(new Recoding(mixUp.readAs().name(), mixUp.written().name())), 0);
    double confidence = Confidence.of(gain);
    for (int i = 0; i < line.length(); i++) {
      int start = i;
      while (i < line.length() && line.charAt(i) != originals.charAt(i)) {
        i++;
      }
      if (i > start) {
        String original = originals.substring(start, i);
        Kind kind = original.length() == 1 ? Kind.of(original.charAt(0)) : Kind.OTHER;
        edits.add(new Edit(from + start, from + i, original, kind, confidence, evidence));
      }
    }
  }
}
