package org.emend.mojibake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.emend.plausibility.Language;

/**
 * What speaks against changed places of a line, however well they read: they may be words as they
 * are, what is about them cannot have been misread, or the line speaks of the very damage. It
 * belongs to one thread.
 */
final class Doubts {

  /** So many characters that were surely misread make it likely for others. */
  private static final int EXPECTED = 4;

  /** In nats: what speaks against a word of letters other than Latin being bytes. */
  private static final double WORD = 8;

  private static final int SHORTEST_WORD = 3;

  /** In nats: what speaks against changes in the midst of characters that stay unexplained. */
  private static final double CHANCE = 40;

  private final char[] text;
  private final Line line;
  private final Language language;
  private final Sightings sightings;
  private final Survivors survivors = new Survivors();

  /** How many characters of the text were changed. */
  private final int changed;

  private final Map<SingleByteCharset, Integer> leftStrange = new HashMap<>();

  /**
   * The doubts about a line.
   *
   * @param language the one in which it reads best with all changes
   */
  Doubts(char[] text, Line line, Language language, Sightings sightings) {
    this.text = text;
    this.line = line;
    this.language = language;
    this.sightings = sightings;
    int units = 0;
    for (int i = 0; i < line.length(); i++) {
      if (!line.origin(i).isTouched()) {
        survivors.add(line.chars(), i, i + 1);
      } else if (i == 0 || line.start(i) != line.start(i - 1)) {
        units += line.end(i) - line.start(i);
      }
    }
    this.changed = units;
  }

  /**
   * In nats: what speaks against a place of the line.
   *
   * @param from its first unit
   * @param to one past the last one
   * @param charset in which its characters were misread the last time
   */
  double about(int from, int to, SingleByteCharset charset) {
    int start = line.start(from);
    int end = line.end(to - 1);
    double doubt = survivors.doubt(text, start, end);
    if (sightings.isByChance(charset) || leftStrange(charset) > changed || isSpokenOf(from, to)) {
      doubt += CHANCE;
    }
    return mayBeWord(start, end) && sightings.count(charset) < EXPECTED ? doubt + WORD : doubt;
  }

  /** Whether some characters of the text may be a word with its first and last letter. */
  boolean isWholeWord(int from, int to) {
    return to - from >= SHORTEST_WORD
        && mayBeWord(from, to)
        && Survivors.hasUsualCase(text, from, to)
        && (from == 0 || !Character.isLetter(text[from - 1]))
        && (to == text.length || !Character.isLetter(text[to]));
  }

  /** Whether some characters of the text are letters of one script that is not Latin. */
  private boolean mayBeWord(int from, int to) {
    return Survivors.looksLikeWord(text, from, to)
        && Character.UnicodeScript.of(text[from]) != Character.UnicodeScript.LATIN;
  }

  /**
   * Whether the line has the characters as they would become, too, and either of them by itself: it
   * speaks of what happened to them, as {@code é turns into “Ã©”}.
   */
  private boolean isSpokenOf(int from, int to) {
    if (!standsAlone(from, to)) {
      return false;
    }
    int length = to - from;
    char[] chars = line.chars();
    for (int at = 0; at + length <= line.length(); at++) {
      if (!line.origin(at).isTouched()
          && Arrays.equals(chars, at, at + length, chars, from, to)
          && standsAlone(at, at + length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether units have no letter beside them. */
  private boolean standsAlone(int from, int to) {
    return !Character.isLetter(line.codePointBefore(from))
        && !Character.isLetter(line.codePointAt(to));
  }

  /** How many characters of the line may have been misread in a charset, too; counted once. */
  private int leftStrange(SingleByteCharset charset) {
    return leftStrange.computeIfAbsent(charset, this::countStrange);
  }

  private int countStrange(SingleByteCharset charset) {
    int count = 0;
    int from = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || line.origin(at).isTouched()) {
        count += Strangeness.left(language, charset, line.chars(), from, at);
        from = at + 1;
      }
    }
    return count;
  }
}
