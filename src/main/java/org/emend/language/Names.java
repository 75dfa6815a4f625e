package org.emend.language;

import java.util.Arrays;
import org.emend.text.Words;

/**
 * Apostrophes of words that English does not have, names of people above all. What a text means by
 * such a word it mostly means everywhere (Gale, Church and Yarowsky, "One sense per discourse",
 * 1992): each place also tells of the others.
 */
final class Names {

  /** How much the other places of a word count, all together, in shares of a place itself. */
  private static final double OTHERS_WEIGH = 0.7;

  /** No single place says more than this, in log-odds. */
  private static final double MOST = 4;

  /** Takes what is found out. */
  interface Listener {
    void found(int token, byte label, double probability);
  }

  private final Tokens tokens;
  private final boolean[] unknown;
  private final double[] sums;
  private final int[] counts;

  private int[] places = new int[64];
  private byte[] labels = new byte[64];
  private double[] logits = new double[64];
  private int size;

  Names(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    int types = tokens.typeCount();
    unknown = new boolean[types];
    for (int type = 0; type < types; type++) {
      unknown[type] =
          tokens.occurrences(type) > 1
              && tokens.typeSort(type) == Tokens.WORD
              && vocabulary.number(Words.lower(tokens.typeText(type))) == Vocabulary.UNKNOWN;
    }
    sums = new double[types];
    counts = new int[types];
  }

  /** Whether a token is a word that English does not have and that the text has several times. */
  boolean isName(int token) {
    return unknown[tokens.type(token)];
  }

  /**
   * Adds one place.
   *
   * @param probability that the word has an apostrophe there as the label says
   */
  void add(int token, byte label, double probability) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      labels = Arrays.copyOf(labels, 2 * size);
      logits = Arrays.copyOf(logits, 2 * size);
    }
    places[size] = token;
    labels[size] = label;
    logits[size++] = Calibration.logit(probability);
    int type = tokens.type(token);
    sums[type] += bounded(Calibration.logit(probability));
    counts[type]++;
  }

  private static double bounded(double logit) {
    return Math.max(-MOST, Math.min(MOST, logit));
  }

  /** Tells of all places, in the order in which they were added. */
  void forEach(Listener listener) {
    for (int i = 0; i < size; i++) {
      int type = tokens.type(places[i]);
      int others = counts[type] - 1;
      double mean = others == 0 ? 0 : (sums[type] - bounded(logits[i])) / others;
      double logOdds = logits[i] + OTHERS_WEIGH * mean;
      listener.found(places[i], labels[i], 1 / (1 + Math.exp(-logOdds)));
    }
  }
}
