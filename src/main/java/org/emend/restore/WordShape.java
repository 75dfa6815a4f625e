package org.emend.restore;

import java.lang.Character.UnicodeScript;

/**
 * How well two characters go beside each other in a word, whatever the language: {@code n’} and
 * {@code ’s} do, {@code nÆ} and {@code f³} do not.
 */
final class WordShape {

  private static final double OTHER_SCRIPT = -4;
  private static final double CAPITAL_WITHIN = -3;
  private static final double SYMBOL_WITHIN = -3;
  private static final double WRONG_SIDE = -2;
  private static final double APOSTROPHE_AT_START = -3;

  private WordShape() {}

  /** The penalty, 0 or negative, of one code point standing right before another. */
  static double of(int before, int after) {
    if (before < 128 && after < 128) {
      return 0;
    }
    if (after == '’' && Character.isWhitespace(before)) {
      return APOSTROPHE_AT_START;
    }
    boolean letterBefore = Character.isLetter(before);
    boolean letterAfter = Character.isLetter(after);
    if (letterBefore && letterAfter) {
      return ofLetters(before, after);
    }
    return (letterBefore ? afterLetter(after) : 0) + (letterAfter ? beforeLetter(before) : 0);
  }

  private static double ofLetters(int before, int after) {
    if (isOtherScript(before, after)) {
      return OTHER_SCRIPT;
    }
    return Character.isLowerCase(before) && Character.isUpperCase(after) ? CAPITAL_WITHIN : 0;
  }

  private static boolean isOtherScript(int one, int other) {
    UnicodeScript first = UnicodeScript.of(one);
    UnicodeScript second = UnicodeScript.of(other);
    boolean bothMayStand = isCommon(first) || isCommon(second);
    return first != second && !bothMayStand && !(isEastAsian(first) && isEastAsian(second));
  }

  private static boolean isCommon(UnicodeScript script) {
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
  }

  private static boolean isEastAsian(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }

  private static double afterLetter(int mark) {
    return switch (Character.getType(mark)) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> WRONG_SIDE;
      default -> isSymbol(mark) ? SYMBOL_WITHIN : 0;
    };
  }

  private static double beforeLetter(int mark) {
    return switch (Character.getType(mark)) {
      case Character.END_PUNCTUATION -> WRONG_SIDE;
      case Character.FINAL_QUOTE_PUNCTUATION -> mark == '’' ? 0 : WRONG_SIDE;
      default -> isSymbol(mark) ? SYMBOL_WITHIN : 0;
    };
  }

  private static boolean isSymbol(int mark) {
    return switch (Character.getType(mark)) {
      case Character.MATH_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.OTHER_NUMBER,
          Character.CONTROL,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          mark >= 128 && mark != '´';
      default -> "¡¿†‡‰§¶•".indexOf(mark) >= 0;
    };
  }
}
