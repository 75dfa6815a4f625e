package org.emend.mojibake;

import org.emend.plausibility.Language;

/** How badly characters beyond ASCII read in the language of a text. */
final class Strangeness {

  /** In nats: what a character costs that reads badly. */
  private static final double STRANGE = 6.5;

  private Strangeness() {}

  /** Whether a character reads badly after another. */
  static boolean isStrange(Language language, int before, char c) {
    return c >= 0x80 && language.cost(before, c) > STRANGE;
  }

  /**
   * How many characters may have been misread in a charset, read badly, and are no rest of a
   * sequence either.
   *
   * @param from index of the first one
   * @param to one past the last one
   */
  static int left(Language language, SingleByteCharset charset, char[] chars, int from, int to) {
    int count = 0;
    for (int at = from; at < to; at++) {
      if (chars[at] < 0x80 || charset.byteOf(chars[at]) == SingleByteCharset.NONE) {
        continue;
      }
      int rest = LostBytes.rest(chars, at, to, charset);
      if (rest > 0) {
        at += rest - 1;
      } else if (isStrange(language, at == 0 ? ' ' : chars[at - 1], chars[at])) {
        count++;
      }
    }
    return count;
  }

  /** What each character beyond ASCII costs on average, in nats; 0 if there is none. */
  static double of(Language language, CharSequence text) {
    double cost = 0;
    int count = 0;
    int before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !Character.isSurrogate(c)) {
        cost += language.cost(before, c);
        count++;
      }
      before = c;
    }
    return count == 0 ? 0 : cost / count;
  }
}
