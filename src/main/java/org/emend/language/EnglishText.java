package org.emend.language;

import java.util.Set;

/** Whether a text is English, by the share of words that only English is full of. */
final class EnglishText {

  private static final double MIN_SHARE = 0.15;

  /** Frequent in English, and rare or absent in the languages it is written beside. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "that", "is", "for", "with", "his", "he", "it", "its", "you",
          "this", "they", "their", "have", "had", "not", "by", "from", "which", "there", "were",
          "who", "would", "been", "we", "are", "be", "our", "my", "your", "what", "when", "how",
          "said", "but", "him", "her", "she", "at", "has", "as", "if", "could", "than", "these");

  /** Words so short that the half of a broken word is seldom one of them. */
  private static final Set<String> SHORT_WORDS =
      Set.of(
          "a", "i", "o", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is",
          "it", "me", "my", "no", "of", "oh", "on", "or", "so", "to", "up", "us", "we", "all",
          "and", "any", "are", "but", "can", "day", "did", "for", "get", "had", "has", "her", "him",
          "his", "how", "its", "let", "man", "may", "men", "new", "nor", "not", "now", "off", "old",
          "one", "our", "out", "own", "say", "see", "she", "the", "too", "two", "was", "way", "who",
          "why", "yes", "yet", "you");

  private EnglishText() {}

  /** Whether a word is not just the beginning or the end of one, as far as its length tells. */
  static boolean canStandAlone(String word) {
    return word.length() > 3 || SHORT_WORDS.contains(WordForms.lower(word));
  }

  /** Whether the words in a range read as English; with few words, whether one of them does. */
  static boolean isEnglish(Words words, int from, int to) {
    int function = 0;
    int all = 0;
    for (int word = from; word < to; word++) {
      all++;
      if (words.end(word) - words.start(word) <= 5
          && FUNCTION_WORDS.contains(WordForms.lower(words.get(word)))) {
        function++;
      }
    }
    return function > 0 && function >= MIN_SHARE * all;
  }
}
