package org.emend.mojibake;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks against characters being bytes that were misread although they could be: they look
 * like a word, and letters of their script beside them came through. {@code ред} in a Russian line
 * is no single character that was read as IBM866.
 */
final class Survivors {

  /** In nats: what one survivor says against its like being bytes. */
  private static final double DOUBT = 2;

  private static final double MOST_DOUBT = 12;

  private final Map<UnicodeScript, Integer> byScript = new EnumMap<>(UnicodeScript.class);

  /** The letters of a line that belong to none of the sequences. */
  static Survivors of(Line line, List<Sequence> sequences) {
    Survivors survivors = new Survivors();
    int at = 0;
    for (Sequence sequence : sequences) {
      survivors.add(line.chars(), at, sequence.from());
      at = sequence.to();
    }
    survivors.add(line.chars(), at, line.length());
    return survivors;
  }

  void add(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] >= 0x80 && isLetter(chars[i])) {
        byScript.merge(UnicodeScript.of(chars[i]), 1, Integer::sum);
      }
    }
  }

  /**
   * What the survivors say against some characters being bytes, in nats. Latin letters say nothing
   * against characters among which are marks: {@code é} may stand beside {@code Ã©}.
   */
  double doubt(char[] chars, int from, int to) {
    UnicodeScript script = scriptOfLetters(chars, from, to);
    if (script == UnicodeScript.LATIN && !looksLikeWord(chars, from, to)) {
      return 0;
    }
    return Math.min(MOST_DOUBT, DOUBT * byScript.getOrDefault(script, 0));
  }

  private static UnicodeScript scriptOfLetters(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isLetter(chars[i])) {
        return UnicodeScript.of(chars[i]);
      }
    }
    return UnicodeScript.COMMON;
  }

  /** Whether some characters are letters of one script and their marks. */
  static boolean looksLikeWord(char[] chars, int from, int to) {
    UnicodeScript script = UnicodeScript.of(chars[from]);
    for (int i = from; i < to; i++) {
      if (!isLetter(chars[i]) || UnicodeScript.of(chars[i]) != script) {
        return false;
      }
    }
    return true;
  }

  /** Whether capitals stand only first, or everywhere. */
  static boolean hasUsualCase(char[] chars, int from, int to) {
    boolean secondIsUpper = Character.isUpperCase(chars[Math.min(from + 1, to - 1)]);
    for (int i = from + 1; i < to; i++) {
      if (Character.isUpperCase(chars[i]) != secondIsUpper) {
        return false;
      }
    }
    return !secondIsUpper || Character.isUpperCase(chars[from]);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
