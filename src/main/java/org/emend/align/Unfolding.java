package org.emend.align;

import java.util.ArrayList;
import java.util.List;

/**
 * From matched letters back to matched characters: what stands between two letters is part of the
 * run where it is equal, and else a gap as small as can be.
 *
 * <p>{@code t}, {@code s} matched in {@code it’s} and {@code its} → runs {@code it} and {@code s}.
 * Next to letters that are not matched only other characters are added to a run.
 */
final class Unfolding {

  private final Skeleton original;
  private final Skeleton damaged;
  private final List<Match> matches = new ArrayList<>();

  /** Where the run that still grows started. */
  private int originalStart;

  private int damagedStart;

  private Unfolding(Skeleton original, Skeleton damaged) {
    this.original = original;
    this.damaged = damaged;
  }

  static List<Match> unfold(Runs runs, Skeleton original, Skeleton damaged) {
    Unfolding unfolding = new Unfolding(original, damaged);
    for (int run = 0; run < runs.size(); run++) {
      unfolding.cross(runs.holeBefore(run, original, damaged));
      unfolding.follow(runs, run);
    }
    unfolding.cross(runs.holeBefore(runs.size(), original, damaged));
    unfolding.close(original.text().length());
    return unfolding.matches;
  }

  private void follow(Runs runs, int run) {
    int shift = runs.damaged(run) - runs.original(run);
    for (int o = runs.original(run) + 1; o < runs.originalEnd(run); o++) {
      int d = o + shift;
      int oEnd = original.end(o - 1);
      int dEnd = damaged.end(d - 1);
      int between = original.start(o) - oEnd;
      boolean equal =
          between == damaged.start(d) - dEnd
              && original.text().regionMatches(oEnd, damaged.text(), dEnd, between);
      if (!equal) {
        cross(new Hole(o, o, d, d));
      }
    }
  }

  /**
   * Goes from the letters before a hole to the letters after it. The growing run goes on at the
   * hole's start as far as the texts are equal, and a new one starts at its end.
   */
  private void cross(Hole hole) {
    int oEnd = original.end(hole.originalStart() - 1);
    int dEnd = damaged.end(hole.damagedStart() - 1);
    int oNext = original.start(hole.originalEnd());
    int dNext = damaged.start(hole.damagedEnd());
    int shorter = Math.min(oNext - oEnd, dNext - dEnd);
    int beforeLetters =
        Math.min(
            original.start(hole.originalStart()) - oEnd, damaged.start(hole.damagedStart()) - dEnd);
    int prefix = commonPrefix(oEnd, dEnd, Math.min(shorter, beforeLetters));
    int afterLetters =
        Math.min(
            oNext - original.end(hole.originalEnd() - 1),
            dNext - damaged.end(hole.damagedEnd() - 1));
    int suffix = commonSuffix(oNext, dNext, Math.min(shorter - prefix, afterLetters));
    if (prefix + suffix == shorter && oNext - oEnd == dNext - dEnd) {
      return;
    }
    close(oEnd + prefix);
    originalStart = oNext - suffix;
    damagedStart = dNext - suffix;
  }

  private void close(int originalEnd) {
    if (originalEnd > originalStart) {
      matches.add(new Match(originalStart, damagedStart, originalEnd - originalStart));
    }
  }

  private int commonPrefix(int o, int d, int most) {
    int length = 0;
    while (length < most
        && original.text().charAt(o + length) == damaged.text().charAt(d + length)) {
      length++;
    }
    boolean splits =
        isWithinPair(original.text(), o + length) || isWithinPair(damaged.text(), d + length);
    return length > 0 && splits ? length - 1 : length;
  }

  private int commonSuffix(int o, int d, int most) {
    int length = 0;
    while (length < most
        && original.text().charAt(o - 1 - length) == damaged.text().charAt(d - 1 - length)) {
      length++;
    }
    boolean splits =
        isWithinPair(original.text(), o - length) || isWithinPair(damaged.text(), d - length);
    return length > 0 && splits ? length - 1 : length;
  }

  private static boolean isWithinPair(String text, int at) {
    return 0 < at
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
