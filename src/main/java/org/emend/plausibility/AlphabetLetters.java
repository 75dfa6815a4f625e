package org.emend.plausibility;

/** Letters that are likely or not after the letter before them. */
final class AlphabetLetters implements NativeLetters {

  static final float EIGHTH = 0.125f;

  private static final int STRANGE = 14 * 8;
  private static final int AFTER_FOREIGN = 8;
  private static final int FOREIGN_AFTER_FOREIGN = -3 * 8;

  private final int width;
  private final byte[] steps;

  private AlphabetLetters(int width, byte[] steps) {
    this.width = width;
    this.steps = steps;
  }

  /**
   * Letters of a language among all of its script.
   *
   * @param places of the language's letters in the script
   * @param own cost in eighths: a row for the border, for each letter and for any foreign letter; a
   *     column for the border and for each letter
   * @param foreign cost of each letter of the script in a language that does not have it
   */
  static AlphabetLetters of(int[] places, byte[][] own, byte[] foreign) {
    int width = foreign.length + 2;
    int[] columns = new int[width];
    java.util.Arrays.fill(columns, -1);
    columns[0] = 0;
    for (int i = 0; i < places.length; i++) {
      columns[places[i] + 1] = i + 1;
    }
    byte[] steps = new byte[width * width];
    for (int before = 0; before < width; before++) {
      boolean known = columns[before] >= 0;
      byte[] row = own[known ? columns[before] : own.length - 1];
      for (int next = 0; next < width; next++) {
        int cost;
        if (columns[next] >= 0) {
          cost = (row[columns[next]] & 0xFF) + (known ? 0 : AFTER_FOREIGN);
        } else {
          int rarity = next == width - 1 ? STRANGE : foreign[next - 1] & 0xFF;
          cost = rarity + (known ? 0 : FOREIGN_AFTER_FOREIGN);
        }
        steps[before * width + next] = (byte) Math.max(0, Math.min(255, cost));
      }
    }
    return new AlphabetLetters(width, steps);
  }

  /** Letters that cost what they do in the language in which they cost least. */
  static AlphabetLetters cheapest(Iterable<AlphabetLetters> languages) {
    AlphabetLetters cheapest = null;
    for (AlphabetLetters language : languages) {
      if (cheapest == null) {
        cheapest = new AlphabetLetters(language.width, language.steps.clone());
      }
      for (int i = 0; i < cheapest.steps.length; i++) {
        if ((language.steps[i] & 0xFF) < (cheapest.steps[i] & 0xFF)) {
          cheapest.steps[i] = language.steps[i];
        }
      }
    }
    return cheapest;
  }

  @Override
  public float step(int before, int next) {
    return eighths(before, next) * EIGHTH;
  }

  private int eighths(int before, int next) {
    int row = Symbols.isLetter(before) ? Symbols.place(before) : 0;
    int column = Symbols.isLetter(next) ? Symbols.place(next) : 0;
    return steps[row * width + column] & 0xFF;
  }
}
