package org.emend.language;

import java.util.Set;

/** Tells words of English from the halves of broken ones. */
final class EnglishText {

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
}
