package org.emend.language;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What only one source knows: how it spells words that English does not have, which phrases it
 * quotes, and how much more or less often than others it uses each mark.
 *
 * <p>{@code Blinkens} was {@code Blinken’s} five times and never {@code Blinkens}.
 *
 * @param words by the word without apostrophes
 * @param phrases by the words of the phrase, with single spaces and no other characters
 * @param shift what is added to the scores of the network
 */
public record SourceStyle(
    SortedMap<String, Spellings> words, SortedMap<String, Quoting> phrases, Shift shift) {

  /** Nothing is known. */
  public static final SourceStyle UNKNOWN =
      new SourceStyle(Collections.emptySortedMap(), Collections.emptySortedMap(), Shift.NONE);

  /**
   * How often a word was written with an apostrophe, by spelling, and without.
   *
   * @param marked {@code Blinken’s} → 5
   */
  public record Spellings(long plain, SortedMap<String, Long> marked) {
    static final Spellings NEVER = new Spellings(0, Collections.emptySortedMap());

    public Spellings {
      marked = Collections.unmodifiableSortedMap(new TreeMap<>(marked));
    }

    long total() {
      return plain + marked.values().stream().mapToLong(Long::longValue).sum();
    }

    Spellings plus(Spellings other) {
      SortedMap<String, Long> sum = new TreeMap<>(marked);
      other.marked.forEach((spelling, count) -> sum.merge(spelling, count, Long::sum));
      return new Spellings(plain + other.plain, sum);
    }
  }

  /** How often a phrase stood between quotation marks, and how often without. */
  public record Quoting(long quoted, long plain) {
    Quoting plus(Quoting other) {
      return new Quoting(quoted + other.quoted, plain + other.plain);
    }
  }

  public SourceStyle {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    phrases = Collections.unmodifiableSortedMap(new TreeMap<>(phrases));
  }

  /** What both know. */
  public SourceStyle plus(SourceStyle other) {
    SortedMap<String, Spellings> allWords = new TreeMap<>(words);
    other.words.forEach((word, more) -> allWords.merge(word, more, Spellings::plus));
    SortedMap<String, Quoting> allPhrases = new TreeMap<>(phrases);
    other.phrases.forEach((phrase, more) -> allPhrases.merge(phrase, more, Quoting::plus));
    return new SourceStyle(allWords, allPhrases, shift.plus(other.shift));
  }

  SourceStyle withConfidences(SortedMap<String, Double> confidences) {
    return new SourceStyle(words, phrases, shift.withConfidences(confidences));
  }

  /** How often a word was seen without an apostrophe. */
  int occurrences(String word) {
    return (int) Math.min(Integer.MAX_VALUE, words.getOrDefault(word, Spellings.NEVER).plain());
  }

  /** The spellings of a word, none if it was never seen. */
  Spellings spellings(String word) {
    return words.getOrDefault(word, Spellings.NEVER);
  }
}
