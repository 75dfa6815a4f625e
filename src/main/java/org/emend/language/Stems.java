package org.emend.language;

import org.emend.text.Words;

/**
 * What a text, its source and the language know of a word that may be a possessive without its
 * apostrophe: {@code Lindgrens} where {@code Lindgren} stands elsewhere.
 */
final class Stems {

  /** So many different answers there are. */
  static final int CLASSES = 13;

  private static final int SHORTEST_WORD = 3;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final SourceStyle style;

  Stems(Tokens tokens, Vocabulary vocabulary, SourceStyle style) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.style = style;
  }

  /**
   * What is known of a word: whether the language has it, whether its stem is elsewhere in the
   * text, and more often than the word, and whether the language has the stem.
   *
   * @return 0 if it has no stem, or less than {@link #CLASSES}
   */
  int of(String word) {
    return of(word, vocabulary.number(Words.lower(word)) != Vocabulary.UNKNOWN);
  }

  /** The same, told whether to take the word for known. */
  int of(String word, boolean known) {
    int length = word.length();
    char last = word.charAt(length - 1);
    if (length < SHORTEST_WORD || (last != 's' && last != 'S')) {
      return 0;
    }
    String stem = word.substring(0, length - 1);
    int stems = tokens.occurrences(stem) + style.occurrences(stem);
    int more = stems == 0 ? 0 : stems <= tokens.occurrences(word) ? 1 : 2;
    int inVocabulary = vocabulary.count(Words.lower(stem)) > 0 ? 1 : 0;
    return 1 + 6 * (known ? 1 : 0) + 2 * more + inVocabulary;
  }
}
