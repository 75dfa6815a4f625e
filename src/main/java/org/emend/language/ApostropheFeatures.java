package org.emend.language;

import java.util.Arrays;
import org.emend.text.Words;

/**
 * What a word, its stem and its neighbours say of an apostrophe, beside what the network sees:
 * {@code its a}, {@code were going}, {@code the companys}, {@code Lindgrens boat}. Each feature has
 * scores of its own, found by its hash, that are added to those of the network (Cheng and others,
 * "Wide and deep learning", 2016).
 */
final class ApostropheFeatures {

  /** A power of two. */
  static final int ROWS = 1 << 18;

  static final int FEATURES = 10;

  /** Words that end with no such letter have no apostrophe worth looking for. */
  private static final String LAST_LETTERS = "stdmeln";

  private static final int SHAPES = 16;

  private final Tokens tokens;

  /** By type: the word itself. */
  private final int[] words;

  /** By type: the last letter and the capitals; 0 if no apostrophe is to be expected. */
  private final int[] endings;

  /** By type: what is known of the word without its last letter. */
  private final int[] stems;

  /** By type: rows of that together with the last three letters, and the last four. */
  private final int[][] suffixes;

  /** By type: the sort, the capitals and the last two letters. */
  private final int[] looks;

  ApostropheFeatures(Tokens tokens, Stems stems) {
    this.tokens = tokens;
    int types = tokens.typeCount();
    this.words = new int[types];
    this.endings = new int[types];
    this.stems = new int[types];
    this.suffixes = new int[types][];
    this.looks = new int[types];
    for (int type = 0; type < types; type++) {
      String text = tokens.typeText(type);
      String lower = Words.lower(text);
      byte sort = tokens.typeSort(type);
      int shape = sort == Tokens.WORD ? TokenRows.shape(text) : SHAPES - 1;
      this.words[type] = lower.hashCode();
      this.looks[type] = (SHAPES * hash(lower, 2) + shape) * 4 + sort;
      int letter = LAST_LETTERS.indexOf(lower.charAt(lower.length() - 1));
      if (sort == Tokens.WORD && lower.length() > 1 && letter >= 0) {
        this.endings[type] = 1 + SHAPES * letter + shape;
        int stem = Stems.CLASSES * this.endings[type] + stems.of(text);
        this.stems[type] = stem;
        this.suffixes[type] =
            new int[] {row(-1, stem, hash(lower, 3)), row(-2, stem, hash(lower, 4))};
      }
    }
  }

  /** The last letters of a word. */
  private static int hash(String word, int letters) {
    int hash = letters;
    for (int i = Math.max(0, word.length() - letters); i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
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
    int typeBefore = token == 0 ? -1 : tokens.type(token - 1);
    int typeAfter = token + 1 == tokens.size() ? -1 : tokens.type(token + 1);
    int before = typeBefore < 0 ? 0 : words[typeBefore];
    int after = typeAfter < 0 ? 0 : words[typeAfter];
    rows[0] = row(1, words[type], after);
    rows[1] = row(2, before, words[type]);
    rows[2] = row(3, ending, after);
    rows[3] = row(4, before, ending);
    rows[4] = row(5 + ending, before, after);
    rows[5] = suffixes[type][0];
    rows[6] = suffixes[type][1];
    rows[7] = row(-3, stems[type], after);
    rows[8] = row(-4, before, stems[type]);
    rows[9] = row(-5, stems[type], typeAfter < 0 ? 0 : looks[typeAfter]);
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
   * Adds the scores of a token's features to those of the network.
   *
   * @param table rows of {@link Labels#APOSTROPHE_LABELS} scores
   * @param token the token at time step {@code t}
   * @param rows room for {@link #FEATURES} rows
   */
  void addTo(float[][] scores, int t, int token, Embedding table, int[] rows, float[] sum) {
    if (!read(token, rows)) {
      return;
    }
    Arrays.fill(sum, 0f);
    for (int row : rows) {
      table.addTo(sum, row);
    }
    for (int label = 0; label < sum.length; label++) {
      scores[Outputs.APOSTROPHES + label][t] += sum[label];
    }
  }
}
