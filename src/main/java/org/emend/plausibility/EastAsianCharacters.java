package org.emend.plausibility;

import java.text.Normalizer;
import java.util.Arrays;

/** The han characters, kana and hangul that any of the languages uses, in order. */
final class EastAsianCharacters {

  private final char[] characters;
  private final EastAsianKind[] kinds;

  EastAsianCharacters(char[] characters) {
    this.characters = characters;
    EastAsianKind[] all = EastAsianKind.values();
    this.kinds = new EastAsianKind[characters.length + all.length];
    for (int i = 0; i < characters.length; i++) {
      kinds[i] = EastAsianKind.of(characters[i]);
    }
    System.arraycopy(all, 0, kinds, characters.length, all.length);
  }

  /** A place for each character, and one for all that no language uses, of each kind. */
  int place(int codePoint, EastAsianKind kind) {
    int found = codePoint > 0xFFFF ? -1 : Arrays.binarySearch(characters, wide((char) codePoint));
    return found >= 0 ? found : characters.length + kind.index();
  }

  /** Half-width katakana are katakana. */
  private static char wide(char c) {
    return c >= 0xFF66 && c <= 0xFF9D
        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0)
        : c;
  }

  char character(int place) {
    return characters[place];
  }

  EastAsianKind kind(int place) {
    return kinds[place];
  }
}
