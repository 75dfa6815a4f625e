package org.emend.charset;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Letters beyond ASCII that stand alone, as they do in lists of letters and in keyboard maps, where
 * no word says whether they are the right ones. Kin does: {@code à À}, {@code 'A' to 'Ą'}.
 */
final class LoneLetters {

  /** How far kin is looked for, in UTF-16 units, on both sides. */
  private static final int NEAR = 16;

  /** What a letter beside its kin costs less than one that is alone for no reason. */
  private static final double KIN = 6;

  /** What it costs less where most letters stand alone. */
  private static final double LISTED = 4;

  /** What a letter of another script than Latin costs for being in no word of that script. */
  private static final double ESTRANGED = 1;

  /** What a letter costs for being the same as the two before it. */
  private static final double REPEATED = 8;

  private final String text;
  private int alone;
  private int besideKin;
  private int inWords;
  private int estranged;
  private int atHome;
  private int repeated;

  private LoneLetters(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80 && isAlphabetic(text.charAt(at))) {
        count(at);
      }
    }
  }

  /** What is to be added to the cost of a text, in nats; less than nothing for lists. */
  static double cost(String text) {
    LoneLetters letters = new LoneLetters(text);
    return REPEATED * letters.repeated
        - KIN * letters.besideKin
        - (letters.alone > letters.inWords ? LISTED * letters.alone : 0)
        + (letters.estranged > letters.atHome ? ESTRANGED * letters.estranged : 0);
  }

  private void count(int at) {
    boolean lone = isAlone(at);
    alone += lone ? 1 : 0;
    inWords += lone ? 0 : 1;
    besideKin += lone && hasKin(at) ? 1 : 0;
    repeated += isRepeated(at) ? 1 : 0;
    if (isOfOtherScript(at)) {
      boolean joined = isOfOtherScript(at - 1) || isOfOtherScript(at + 1);
      estranged += joined ? 0 : 1;
      atHome += joined ? 1 : 0;
    }
  }

  /** Whether nothing but ASCII that is no letter, or nothing at all, is on both sides. */
  private boolean isAlone(int at) {
    return isApart(at - 1) && isApart(at + 1);
  }

  private boolean isApart(int at) {
    return at < 0
        || at >= text.length()
        || (text.charAt(at) < 0x80 && !Character.isLetter(text.charAt(at)));
  }

  /** Whether it is the third in a row: rules are drawn with signs, {@code ¯¯¯}. */
  private boolean isRepeated(int at) {
    char c = text.charAt(at);
    return at >= 2 && text.charAt(at - 1) == c && text.charAt(at - 2) == c;
  }

  private static boolean isAlphabetic(char c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  /** Whether it is Cyrillic, Greek or of whatever other script has capitals. */
  private boolean isOfOtherScript(int at) {
    return at >= 0
        && at < text.length()
        && isAlphabetic(text.charAt(at))
        && UnicodeScript.of(text.charAt(at)) != UnicodeScript.LATIN;
  }

  /** Whether the same letter in other case, or with other diacritics, stands alone close by. */
  private boolean hasKin(int at) {
    char letter = text.charAt(at);
    int base = base(letter);
    int end = Math.min(text.length(), at + NEAR + 1);
    for (int near = Math.max(0, at - NEAR); near < end; near++) {
      char other = text.charAt(near);
      if (other != letter && Character.isLetter(other) && base(other) == base && isAlone(near)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Ą} → {@code a}. */
  private static int base(char letter) {
    char base =
        letter < 0x80
            ? letter
            : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    return Character.toLowerCase(base);
  }
}
