package org.emend.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that the model has seen often enough to know, in lower case, without their marks. */
final class Vocabulary {

  static final int UNKNOWN = -1;

  private final List<String> words;
  private final int[] counts;
  private final Map<String, Integer> numbers;

  /**
   * A vocabulary of words and how often each was seen.
   *
   * @param words no word twice
   */
  Vocabulary(List<String> words, int[] counts) {
    this.words = List.copyOf(words);
    this.counts = counts.clone();
    this.numbers = new HashMap<>(2 * words.size());
    for (int i = 0; i < words.size(); i++) {
      numbers.put(this.words.get(i), i);
    }
  }

  /** The words that were seen at least so often. */
  static Vocabulary of(Map<String, Integer> seen, int least) {
    List<String> words = new ArrayList<>();
    TreeMap<String, Integer> sorted = new TreeMap<>(seen);
    sorted.values().removeIf(count -> count < least);
    words.addAll(sorted.keySet());
    return new Vocabulary(words, sorted.values().stream().mapToInt(Integer::intValue).toArray());
  }

  int size() {
    return words.size();
  }

  String word(int number) {
    return words.get(number);
  }

  /** The number of a word in lower case, or {@link #UNKNOWN}. */
  int number(String lower) {
    return numbers.getOrDefault(lower, UNKNOWN);
  }

  int count(String lower) {
    Integer number = numbers.get(lower);
    return number == null ? 0 : counts[number];
  }

  int count(int number) {
    return counts[number];
  }
}
