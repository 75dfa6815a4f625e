package org.emend.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that the model has seen often enough to know, in lower case, without their marks. */
final class Vocabulary {

  static final int UNKNOWN = -1;

  private final String[] words;
  private final int[] counts;

  /**
   * A vocabulary of words and how often each was seen.
   *
   * @param words in ascending order, no word twice
   */
  Vocabulary(List<String> words, int[] counts) {
    this.words = words.toArray(String[]::new);
    this.counts = counts.clone();
  }

  /** The words that were seen at least so often. */
  static Vocabulary of(Map<String, Integer> seen, int least) {
    TreeMap<String, Integer> sorted = new TreeMap<>(seen);
    sorted.values().removeIf(count -> count < least);
    int[] counts = sorted.values().stream().mapToInt(Integer::intValue).toArray();
    return new Vocabulary(List.copyOf(sorted.keySet()), counts);
  }

  int size() {
    return words.length;
  }

  List<String> words() {
    return List.of(words);
  }

  /** The number of a word in lower case, or {@link #UNKNOWN}. */
  int number(String lower) {
    return Math.max(UNKNOWN, Arrays.binarySearch(words, lower));
  }

  int count(String lower) {
    int number = number(lower);
    return number == UNKNOWN ? 0 : counts[number];
  }

  int count(int number) {
    return counts[number];
  }
}
