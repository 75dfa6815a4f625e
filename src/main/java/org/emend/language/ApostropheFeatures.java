package org.emend.language;

import java.util.Arrays;
import org.emend.text.Words;

/**
 * What words say of an apostrophe together with their neighbours, beside what the network sees:
 * {@code its a}, {@code were going}, {@code the companys}. Scores of hashed pairs are added to
 * those of the network (Cheng and others, "Wide and deep learning", 2016).
 */
final class WordPairs {

  /** A power of two. */
  static final int ROWS = 1 << 17;

  static final int FEATURES = 5;

  /** Words that end with no such letter have no apostrophe worth looking for. */
  private static final String LAST_LETTERS = "stdmeln";

  private final Tokens tokens;
  private final int[] words;
  private final int[] endings;

  WordPairs(Tokens tokens) {
    this.tokens = tokens;
    this.words = new int[tokens.typeCount()];
    this.endings = new int[tokens.typeCount()];
    for (int type = 0; type < words.length; type++) {
      String lower = Words.lower(tokens.typeText(type));
      words[type] = lower.hashCode();
      endings[type] = ending(tokens, type, lower);
    }
  }

  /** The last letter and whether the word is capitalized; 0 if no apostrophe is to be expected. */
  private static int ending(Tokens tokens, int type, String lower) {
    if (tokens.typeSort(type) != Tokens.WORD || lower.length() < 2) {
      return 0;
    }
    int letter = LAST_LETTERS.indexOf(lower.charAt(lower.length() - 1));
    boolean capital = Character.isUpperCase(tokens.typeText(type).charAt(0));
    return letter < 0 ? 0 : 1 + 2 * letter + (capital ? 1 : 0);
  }

  /**
   * The rows of a token's features.
   *
   * @param rows takes {@link #FEATURES} rows
   * @return whether the token has any
   */
  boolean read(int token, int[] rows) {
    int type = tokens.type(token);
    int ending = endings[type];
    if (ending == 0) {
      return false;
    }
    int before = token == 0 ? 0 : words[tokens.type(token - 1)];
    int after = token + 1 == tokens.size() ? 0 : words[tokens.type(token + 1)];
    rows[0] = row(1, words[type], after);
    rows[1] = row(2, before, words[type]);
    rows[2] = row(3, ending, after);
    rows[3] = row(4, before, ending);
    rows[4] = row(5 + ending, before, after);
    return true;
  }

  private static int row(int sort, int one, int other) {
    int hash = sort * 0x9E3779B1 + one;
    hash ^= hash >>> 16;
    hash = hash * 0x85EBCA6B + other;
    hash ^= hash >>> 13;
    hash *= 0xC2B2AE35;
    hash ^= hash >>> 16;
    return hash & (ROWS - 1);
  }

  /**
   * Adds the scores of pairs to those of the network.
   *
   * @param pairs rows of {@link Labels#APOSTROPHE_LABELS} scores
   * @param token the token at time step {@code t}
   * @param rows room for {@link #FEATURES} rows
   */
  void addTo(float[][] scores, int t, int token, Embedding pairs, int[] rows, float[] sum) {
    if (!read(token, rows)) {
      return;
    }
    Arrays.fill(sum, 0f);
    for (int row : rows) {
      pairs.addTo(sum, row);
    }
    for (int label = 0; label < sum.length; label++) {
      scores[Outputs.APOSTROPHES + label][t] += sum[label];
    }
  }
}
