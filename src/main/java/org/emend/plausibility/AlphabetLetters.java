package org.emend.plausibility;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Letters that are likely or not after the letter before them. */
final class AlphabetLetters implements NativeLetters {

  static final float EIGHTH = 0.125f;

  private static final int STRANGE = 14 * 8;
  private static final int AFTER_FOREIGN = 8;
  private static final int LESS_AFTER_FOREIGN = 3 * 8;

  private static final int NOT_OF_THE_LANGUAGE = -1;

  private final int[] columns;
  private final char[] letters;
  private final int width;
  private final byte[] own;
  private final byte[] foreign;

  /**
   * Letters of a language among all of its script.
   *
   * @param alphabet all letters of the script
   * @param places of the language's letters in the script
   * @param own cost in eighths: a row for the border, for each letter and for any foreign letter; a
   *     column for the border and for each letter
   * @param foreign cost of each letter of the script in a language that does not have it
   */
  AlphabetLetters(char[] alphabet, int[] places, byte[] own, byte[] foreign) {
    this.letters = new char[places.length];
    this.own = own;
    this.foreign = foreign;
    this.width = places.length + 1;
    this.columns = new int[foreign.length + 2];
    Arrays.fill(columns, NOT_OF_THE_LANGUAGE);
    columns[0] = 0;
    for (int i = 0; i < places.length; i++) {
      columns[places[i] + 1] = i + 1;
      letters[i] = alphabet[places[i]];
    }
  }

  /** How many places there are: the border, the letters of the script, all that are strange. */
  int places() {
    return columns.length;
  }

  @Override
  public float step(int before, int next) {
    return eighths(placeOf(before), placeOf(next)) * EIGHTH;
  }

  @Override
  public double shareWithout(IntPredicate set) {
    double share = 0;
    for (int i = 0; i < letters.length; i++) {
      if (!set.test(letters[i])) {
        share += Math.exp(-(own[width * width + i + 1] & 0xFF) * EIGHTH);
      }
    }
    return share;
  }

  /** The place of a letter in its script, 0 for what is no letter. */
  static int placeOf(int symbol) {
    return Symbols.isLetter(symbol) ? Symbols.place(symbol) : 0;
  }

  /** The cost of a step between two places, 0 being the border. */
  int eighths(int before, int next) {
    int row = columns[before];
    int column = columns[next];
    if (column == NOT_OF_THE_LANGUAGE) {
      int rarity = next > foreign.length ? STRANGE : foreign[next - 1] & 0xFF;
      return row == NOT_OF_THE_LANGUAGE ? rarity - LESS_AFTER_FOREIGN : rarity;
    }
    return row == NOT_OF_THE_LANGUAGE
        ? (own[width * width + column] & 0xFF) + AFTER_FOREIGN
        : own[row * width + column] & 0xFF;
  }
}
