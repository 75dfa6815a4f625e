package org.emend.plausibility;

import java.util.function.IntPredicate;

/** What the letters of a language cost, in the script that the language is written in. */
sealed interface NativeLetters permits AlphabetLetters, EastAsianLetters {

  /**
   * The cost in nats of a step onto a letter or from one: its first letter after a border, a letter
   * after another, the end of a word after its last.
   *
   * @param before the symbol of a letter of the script, or of no letter
   * @param next likewise, but one of the two is a letter
   */
  float step(int before, int next);

  /** See {@link Language#shareWithout}. */
  double shareWithout(IntPredicate set);
}
