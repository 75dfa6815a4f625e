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

  /** Whether enough letters, a whole word, or the border of the texts is on each side of a gap. */
  boolean isClose(int gap) {
    return isCloseOnTheLeft(gap) && isCloseOnTheRight(gap);
  }

  private boolean isCloseOnTheLeft(int gap) {
    int letters = 0;
    for (int i = gap - 1; i >= 0; i--) {
      Match match = matches.get(i);
      letters += letters(match);
      if (letters >= MIN_CLOSE) {
        return true;
      }
      if (isReworded(i)) {
        return letters > 0 && areWordBorders(match.originalStart(), match.damagedStart());
      }
    }
    return !isReworded(0);
  }

  private boolean isCloseOnTheRight(int gap) {
    int letters = 0;
    for (int i = gap; i < matches.size(); i++) {
      Match match = matches.get(i);
      letters += letters(match);
      if (letters >= MIN_CLOSE) {
        return true;
      }
      if (isReworded(i + 1)) {
        return letters > 0 && areWordBorders(match.originalEnd(), match.damagedEnd());
      }
    }
    return !isReworded(matches.size());
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
