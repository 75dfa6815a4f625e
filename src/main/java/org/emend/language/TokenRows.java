package org.emend.language;

import java.util.Arrays;
import org.emend.text.Words;

/** Which rows of the embedding table add up to the vector of a token. */
final class TokenRows {

  /** Rows for affixes, by their hash. */
  static final int AFFIX_ROWS = 1 << 14;

  private static final int LINKS = 0;
  private static final int MODES = 3;
  private static final int SORTS = 11;
  private static final int QUESTION = 15;
  private static final int SPACE = 16;
  private static final int SHAPES = 20;
  private static final int LENGTHS = 40;
  private static final int STEMS = 60;
  private static final int UNKNOWN_WORD = 80;
  private static final int SIGNS = 96;
  private static final int SIGN_ROWS = 64;
  private static final int AFFIXES = SIGNS + SIGN_ROWS;
  private static final int WORDS = AFFIXES + AFFIX_ROWS;

  private final Vocabulary vocabulary;
  private final Stems stems;
  private final int[] found = new int[16];
  private int size;

  TokenRows(Vocabulary vocabulary, Stems stems) {
    this.vocabulary = vocabulary;
    this.stems = stems;
  }

  /** How many rows the table has. */
  static int count(Vocabulary vocabulary) {
    return WORDS + vocabulary.size();
  }

  static int ofLink(byte link) {
    return LINKS + link;
  }

  static int ofMode(int mode) {
    return MODES + mode;
  }

  /** The row of a word of the vocabulary itself, or -1. */
  int ofWord(String lower) {
    int number = vocabulary.number(lower);
    return number == Vocabulary.UNKNOWN ? -1 : WORDS + number;
  }

  /**
   * The rows of a type of token.
   *
   * @param known whether a word may be looked up; if not, it is read as one never seen
   */
  int[] of(Tokens tokens, int type, boolean known) {
    size = 0;
    byte sort = tokens.typeSort(type);
    String text = tokens.typeText(type);
    add(SORTS + sort);
    switch (sort) {
      case Tokens.WORD -> addWord(text, known);
      case Tokens.SIGN ->
          add(SIGNS + Math.floorMod(text.charAt(0) * 31 + (text.charAt(0) >> 6), SIGN_ROWS));
      case Tokens.TRACE -> {
        if (text.equals("?")) {
          add(QUESTION);
        } else if (text.equals(" ")) {
          add(SPACE);
        }
      }
      default -> {}
    }
    return Arrays.copyOf(found, size);
  }

  private void addWord(String text, boolean known) {
    String lower = Words.lower(text);
    int word = known ? ofWord(lower) : -1;
    add(word < 0 ? UNKNOWN_WORD : word);
    add(SHAPES + shape(text));
    int length = text.length();
    add(LENGTHS + Math.min(length, 15));
    addAffix(lower, Math.max(0, length - 1), length, 1);
    addAffix(lower, Math.max(0, length - 2), length, 2);
    addAffix(lower, Math.max(0, length - 3), length, 3);
    addAffix(lower, 0, Math.min(2, length), 4);
    if (known) {
      addAffix(lower, 0, Math.min(4, length), 5);
    }
    int stem = stems.of(text, word >= 0);
    if (stem > 0) {
      add(STEMS + stem);
    }
  }

  private void addAffix(String word, int from, int to, int sort) {
    int hash = sort * 0x9E3779B1;
    for (int i = from; i < to; i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x85EBCA6B;
    hash ^= hash >>> 13;
    add(AFFIXES + (hash & (AFFIX_ROWS - 1)));
  }

  private void add(int row) {
    found[size++] = row;
  }

  /** Which letters are capitals, or whether it is a number: less than 12. */
  static int shape(String word) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int others = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        others++;
      }
    }
    if (others > 0) {
      return 0;
    }
    if (digits == word.length()) {
      boolean year = digits == 4 && (word.charAt(0) == '1' || word.charAt(0) == '2');
      return year ? 1 : digits == 2 ? 2 : 3;
    }
    if (digits > 0) {
      return word.endsWith("s") && digits == word.length() - 1 ? 4 : 5;
    }
    if (upper == 0) {
      return 6;
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (lower == 0) {
      return upper == 1 ? 7 : 8;
    }
    if (upper == 1 && capital) {
      return 9;
    }
    return capital && upper == word.length() - 1 && word.endsWith("s") ? 10 : 11;
  }
}
