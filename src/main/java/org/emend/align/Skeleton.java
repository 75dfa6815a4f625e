package org.emend.align;

import java.util.BitSet;

/**
 * A text reduced to the letters of an alphabet, with the places where they stand.
 *
 * <p>{@code strength—and} → {@code strengthand}. Indices are into the letters, not into the text.
 */
final class Skeleton {

  /** With fewer than one blank in so many letters a text has lost its white space. */
  private static final int LONGEST_WORDS = 50;

  private final String text;
  private final int[] letters;
  private final int[] offsets;
  private final BitSet wordStarts;
  private final boolean unspaced;

  private Skeleton(String text, int[] letters, int[] offsets, BitSet wordStarts, boolean unspaced) {
    this.text = text;
    this.letters = letters;
    this.offsets = offsets;
    this.wordStarts = wordStarts;
    this.unspaced = unspaced;
  }

  static Skeleton of(String text, Alphabet alphabet) {
    int size = count(text, alphabet);
    int[] letters = new int[size];
    int[] offsets = new int[size];
    BitSet wordStarts = new BitSet(size);
    int blanks = 0;
    int index = 0;
    int previous = ' ';
    boolean apart = true;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      // The marks that belong to a letter are parts of an identifier too.
      if (!Character.isUnicodeIdentifierPart(codePoint)) {
        apart = true;
        blanks += Character.isWhitespace(codePoint) ? 1 : 0;
      } else if (alphabet.has(codePoint)) {
        if (apart || startsWord(previous, codePoint)) {
          wordStarts.set(index);
        }
        letters[index] = codePoint;
        offsets[index++] = at;
        apart = false;
      }
      previous = codePoint;
      at += Character.charCount(codePoint);
    }
    boolean unspaced = size > LONGEST_WORDS && (long) blanks * LONGEST_WORDS < size;
    return new Skeleton(text, letters, offsets, wordStarts, unspaced);
  }

  private static int count(String text, Alphabet alphabet) {
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (alphabet.has(codePoint)) {
        count++;
      }
      at += Character.charCount(codePoint);
    }
    return count;
  }

  /**
   * Whether a word starts though nothing separates it: {@code rulesMORE}, {@code 2009MORE}, and any
   * ideograph.
   */
  private static boolean startsWord(int previous, int letter) {
    boolean capital = Character.isUpperCase(letter);
    return (capital && (Character.isLowerCase(previous) || Character.isDigit(previous)))
        || Character.isIdeographic(letter)
        || Character.isIdeographic(previous);
  }

  String text() {
    return text;
  }

  int size() {
    return letters.length;
  }

  /** The code points themselves; not to be changed. */
  int[] letters() {
    return letters;
  }

  /** UTF-16 offset of a letter; of the text's end for the index one past the last letter. */
  int start(int index) {
    return index == letters.length ? text.length() : offsets[index];
  }

  /** UTF-16 offset one past a letter; of the text's start for the index before the first. */
  int end(int index) {
    return index < 0 ? 0 : offsets[index] + Character.charCount(letters[index]);
  }

  /**
   * Whether a word starts or ends right before a letter. A text without white space leaves this to
   * the text it is compared with: there every place is one.
   */
  boolean isWordBorder(int index) {
    return unspaced || index == 0 || index == letters.length || wordStarts.get(index);
  }
}
