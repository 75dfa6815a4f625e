package org.emend.damage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.align.Aligner;
import org.emend.align.Alignment;
import org.emend.align.Match;

/**
 * An original aligned with its damaged twin by way of what a wrong reading makes of the original:
 * {@code мир} and {@code ìèð} match character by character.
 */
final class ReadAlignment {

  /** Characters beyond ASCII stand as letters, so that all of them count. */
  private static final char FIRST_LETTER = '\uAC00';

  private static final int LETTERS = 11_000;

  /**
   * So many characters between two that match may have become something else; more is rewording.
   */
  private static final int MAX_UNMATCHED = 3;

  private static final int MAX_UNMATCHED_DAMAGED = 24;

  private final String original;
  private final String damaged;
  private final Mechanism mechanism;
  private final Alignment alignment;

  /**
   * Aligns two texts.
   *
   * @param mechanism one that reads characterwise
   */
  ReadAlignment(String original, String damaged, Mechanism mechanism) {
    this.original = original;
    this.damaged = damaged;
    this.mechanism = mechanism;
    this.alignment = Aligner.align(asLetters(mechanism.apply(original)), asLetters(damaged));
  }

  private static String asLetters(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= 0x80) {
        letters[i] = (char) (FIRST_LETTER + letters[i] % LETTERS);
      }
    }
    return new String(letters);
  }

  /** How much of the two texts is the same, from 0 to 1, as the mechanism reads the original. */
  double agreement() {
    return alignment.agreement();
  }

  /** What became of the original's characters. */
  Observations observations() {
    return new Walk().collect();
  }

  /** One walk over the original and over what the mechanism makes of it. */
  private final class Walk {
    private final List<Match> matches = alignment.matches();
    private final Map<Integer, String> images = new HashMap<>();
    private final Map<Observation, Observations.Seen> seen = new HashMap<>();
    private int match;

    /** Where what is not matched starts on each side; -1 before the first match. */
    private int originalFrom = -1;

    private int damagedFrom;

    Observations collect() {
      int readAt = 0;
      for (int at = 0; at < original.length(); ) {
        int codePoint = original.codePointAt(at);
        int next = at + Character.charCount(codePoint);
        String image =
            images.computeIfAbsent(codePoint, c -> mechanism.apply(Character.toString(c)));
        int readEnd = readAt + image.length();
        while (match < matches.size() && matches.get(match).originalEnd() < readEnd) {
          match++;
        }
        if (match < matches.size() && matches.get(match).originalStart() <= readAt) {
          int shift = matches.get(match).damagedStart() - matches.get(match).originalStart();
          close(at, readAt + shift);
          count(at, next, readAt + shift, readEnd + shift);
          originalFrom = next;
          damagedFrom = readEnd + shift;
        }
        at = next;
        readAt = readEnd;
      }
      return new Observations(seen);
    }

    private void close(int originalEnd, int damagedEnd) {
      boolean equal = originalFrom == originalEnd && damagedFrom == damagedEnd;
      if (originalFrom < 0
          || equal
          || originalEnd - originalFrom > MAX_UNMATCHED
          || damagedEnd - damagedFrom > MAX_UNMATCHED_DAMAGED
          || hasFixedPoint(originalFrom, originalEnd)) {
        return;
      }
      count(originalFrom, originalEnd, damagedFrom, damagedEnd);
    }

    private boolean hasFixedPoint(int start, int end) {
      return original.substring(start, end).chars().anyMatch(Observations::isFixedPoint);
    }

    private void count(int start, int end, int damagedStart, int damagedEnd) {
      if (end == start + 1 && Observations.isFixedPoint(original.charAt(start))) {
        return;
      }
      Observation observation =
          Observation.of(
              original.substring(start, end), damaged.substring(damagedStart, damagedEnd));
      Observations.Seen before = seen.get(observation);
      seen.put(
          observation,
          before != null
              ? new Observations.Seen(before.count() + 1, before.before(), before.after())
              : new Observations.Seen(
                  1,
                  Observations.excerpt(original, start, end),
                  Observations.excerpt(damaged, damagedStart, damagedEnd)));
    }
  }
}
