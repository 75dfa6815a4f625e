package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;
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

  /** In nats: how much rarer a line in another language is in a text. */
  private static final double OTHER_LANGUAGE = 6;

  /** So many UTF-16 units tell what went wrong, and so many what language a text is in. */
  private static final int SAMPLE = 3000;

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
    String sample = sample();
    if (sample.isEmpty()) {
      return List.of();
    }
    TellingWords strange = strangeWords(Plausibility.best(sample).language());
    if (strange.length() == 0) {
      return List.of();
    }
    List<MixUp> found = MixUpSearch.find(strange);
    List<Edit> edits = new ArrayList<>();
    if (!found.isEmpty()) {
      forEachLine((from, to) -> addEdits(edits, found, from, to));
    }
    return edits;
  }

  @FunctionalInterface
  private interface Lines {
    void accept(int from, int to);
  }

  /** Lines that have characters beyond ASCII, from the start of the text on. */
  private String sample() {
    StringBuilder sample = new StringBuilder();
    forEachLine(
        (from, to) -> {
          if (sample.length() < SAMPLE && isBeyondAscii(from, to)) {
            sample.append(text, from, Math.min(to, from + SAMPLE));
          }
        });
    return sample.toString();
  }

  /** Words of lines that have characters that read badly in the language of the text. */
  private TellingWords strangeWords(Language language) {
    TellingWords words = new TellingWords();
    forEachLine(
        (from, to) -> {
          if (words.isFewerThan(SAMPLE) && isStrange(language, from, to)) {
            words.add(text.substring(from, Math.min(to, from + SAMPLE)));
          }
        });
    return words;
  }

  private boolean isStrange(Language language, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Strangeness.isStrange(language, i == 0 ? ' ' : text.charAt(i - 1), text.charAt(i))) {
        return true;
      }
    }
    return false;
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

  private boolean isBeyondAscii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  /** What words cost; other languages than the one of the mix-up are less likely. */
  private static double cost(String words, Language language) {
    String small = TellingWords.inSmallLetters(words);
    return Math.min(language.cost(small), Plausibility.best(small).cost() + OTHER_LANGUAGE);
  }

  /** Whether others that may be meant make the same of a line, or what reads worse by far. */
  private static boolean isAlone(List<MixUp> found, String line, String originals, double cost) {
    for (MixUp other : found) {
      String others = other.originals(line);
      if (!others.equals(originals)
          && cost(TellingWords.of(others), other.language()) < cost + MixUpSearch.MARGIN) {
        return false;
      }
    }
    return true;
  }

  /**
   * Undoes the mix-up in a line that reads better then.
   *
   * @param found the mix-up, and others that may be meant
   */
  private void addEdits(List<Edit> edits, List<MixUp> found, int from, int to) {
    String line = text.substring(from, to);
    MixUp mixUp = found.get(0);
    String originals = mixUp.originals(line);
    if (originals.equals(line)) {
      return;
    }
    double cost = cost(TellingWords.of(originals), mixUp.language());
    double gain = cost(TellingWords.of(line), mixUp.language()) - cost;
    if (gain <= 0 || !isAlone(found, line, originals, cost)) {
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
        Kind kind = Kind.ofText(original);
        edits.add(new Edit(from + start, from + i, original, kind, confidence, evidence));
      }
    }
  }
}
