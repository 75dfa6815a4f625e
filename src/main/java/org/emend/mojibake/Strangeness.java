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
