package org.emend.language;

import java.util.Locale;

/** Finds where two words were run together: {@code strengthand} → {@code strength|and}. */
final class WordSplitter {

  /** Both halves of a split must be about this common in millions of words. */
  private static final int LEAST_COUNT = 12;

  private static final int LEAST_COUNT_SHORT = 3000;
  private static final int SHORT = 2;

  /** A name that the text itself has elsewhere may be the first word. */
  private static final int LEAST_NAME = 4;

  private static final int MOST_OCCURRENCES = 2;
  private static final int LONGEST = 40;

  private final Vocabulary vocabulary;

  WordSplitter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Where to split the words of a text. A word that stands there several times is one.
   *
   * @return by type where its second word begins, 0 if it is to be left whole; nothing at all if
   *     all are
   */
  int[] splits(Tokens tokens) {
    int[] splits = new int[tokens.typeCount()];
    boolean any = false;
    for (int type = 0; type < splits.length; type++) {
      if (tokens.typeSort(type) == Tokens.WORD && tokens.occurrences(type) <= MOST_OCCURRENCES) {
        splits[type] = split(tokens.typeText(type), tokens);
        any |= splits[type] > 0;
      }
    }
    return any ? splits : new int[0];
  }

  private int split(String word, Tokens tokens) {
    int length = word.length();
    if (length < 4 || length > LONGEST) {
      return 0;
    }
    if (Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(length - 1))) {
      return splitNumbers(word);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() != length || vocabulary.count(lower) > 0) {
      return 0;
    }
    int best = 0;
    double highest = 0;
    for (int at = 1; at < length; at++) {
      int left = vocabulary.count(lower.substring(0, at));
      if (left == 0 && at >= LEAST_NAME && tokens.occurrences(word.substring(0, at)) > 0) {
        left = LEAST_COUNT;
      }
      int right = left == 0 ? 0 : vocabulary.count(lower.substring(at));
      right = isClitic(lower, at) ? 0 : right;
      boolean upper = Character.isUpperCase(word.charAt(at));
      if (upper && Character.isUpperCase(word.charAt(at - 1))) {
        continue;
      }
      if (left >= least(at) && right >= least(length - at)) {
        double score = Math.log(left) + Math.log(right) + (upper ? 20 : 0);
        if (score > highest) {
          highest = score;
          best = at;
        }
      }
    }
    return best;
  }

  /** Whether a word ends with what follows an apostrophe: {@code Portugals}, {@code hedve}. */
  private static boolean isClitic(String word, int at) {
    return switch (word.substring(at)) {
      case "s", "t", "d", "m", "ll", "re", "ve" -> true;
      default -> false;
    };
  }

  private static int least(int length) {
    return length <= SHORT ? LEAST_COUNT_SHORT : LEAST_COUNT;
  }

  /** {@code 19141918} → {@code 1914|1918}. */
  private static int splitNumbers(String word) {
    int half = word.length() / 2;
    if (word.length() % 2 != 0 || half > 4) {
      return 0;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return 0;
      }
    }
    boolean ascends = word.substring(0, half).compareTo(word.substring(half)) < 0;
    return ascends && word.charAt(0) != '0' && word.charAt(half) != '0' ? half : 0;
  }
}
