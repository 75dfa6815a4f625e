package org.emend.charset;

import java.lang.Character.UnicodeScript;

/**
 * Whether what a charset makes of some bytes can be writing. A wrong charset shows within words:
 *
 * <ul>
 *   <li>windows-1252 {@code Schöne} read as x-MacCyrillic → {@code Schцne}: two scripts;
 *   <li>windows-1250 {@code żółć} read as windows-1252 → {@code ¿ó³æ}: symbols;
 *   <li>GB18030 {@code 你好} read as windows-1251 → {@code ДгєГ}: capitals after small letters.
 * </ul>
 */
final class Legibility {

  /** What one character may cost on average: formulas, brands and typing errors are writing too. */
  private static final double TOLERATED = 0.3;

  private static final int MISPLACED = 3;

  /** Chinese, Japanese and Korean do set Latin words next to their own, but not everywhere. */
  private static final int MIXED = 1;

  private Legibility() {}

  /** Whether few of the characters beyond ASCII stand where no writing has them. */
  static boolean isLegible(String text) {
    long characters = 0;
    long cost = 0;
    int before = ' ';
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint >= 0x80) {
        characters++;
        cost += cost(before, codePoint, at < text.length() ? text.codePointAt(at) : ' ');
      }
      before = codePoint;
    }
    return cost <= characters * TOLERATED;
  }

  private static int cost(int before, int codePoint, int after) {
    boolean withinWord = Character.isLetter(before) && Character.isLetter(after);
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          MISPLACED;
      case Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.OTHER_NUMBER,
          Character.INITIAL_QUOTE_PUNCTUATION ->
          withinWord ? MISPLACED : 0;
      case Character.FINAL_QUOTE_PUNCTUATION -> withinWord && codePoint != '’' ? MISPLACED : 0;
      case Character.OTHER_PUNCTUATION ->
          withinWord && (codePoint == '¿' || codePoint == '¡') ? MISPLACED : 0;
      case Character.UPPERCASE_LETTER ->
          Character.isLowerCase(before) ? MISPLACED : costOfMixing(before, codePoint, after);
      default -> Character.isLetter(codePoint) ? costOfMixing(before, codePoint, after) : 0;
    };
  }

  private static int costOfMixing(int before, int letter, int after) {
    return Math.max(costOfMixing(letter, before), costOfMixing(letter, after));
  }

  private static int costOfMixing(int letter, int neighbour) {
    UnicodeScript script = UnicodeScript.of(letter);
    UnicodeScript other = UnicodeScript.of(neighbour);
    if (!Character.isLetter(neighbour)
        || script == other
        || script == UnicodeScript.COMMON
        || other == UnicodeScript.COMMON) {
      return 0;
    }
    if (isAlphabet(script) && isAlphabet(other)) {
      return MISPLACED;
    }
    return isAlphabet(script) || isAlphabet(other) ? MIXED : 0;
  }

  private static boolean isAlphabet(UnicodeScript script) {
    return switch (script) {
      case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
      default -> false;
    };
  }
}
