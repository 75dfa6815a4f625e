package org.emend.restore;

import java.util.List;
import org.emend.align.Alignment;
import org.emend.align.Match;

/** How many letters and digits two aligned texts have in common around each gap. */
final class Support {

  /** Support is not counted further than this. */
  private static final int ENOUGH = 80;

  /** Letters right beside a gap before words differ, where no whole word stands there. */
  private static final int MIN_CLOSE = 4;

  /** Words that were exchanged for others, if not longer than this, do not end a passage. */
  private static final int MAX_REWORDING = 60;

  private final String original;
  private final String damaged;
  private final List<Match> matches;
  private final int[] left;
  private final int[] right;

  Support(Alignment alignment) {
    this.original = alignment.original();
    this.damaged = alignment.damaged();
    this.matches = alignment.matches();
    this.left = new int[matches.size() + 1];
    this.right = new int[matches.size() + 1];
    for (int i = 0; i < matches.size(); i++) {
      int before = isInterruption(i) ? 0 : left[i];
      left[i + 1] = Math.min(ENOUGH, before + letters(matches.get(i)));
    }
    for (int i = matches.size() - 1; i >= 0; i--) {
      int after = isInterruption(i + 1) ? 0 : right[i + 1];
      right[i] = Math.min(ENOUGH, after + letters(matches.get(i)));
    }
  }

  /** The gap before a match, or after the last one; it may be empty before the first. */
  Stretch gap(int i) {
    return new Stretch(
        i == 0 ? 0 : matches.get(i - 1).originalEnd(),
        i == matches.size() ? original.length() : matches.get(i).originalStart(),
        i == 0 ? 0 : matches.get(i - 1).damagedEnd(),
        i == matches.size() ? damaged.length() : matches.get(i).damagedStart());
  }

  /** Letters in common before a gap, up to {@value #ENOUGH}. */
  int left(int gap) {
    return left[gap];
  }

  /** Letters in common after a gap, up to {@value #ENOUGH}. */
  int right(int gap) {
    return right[gap];
  }

  /** Letters in common in the passage that a match is part of. */
  int around(int match) {
    return left[match + 1] + right[match] - letters(matches.get(match));
  }

  /** Whether the passage cannot be said to go on across a gap. */
  boolean isInterruption(int gap) {
    return gap(gap).longerSide() > MAX_REWORDING;
  }

  /** Whether words differ in a gap; letters beyond ASCII may differ by damage. */
  boolean isReworded(int gap) {
    Stretch stretch = gap(gap);
    return hasWords(original, stretch.originalStart(), stretch.originalEnd())
        || hasWords(damaged, stretch.damagedStart(), stretch.damagedEnd());
  }

  /** Whether words were exchanged for others in a gap, and not just put in or left out. */
  boolean isExchange(int gap) {
    Stretch stretch = gap(gap);
    return hasWords(original, stretch.originalStart(), stretch.originalEnd())
        && hasWords(damaged, stretch.damagedStart(), stretch.damagedEnd());
  }

  private static boolean hasWords(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  /** Letters in common right before a gap, up to the next place where words differ. */
  int closeLeft(int gap) {
    return letters(firstBefore(gap), gap);
  }

  /** Letters in common right after a gap, up to the next place where words differ. */
  int closeRight(int gap) {
    return letters(gap, lastAfter(gap) + 1);
  }

  private int letters(int fromMatch, int toMatch) {
    int letters = 0;
    for (int i = fromMatch; i < toMatch; i++) {
      letters += letters(matches.get(i));
    }
    return letters;
  }

  /** Whether enough letters, a whole word, or the border of the texts is on each side of a gap. */
  boolean isClose(int gap) {
    return (closeLeft(gap) >= MIN_CLOSE || reachesStart(gap) || followsWord(gap))
        && (closeRight(gap) >= MIN_CLOSE || reachesEnd(gap) || precedesWord(gap));
  }

  /** Whether no words differ between the texts' start and a gap. */
  boolean reachesStart(int gap) {
    return firstBefore(gap) == 0 && !isReworded(0);
  }

  /** Whether no words differ between a gap and the texts' end. */
  boolean reachesEnd(int gap) {
    return lastAfter(gap) == matches.size() - 1 && !isReworded(matches.size());
  }

  private boolean followsWord(int gap) {
    int first = firstBefore(gap);
    return closeLeft(gap) > 0
        && areWordBorders(matches.get(first).originalStart(), matches.get(first).damagedStart());
  }

  private boolean precedesWord(int gap) {
    int last = lastAfter(gap);
    return closeRight(gap) > 0
        && areWordBorders(matches.get(last).originalEnd(), matches.get(last).damagedEnd());
  }

  /**
   * The first match after the place before a gap where words differ, but not further than need be.
   */
  private int firstBefore(int gap) {
    int first = gap;
    int letters = 0;
    while (first > 0 && letters < ENOUGH && (first == gap || !isReworded(first))) {
      first--;
      letters += letters(matches.get(first));
    }
    return first;
  }

  /**
   * The last match before the place after a gap where words differ, but not further than need be.
   */
  private int lastAfter(int gap) {
    int last = gap - 1;
    int letters = 0;
    while (last < matches.size() - 1
        && letters < ENOUGH
        && (last == gap - 1 || !isReworded(last + 1))) {
      last++;
      letters += letters(matches.get(last));
    }
    return last;
  }

  private boolean areWordBorders(int originalAt, int damagedAt) {
    return isWordBorder(original, originalAt) && isWordBorder(damaged, damagedAt);
  }

  private static boolean isWordBorder(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
  }

  private int letters(Match match) {
    int letters = 0;
    for (int at = match.originalStart(); at < match.originalEnd() && letters < ENOUGH; at++) {
      letters += Character.isLetterOrDigit(original.charAt(at)) ? 1 : 0;
    }
    return letters;
  }
}
