package org.emend.plausibility;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How often a language writes one letter after another. The border of a word counts as a letter,
 * {@link #BORDER}: of “an” the pairs are border-a, a-n and n-border.
 */
final class LetterCounts {

  static final int BORDER = 0;

  private final Map<Long, Double> pairs = new HashMap<>();
  private final Map<Integer, Double> letters = new HashMap<>();

  void add(int before, int next, double times) {
    if (times > 0) {
      pairs.merge(key(before, next), times, Double::sum);
      letters.merge(next, times, Double::sum);
    }
  }

  void addWord(String word, double times) {
    int before = BORDER;
    for (int letter : word.codePoints().toArray()) {
      add(before, letter, times);
      before = letter;
    }
    add(before, BORDER, times);
  }

  /** The counts of the same text read backwards. */
  LetterCounts reversed() {
    LetterCounts reversed = new LetterCounts();
    pairs.forEach((pair, times) -> reversed.add(pair.intValue(), (int) (pair >> 32), times));
    return reversed;
  }

  double of(int before, int next) {
    return pairs.getOrDefault(key(before, next), 0.0);
  }

  /** How often a letter was seen, or the end of a word. */
  double of(int letter) {
    return letters.getOrDefault(letter, 0.0);
  }

  double total() {
    return letters.values().stream().mapToDouble(times -> times).sum();
  }

  NavigableSet<Integer> letters() {
    TreeSet<Integer> found = new TreeSet<>(letters.keySet());
    found.remove(BORDER);
    return found;
  }

  /** The same counts without the pairs that have a letter of no such alphabet. */
  LetterCounts within(NavigableSet<Integer> alphabet, Map<Integer, Integer> variants) {
    LetterCounts kept = new LetterCounts();
    pairs.forEach(
        (pair, times) -> {
          int before = canonical((int) (pair >> 32), variants);
          int next = canonical(pair.intValue(), variants);
          if ((before == BORDER || alphabet.contains(before))
              && (next == BORDER || alphabet.contains(next))) {
            kept.add(before, next, times);
          }
        });
    return kept;
  }

  private static int canonical(int letter, Map<Integer, Integer> variants) {
    return variants.getOrDefault(letter, letter);
  }

  private static long key(int before, int next) {
    return (long) before << 32 | next;
  }
}
