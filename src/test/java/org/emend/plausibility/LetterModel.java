package org.emend.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/** How likely each letter of a language is after another. */
final class LetterModel {

  /** How likely a letter is that makes an alphabet special. */
  private static final double RARE_LETTER = 0.005;

  /** How often a letter is named rather than part of a word: in lists, tables and keyboards. */
  private static final double ALONE = 0.03;

  private static final double UNSEEN_PAIR = 1e-5;

  private final List<Integer> letters;
  private final double[][] probabilities;

  private LetterModel(List<Integer> letters, double[][] probabilities) {
    this.letters = letters;
    this.probabilities = probabilities;
  }

  /** The letters of the language, in the order of the columns from 1. */
  List<Integer> letters() {
    return letters;
  }

  /**
   * A row for the letter before: the border, each letter, and last any letter that is not of the
   * language; a column for the border, and one for each letter.
   */
  double[][] probabilities() {
    return probabilities;
  }

  /** The model that counts suggest, smoothed. */
  static LetterModel of(
      LetterCounts counts,
      NavigableSet<Integer> own,
      double scale,
      double backoff,
      double priorCount,
      Map<Integer, Integer> variants) {
    List<Integer> letters = new ArrayList<>(own);
    int size = letters.size();
    double[] usual = new double[size + 1];
    double total = counts.total();
    for (int i = 0; i <= size; i++) {
      usual[i] = counts.of(letter(letters, i)) / total;
    }
    double[][] rows = new double[size + 2][];
    for (int before = 0; before <= size; before++) {
      double[] row = new double[size + 1];
      double sum = priorCount;
      for (int next = 0; next <= size; next++) {
        double times = scale * counts.of(letter(letters, before), letter(letters, next));
        row[next] = times + priorCount * usual[next];
        sum += times;
      }
      for (int next = 0; next <= size; next++) {
        row[next] = (1 - backoff) * row[next] / sum + backoff * usual[next];
        row[next] = (1 - ALONE) * row[next] + alone(before, next, size);
      }
      rows[before] = row;
    }
    rows[size + 1] = usual;
    return withVariants(new LetterModel(letters, rows), variants);
  }

  /** A letter of which nothing is known but that it may stand for itself. */
  private static double alone(int before, int next, int letters) {
    return before == 0 ? ALONE / (letters + 1) : next == 0 ? ALONE : 0;
  }

  private static int letter(List<Integer> letters, int place) {
    return place == 0 ? LetterCounts.BORDER : letters.get(place - 1);
  }

  /** The same model in which some letters may stand for others. */
  private static LetterModel withVariants(LetterModel model, Map<Integer, Integer> variants) {
    List<Integer> letters = new ArrayList<>(model.letters);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i <= letters.size(); i++) {
      places.add(i);
    }
    new TreeMap<>(variants)
        .forEach(
            (variant, letter) -> {
              letters.add(variant);
              places.add(model.letters.indexOf(letter) + 1);
            });
    int foreign = model.letters.size() + 1;
    double[][] rows = new double[letters.size() + 2][letters.size() + 1];
    for (int before = 0; before < rows.length; before++) {
      int row = before <= letters.size() ? places.get(before) : foreign;
      for (int next = 0; next <= letters.size(); next++) {
        rows[before][next] = model.probabilities[row][places.get(next)];
      }
    }
    return new LetterModel(letters, rows);
  }

  /** A model for an alphabet of which no counts are known, from those of other languages. */
  static LetterModel likeOthers(NavigableSet<Integer> alphabet, List<LetterModel> others) {
    List<Integer> letters = new ArrayList<>(alphabet);
    int size = letters.size();
    double[][] rows = new double[size + 2][size + 1];
    for (int before = 0; before < rows.length; before++) {
      double sum = 0;
      for (int next = 0; next <= size; next++) {
        rows[before][next] = mean(letters, before, next, others);
        sum += rows[before][next];
      }
      for (int next = 0; next <= size; next++) {
        rows[before][next] /= sum;
      }
    }
    return new LetterModel(letters, rows);
  }

  private static double mean(
      List<Integer> letters, int before, int next, List<LetterModel> others) {
    double sum = 0;
    int times = 0;
    for (LetterModel other : others) {
      int column = next == 0 ? 0 : other.letters.indexOf(letters.get(next - 1)) + 1;
      if (next > 0 && column == 0) {
        continue;
      }
      int last = other.letters.size() + 1;
      int row =
          before == 0 || before > letters.size()
              ? before
              : other.letters.indexOf(letters.get(before - 1)) + 1;
      if (before > 0 && (row == 0 || before > letters.size())) {
        row = last;
      }
      sum += other.probabilities[row][column];
      times++;
    }
    double least = next > 0 && letters.get(next - 1) >= 0x80 ? RARE_LETTER : UNSEEN_PAIR;
    return times == 0 ? RARE_LETTER : Math.max(least, sum / times);
  }

  double frequency(int letter) {
    return probabilities[letters.size() + 1][letters.indexOf(letter) + 1];
  }
}
