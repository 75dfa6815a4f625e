package org.emend.align;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts and the runs of characters they share, in order.
 *
 * <p>{@code the op-ed’s release} and {@code the op-eds release} have two matches, {@code the op-ed}
 * and {@code s release}, and one gap, {@code ’} → nothing. What was reworded, inserted or left out
 * is a gap as well; a word that differs is a gap as a whole unless its letters are nearly the same.
 *
 * @param original the intact text
 * @param damaged what became of it
 * @param matches runs of equal chars, strictly increasing in both texts; none starts or ends within
 *     a surrogate pair, and no two of them touch in both texts
 */
public record Alignment(String original, String damaged, List<Match> matches) {

  public Alignment {
    requireNonNull(original, "original");
    requireNonNull(damaged, "damaged");
    matches = List.copyOf(matches);
    int originalEnd = 0;
    int damagedEnd = 0;
    for (Match match : matches) {
      if (match.originalStart() < originalEnd || match.damagedStart() < damagedEnd) {
        throw new IllegalArgumentException("matches overlap or are out of order at " + match);
      }
      originalEnd = match.originalEnd();
      damagedEnd = match.damagedEnd();
    }
    if (originalEnd > original.length() || damagedEnd > damaged.length()) {
      throw new IllegalArgumentException("a match leaves the text");
    }
  }

  /** The stretches before, between and after the matches, in order; none is empty on both sides. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>(matches.size() + 1);
    int originalEnd = 0;
    int damagedEnd = 0;
    for (Match match : matches) {
      addGap(gaps, originalEnd, match.originalStart(), damagedEnd, match.damagedStart());
      originalEnd = match.originalEnd();
      damagedEnd = match.damagedEnd();
    }
    addGap(gaps, originalEnd, original.length(), damagedEnd, damaged.length());
    return gaps;
  }

  private static void addGap(List<Gap> gaps, int start, int end, int damagedStart, int damagedEnd) {
    if (start < end || damagedStart < damagedEnd) {
      gaps.add(new Gap(start, end, damagedStart, damagedEnd));
    }
  }

  /** The characters of the original in the gap, perhaps none. */
  public String originalOf(Gap gap) {
    return original.substring(gap.originalStart(), gap.originalEnd());
  }

  /** The characters of the damaged text in the gap, perhaps none. */
  public String damagedOf(Gap gap) {
    return damaged.substring(gap.damagedStart(), gap.damagedEnd());
  }

  /**
   * How much of the texts is the same, from 0 to 1: the matched share of the letters and digits of
   * the text that has fewer of them. Where that text has none, 1 if the two texts are equal and
   * else 0.
   */
  public double agreement() {
    int fewer =
        Math.min(
            lettersIn(original, 0, original.length()), lettersIn(damaged, 0, damaged.length()));
    if (fewer == 0) {
      return original.equals(damaged) ? 1 : 0;
    }
    long matched = 0;
    for (Match match : matches) {
      matched += lettersIn(original, match.originalStart(), match.originalEnd());
    }
    return (double) matched / fewer;
  }

  private static int lettersIn(String text, int start, int end) {
    int letters = 0;
    for (int at = start; at < end; ) {
      int codePoint = text.codePointAt(at);
      if (Character.isLetterOrDigit(codePoint)) {
        letters++;
      }
      at += Character.charCount(codePoint);
    }
    return letters;
  }
}
