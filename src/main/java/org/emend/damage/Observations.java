package org.emend.damage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.align.Aligner;
import org.emend.align.Alignment;
import org.emend.align.Match;

/**
 * All that aligned pairs of texts show of a damage: how often each stretch between two ASCII
 * letters or digits became what.
 *
 * <p>ASCII letters and digits survive every damage considered here, so they are the fixed points.
 * Where they differ on the two sides somebody reworded the text, and nothing is observed.
 */
public final class Observations {

  /** Texts that share less than this part of their letters are not the same text. */
  private static final double MIN_AGREEMENT = 0.2;

  /** Texts that share less than this part may hide more of what they share. */
  private static final double FEW_LETTERS = 0.8;

  private static final int EXAMPLE_CONTEXT = 12;

  /** A character becomes at most so many, when letters are among them. */
  private static final int MAX_LENGTH_OF_ONE = 8;

  /** How often an observation was made, and where it was first. */
  record Seen(long count, String before, String after) {
    Seen plus(Seen other) {
      return new Seen(count + other.count, before, after);
    }
  }

  private final Map<Observation, Seen> seen;

  Observations(Map<Observation, Seen> seen) {
    this.seen = seen;
  }

  /**
   * What a text and its damaged twin show, or nothing if they do not look like the same text. Where
   * a wrong reading left so few letters that they cannot be compared, the original is compared as
   * that reading makes it.
   */
  public static Optional<Observations> of(String original, String damaged) {
    Alignment alignment = Aligner.align(original, damaged);
    double agreement = alignment.agreement();
    if (agreement < FEW_LETTERS) {
      Optional<Observations> hidden = HiddenTwin.observe(original, damaged, agreement);
      if (hidden.isPresent()) {
        return hidden;
      }
    }
    return agreement < MIN_AGREEMENT ? Optional.empty() : Optional.of(of(alignment));
  }

  /** What one aligned pair shows. */
  public static Observations of(Alignment alignment) {
    return new Collector(alignment).collect();
  }

  /** What several pairs show together. */
  public static Observations merge(List<Observations> parts) {
    Map<Observation, Seen> merged = new HashMap<>();
    for (Observations part : parts) {
      part.seen.forEach((observation, seen) -> merged.merge(observation, seen, Seen::plus));
    }
    return new Observations(merged);
  }

  Map<Observation, Seen> all() {
    return seen;
  }

  /** The observations in a fixed order: changes first, the most frequent first. */
  List<Map.Entry<Observation, Seen>> sorted() {
    List<Map.Entry<Observation, Seen>> entries = new ArrayList<>(seen.entrySet());
    entries.sort(
        (a, b) -> {
          if (a.getKey().isChange() != b.getKey().isChange()) {
            return a.getKey().isChange() ? -1 : 1;
          }
          if (a.getValue().count() != b.getValue().count()) {
            return Long.compare(b.getValue().count(), a.getValue().count());
          }
          int order = a.getKey().original().compareTo(b.getKey().original());
          return order != 0 ? order : a.getKey().damaged().compareTo(b.getKey().damaged());
        });
    return entries;
  }

  /** One walk over an alignment. */
  private static final class Collector {
    private final CharSequence original;
    private final CharSequence damaged;
    private final Alignment alignment;
    private final Map<Observation, Seen> seen = new HashMap<>();
    private final long[] keptAlone = new long[128];

    /** Where the open stretch starts on each side; the original side is -1 while none is open. */
    private int originalFrom = -1;

    private int damagedFrom;

    Collector(Alignment alignment) {
      this.alignment = alignment;
      this.original = alignment.original();
      this.damaged = alignment.damaged();
    }

    Observations collect() {
      int originalAt = 0;
      int damagedAt = 0;
      for (Match match : alignment.matches()) {
        if (isReworded(originalAt, match.originalStart(), damagedAt, match.damagedStart())) {
          originalFrom = -1;
        }
        walk(match);
        originalAt = match.originalStart() + match.length();
        damagedAt = match.damagedStart() + match.length();
      }
      for (int c = 0; c < keptAlone.length; c++) {
        if (keptAlone[c] > 0) {
          String alone = String.valueOf((char) c);
          seen.merge(
              new Observation(alone, alone), new Seen(keptAlone[c], alone, alone), Seen::plus);
        }
      }
      return new Observations(seen);
    }

    /** A gap that no damage of single characters explains. */
    private boolean isReworded(
        int originalStart, int originalEnd, int damagedStart, int damagedEnd) {
      int originalLength = originalEnd - originalStart;
      int damagedLength = damagedEnd - damagedStart;
      if (Math.max(originalLength, damagedLength) > Observation.MAX_LENGTH
          || hasFixedPoint(original, originalStart, originalEnd)) {
        return true;
      }
      return damagedLength > MAX_LENGTH_OF_ONE * originalLength
          && hasFixedPoint(damaged, damagedStart, damagedEnd);
    }

    private void walk(Match match) {
      for (int i = 0; i < match.length(); i++) {
        int originalAt = match.originalStart() + i;
        if (isFixedPoint(original.charAt(originalAt))) {
          close(originalAt, match.damagedStart() + i);
          originalFrom = originalAt + 1;
          damagedFrom = match.damagedStart() + i + 1;
        }
      }
    }

    private void close(int originalEnd, int damagedEnd) {
      if (originalFrom < 0 || (originalFrom == originalEnd && damagedFrom == damagedEnd)) {
        return;
      }
      int originalLength = originalEnd - originalFrom;
      int damagedLength = damagedEnd - damagedFrom;
      if (Math.max(originalLength, damagedLength) > Observation.MAX_LENGTH) {
        return;
      }
      char first = originalLength > 0 ? original.charAt(originalFrom) : 0;
      if (originalLength == 1
          && damagedLength == 1
          && first < 128
          && first == damaged.charAt(damagedFrom)) {
        keptAlone[first]++;
        return;
      }
      Observation observation =
          Observation.of(
              original.subSequence(originalFrom, originalEnd),
              damaged.subSequence(damagedFrom, damagedEnd));
      Seen before = seen.get(observation);
      seen.put(
          observation,
          before == null
              ? new Seen(
                  1,
                  excerpt(original, originalFrom, originalEnd),
                  excerpt(damaged, damagedFrom, damagedEnd))
              : new Seen(before.count() + 1, before.before(), before.after()));
    }

    private static boolean hasFixedPoint(CharSequence text, int start, int end) {
      for (int i = start; i < end; i++) {
        if (isFixedPoint(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }
  }

  /** The stretch with the words around it, on one line. */
  static String excerpt(CharSequence text, int start, int end) {
    int from = Math.max(0, start - EXAMPLE_CONTEXT);
    int to = Math.min(text.length(), end + EXAMPLE_CONTEXT);
    while (from > 0 && from < start && isFixedPoint(text.charAt(from - 1))) {
      from++;
    }
    while (to < text.length() && to > end && isFixedPoint(text.charAt(to))) {
      to--;
    }
    if (from < start && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to > end && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return text.subSequence(from, to).toString().replaceAll("\\s+", " ").strip();
  }

  static boolean isFixedPoint(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
