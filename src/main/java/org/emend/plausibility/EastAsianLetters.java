package org.emend.plausibility;

import static org.emend.plausibility.EastAsianKind.HAN;
import static org.emend.plausibility.EastAsianKind.HANGUL;

import java.util.function.IntPredicate;

/** Characters of Chinese, Japanese or Korean, each as usual or rare as it is in the language. */
final class EastAsianLetters implements NativeLetters {

  /** A row for the kind before, a column for the kind of the next; NONE is the border. */
  private static final float[][] CHINESE = {
    {0, 7, 7, 0.1f, 8},
    {1.5f, 0.5f, 4, 1.5f, 9},
    {1.5f, 4, 0.5f, 1.5f, 9},
    {2.1f, 8, 8, 0.13f, 9},
    {1, 9, 9, 3, 0.5f},
  };

  private static final float[][] JAPANESE = {
    {0, 1.2f, 1.5f, 0.9f, 9},
    {2.2f, 0.45f, 3, 1.5f, 9},
    {1.6f, 1.4f, 0.4f, 2.8f, 9},
    {1.7f, 1, 3.5f, 0.8f, 9},
    {1, 9, 9, 3, 0.5f},
  };

  private static final float[][] KOREAN = {
    {0, 9, 9, 5, 0.1f},
    {1.5f, 0.5f, 4, 1.5f, 9},
    {1.5f, 4, 0.5f, 1.5f, 9},
    {1, 8, 8, 0.7f, 1.5f},
    {1.1f, 9, 9, 6, 0.4f},
  };

  private static final int ABSENT = 255;
  private static final float RARE = 11.5f;

  private final EastAsianCharacters characters;
  private final float[][] kinds;
  private final byte[] costs;

  EastAsianLetters(String code, EastAsianCharacters characters, byte[] costs) {
    this.characters = characters;
    this.costs = costs;
    this.kinds =
        switch (code) {
          case "ja" -> JAPANESE;
          case "ko" -> KOREAN;
          default -> CHINESE;
        };
  }

  @Override
  public float step(int before, int next) {
    float[] row = kinds[kind(before).index()];
    if (!Symbols.isLetter(next)) {
      return row[0];
    }
    return row[kind(next).index()] + cost(Symbols.place(next));
  }

  @Override
  public double shareWithout(IntPredicate set) {
    double share = 0;
    for (int place = 0; place < costs.length; place++) {
      if ((costs[place] & 0xFF) != ABSENT && !set.test(characters.character(place))) {
        share += Math.exp(-(costs[place] & 0xFF) * AlphabetLetters.EIGHTH);
      }
    }
    return Math.min(1, share);
  }

  private EastAsianKind kind(int symbol) {
    return Symbols.isLetter(symbol) ? characters.kind(Symbols.place(symbol)) : EastAsianKind.NONE;
  }

  private float cost(int place) {
    int cost = place < costs.length ? costs[place] & 0xFF : ABSENT;
    if (cost != ABSENT) {
      return cost * AlphabetLetters.EIGHTH;
    }
    EastAsianKind kind = characters.kind(place);
    return kind == HAN || kind == HANGUL ? RARE : RARE / 2;
  }
}
