package org.emend.plausibility;

import java.util.Comparator;

/** What steps from one character to the next cost whatever the language. */
final class Steps {

  private static final float CAPITAL_WITHIN_WORD = 7;
  private static final float CAPITAL_AFTER_CAPITAL = 1;
  private static final float CAPITAL_FIRST = 1.9f;
  private static final float SMALL_AFTER_CAPITAL = 0.4f;
  private static final float SMALL_FIRST = 0.2f;

  private static final float TWO_SCRIPTS_IN_A_WORD = 4;
  private static final float BESIDE_EAST_ASIAN = 1;
  private static final float LATIN_WORD = 3;
  private static final float FOREIGN_WORD = 8;
  private static final float GOING_ON = 0.7f;
  private static final float LETTER_OF_NO_ALPHABET = 12;

  /** A line goes on with the same piece of it, a blank is followed by another. */
  private static final float SAME_AGAIN = 1;

  private static final float POINT_ON_CASED = 7;

  private static final int POINT = Context.POINT.index();

  private static final int LATIN = Tables.get().scriptNumber(Character.UnicodeScript.LATIN);

  /** By script the language that texts are most often in. */
  private static final NativeLetters[] USUAL = new NativeLetters[Tables.EAST_ASIA];

  static {
    Tables.get().languages().stream()
        .sorted(Comparator.comparingDouble(Language::rarity).reversed())
        .filter(language -> language.script() != Tables.EAST_ASIA)
        .forEach(language -> USUAL[language.script()] = language.letters());
  }

  private Steps() {}

  /** The part of a step's cost that is the same in all languages. */
  static float shared(int before, int next) {
    int context = Symbols.context(next);
    float cost = Context.step(Symbols.context(before), context);
    if (Symbols.isLetter(next)) {
      return cost + ofCase(before, next);
    }
    cost += Symbols.cost(next) * AlphabetLetters.EIGHTH;
    if (before == next && Context.isRepeated(context)) {
      return Math.min(cost, SAME_AGAIN);
    }
    boolean cased = (before & (Symbols.UPPER | Symbols.LOWER)) != 0;
    return context == POINT && cased ? cost + POINT_ON_CASED : cost;
  }

  private static float ofCase(int before, int next) {
    boolean afterLetter = (before & (Symbols.UPPER | Symbols.LOWER)) != 0;
    if ((next & Symbols.UPPER) != 0) {
      return !afterLetter
          ? CAPITAL_FIRST
          : (before & Symbols.UPPER) != 0 ? CAPITAL_AFTER_CAPITAL : CAPITAL_WITHIN_WORD;
    }
    if ((next & Symbols.LOWER) != 0) {
      return !afterLetter ? SMALL_FIRST : (before & Symbols.UPPER) != 0 ? SMALL_AFTER_CAPITAL : 0;
    }
    return 0;
  }

  /** Whether a language of a script has statistics for a step; it may be from or to no letter. */
  static boolean isNative(int before, int next, int script) {
    int from = Symbols.script(before);
    int to = Symbols.script(next);
    return (from == script || from == 0) && (to == script || to == 0);
  }

  /**
   * The cost of a step with a letter of another script than the language's, without what the
   * language's own letters cost: those are a step to the border, or from it.
   */
  static float foreign(int before, int next, int script) {
    int from = Symbols.script(before);
    int to = Symbols.script(next);
    if (from == to) {
      return letters(from, before, next) + GOING_ON;
    }
    float cost = 0;
    if (from != 0 && from != script) {
      cost += letters(from, before, Symbols.BORDER);
    }
    if (to != 0 && to != script) {
      cost += letters(to, Symbols.BORDER, next) + (to == LATIN ? LATIN_WORD : FOREIGN_WORD);
    }
    return cost + (from != 0 && to != 0 ? touching(from, to) : 0);
  }

  /** What two letters of different scripts cost for standing side by side. */
  static float touching(int from, int to) {
    return from == Tables.EAST_ASIA || to == Tables.EAST_ASIA
        ? BESIDE_EAST_ASIAN
        : TWO_SCRIPTS_IN_A_WORD;
  }

  /** Words of a foreign script are mostly of the usual language of that script. */
  private static float letters(int script, int before, int next) {
    return script == Tables.OTHER || script == Tables.EAST_ASIA
        ? cheapest(script, before, next)
        : USUAL[script].step(before, next);
  }

  /** The least that any language of a script asks for a step. */
  static float cheapest(int script, int before, int next) {
    if (script == Tables.OTHER) {
      return Symbols.isLetter(next) ? LETTER_OF_NO_ALPHABET : 1;
    }
    if (script == Tables.EAST_ASIA) {
      float least = Float.MAX_VALUE;
      for (NativeLetters letters : EAST_ASIAN) {
        least = Math.min(least, letters.step(before, next));
      }
      return least;
    }
    return Tables.get().cheapest(script).step(before, next);
  }

  private static final NativeLetters[] EAST_ASIAN =
      Tables.get().languages().stream()
          .filter(language -> language.script() == Tables.EAST_ASIA)
          .map(Language::letters)
          .toArray(NativeLetters[]::new);

  /** The cost of a step where any language may be spoken. */
  static float inAnyLanguage(int before, int next) {
    int from = Symbols.script(before);
    int to = Symbols.script(next);
    float cost = shared(before, next);
    if (from == to) {
      return from == 0 ? cost : cost + cheapest(from, before, next);
    }
    if (from != 0) {
      cost += cheapest(from, before, Symbols.BORDER);
    }
    if (to != 0) {
      cost += cheapest(to, Symbols.BORDER, next);
    }
    return cost + (from != 0 && to != 0 ? touching(from, to) : 0);
  }
}
