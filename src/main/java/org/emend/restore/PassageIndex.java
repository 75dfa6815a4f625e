package org.emend.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Finds the reference passages that a text shares a phrase with. Phrases are runs of {@value #GRAM}
 * letters and digits; marks and white space do not count. One phrase in four is indexed, chosen by
 * its content, so that both sides choose the same (winnowing; Schleimer, Wilkerson and Aiken,
 * 2003).
 */
final class PassageIndex {

  private static final int GRAM = 20;
  private static final int SAMPLE = 4;

  /** A phrase that stands in more passages than this is a commonplace. */
  private static final int MAX_PASSAGES = 32;

  private static final int MIN_PHRASES = 2;

  /** Phrases further apart than this, UTF-16, are in different parts of a text. */
  private static final int MAX_DISTANCE = 4_000;

  private static final int MAX_PARTS = 8;

  private static final int PASSAGE_BITS = 24;
  private static final long PASSAGE_MASK = (1L << PASSAGE_BITS) - 1;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final IntPredicate spared;

  /** Hash in the high bits, passage in the low ones; sorted. */
  private final long[] entries;

  /**
   * An index of some passages.
   *
   * @param spared whether the damage leaves a letter beyond ASCII as it is
   */
  PassageIndex(List<ReferencePassage> passages, IntPredicate spared) {
    this.spared = spared;
    if (passages.size() > PASSAGE_MASK) {
      throw new IllegalArgumentException("too many reference passages: " + passages.size());
    }
    Collector collector = new Collector();
    for (int i = 0; i < passages.size(); i++) {
      int passage = i;
      scan(
          passages.get(i).text(),
          (hash, start, end) -> collector.add((hash & ~PASSAGE_MASK) | passage));
    }
    entries = collector.sortedDistinct();
  }

  /**
   * A part of a text that shares phrases with a passage.
   *
   * @param passage the index of the passage
   * @param start where the first shared phrase begins, UTF-16
   * @param end where the last one ends
   * @param phrases how many there are
   */
  record Shared(int passage, int start, int end, int phrases) {
    Shared with(int phraseEnd) {
      return new Shared(passage, start, Math.max(end, phraseEnd), phrases + 1);
    }
  }

  /**
   * The parts of a text that share phrases with a passage, the richest first, and of one passage
   * only some. One phrase alone is a commonplace.
   */
  List<Shared> sharedWith(String text) {
    if (entries.length == 0) {
      return List.of();
    }
    SortedMap<Integer, List<Shared>> byPassage = new TreeMap<>();
    scan(text, (hash, start, end) -> lookUp(hash, start, end, byPassage));
    List<Shared> shared = new ArrayList<>();
    for (List<Shared> parts : byPassage.values()) {
      parts.removeIf(part -> part.phrases() < MIN_PHRASES);
      parts.sort(Comparator.comparingInt(Shared::phrases).reversed());
      shared.addAll(parts.subList(0, Math.min(MAX_PARTS, parts.size())));
    }
    shared.sort(Comparator.comparingInt(Shared::phrases).reversed());
    return shared;
  }

  private void lookUp(long hash, int start, int end, SortedMap<Integer, List<Shared>> byPassage) {
    long key = hash & ~PASSAGE_MASK;
    int found = Arrays.binarySearch(entries, key);
    int first = found < 0 ? -found - 1 : found;
    int last = first;
    while (last < entries.length && (entries[last] & ~PASSAGE_MASK) == key) {
      last++;
    }
    if (last - first > MAX_PASSAGES) {
      return;
    }
    for (int i = first; i < last; i++) {
      int passage = (int) (entries[i] & PASSAGE_MASK);
      List<Shared> parts = byPassage.computeIfAbsent(passage, p -> new ArrayList<>());
      Shared latest = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (latest != null && start - latest.end() <= MAX_DISTANCE) {
        parts.set(parts.size() - 1, latest.with(end));
      } else {
        parts.add(new Shared(passage, start, end, 1));
      }
    }
  }

  private interface Phrase {
    void at(long hash, int start, int end);
  }

  /** Calls back for each sampled phrase, with a rolling polynomial hash (Karp and Rabin, 1987). */
  private void scan(String text, Phrase phrase) {
    long outgoing = 1;
    for (int i = 0; i < GRAM; i++) {
      outgoing *= FACTOR;
    }
    char[] window = new char[GRAM];
    int[] positions = new int[GRAM];
    long hash = 0;
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) || (c >= 128 && !spared.test(c))) {
        continue;
      }
      int slot = seen % GRAM;
      hash = hash * FACTOR + c - (seen >= GRAM ? outgoing * window[slot] : 0);
      window[slot] = c;
      positions[slot] = i;
      seen++;
      if (seen >= GRAM) {
        long mixed = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        if ((mixed & (SAMPLE - 1L)) == 0) {
          phrase.at(mixed * FACTOR, positions[seen % GRAM], i + 1);
        }
      }
    }
  }

  private static final class Collector {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    long[] sortedDistinct() {
      return Arrays.stream(values, 0, size).sorted().distinct().toArray();
    }
  }
}
