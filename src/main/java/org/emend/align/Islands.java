package org.emend.align;

import java.util.BitSet;

/**
 * Runs of letters that end where words end, each joined to its neighbour where next to nothing lies
 * between them.
 *
 * <p>Two words that differ share letters by accident: in {@code masks MORE} and {@code rulesMORE}
 * the {@code s} is one, in {@code during} and {@code in} the {@code in}. So a run gives up the part
 * of a word next to a hole. But where most of a word agrees, as in {@code reestablishing} and
 * {@code restablishing}, or the difference is no plain letter, as in {@code café} and {@code
 * cafÃ©}, it is one word, and the runs on both sides of the difference are joined.
 */
final class Islands {

  /** The most letters between joined runs; a letter decoded wrongly twice becomes many. */
  private static final int ORIGINAL_DIFFERENCE = 4;

  private static final int DAMAGED_DIFFERENCE = 12;

  /** So many letters in a row belong to a run even in the middle of a word. */
  private static final int LONGEST_PART_OF_WORD = 20;

  private final Skeleton original;
  private final Skeleton damaged;
  private final Runs runs = new Runs();
  private final BitSet joined = new BitSet();

  private Islands(Skeleton original, Skeleton damaged) {
    this.original = original;
    this.damaged = damaged;
  }

  static Islands of(Runs found, Skeleton original, Skeleton damaged) {
    Islands islands = new Islands(original, damaged);
    for (int i = 0; i < found.size(); i++) {
      islands.add(found.original(i), found.damaged(i), found.length(i));
    }
    islands.end();
    return islands;
  }

  Runs runs() {
    return runs;
  }

  /**
   * Whether a run is joined to what comes before it.
   *
   * @param index of the run, 0 asking for the texts' start; the number of runs asks whether the
   *     last one is joined to the texts' end
   */
  boolean isJoinedToPrevious(int index) {
    return joined.get(index);
  }

  private void add(int foundOriginal, int foundDamaged, int foundLength) {
    int o = foundOriginal;
    int d = foundDamaged;
    int length = foundLength;
    while (!isJoined(holeBefore(o, d), length)) {
      if (endLastAtWord()) {
        continue;
      }
      Hole hole = holeBefore(o, d);
      int earlier = equalBefore(hole);
      o -= earlier;
      d -= earlier;
      length += earlier;
      int cut = partAfter(o, d, length);
      runAgain(hole.withoutEnd(earlier - Math.min(earlier, cut)));
      if (cut < length) {
        joined.clear(runs.size());
        runs.add(o + cut, d + cut, length - cut);
      }
      return;
    }
    joined.set(runs.size());
    runs.add(o, d, length);
  }

  private void end() {
    while (!isJoined(holeBefore(original.size(), damaged.size()), 0)) {
      if (!endLastAtWord()) {
        joined.clear(runs.size());
        return;
      }
    }
    joined.set(runs.size());
  }

  private Hole holeBefore(int o, int d) {
    int last = runs.size() - 1;
    return last < 0
        ? new Hole(0, o, 0, d)
        : new Hole(runs.originalEnd(last), o, runs.damagedEnd(last), d);
  }

  private boolean isJoined(Hole hole, int lengthAfter) {
    if (hole.originalLength() > ORIGINAL_DIFFERENCE || hole.damagedLength() > DAMAGED_DIFFERENCE) {
      return false;
    }
    int plain =
        plainLetters(original, hole.originalStart(), hole.originalEnd())
            + plainLetters(damaged, hole.damagedStart(), hole.damagedEnd());
    int before = partBefore(hole.originalStart(), hole.damagedStart(), lastLength());
    int after = partAfter(hole.originalEnd(), hole.damagedEnd(), lengthAfter);
    return 2 * plain <= before + after && (plain == 0 || !isWholeWordsMoved(hole, before));
  }

  /**
   * Whether the hole holds whole words if it is moved to where the word before it starts: {@code
   * see the [the] ater} is {@code see [the] theater}.
   */
  private boolean isWholeWordsMoved(Hole hole, int partBefore) {
    for (int i = 1; i <= partBefore; i++) {
      if (!equal(hole.originalEnd() - i, hole.damagedEnd() - i)) {
        return false;
      }
    }
    return partBefore > 0
        && isWordBorder(hole.originalEnd() - partBefore, hole.damagedEnd() - partBefore);
  }

  /** Letters that no damage to other characters explains. */
  private static int plainLetters(Skeleton skeleton, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (Alphabet.isAsciiLetterOrDigit(skeleton.letters()[i])) {
        count++;
      }
    }
    return count;
  }

  private int lastLength() {
    return runs.size() == 0 ? 0 : runs.length(runs.size() - 1);
  }

  /**
   * Takes the part of a word from the end of the last run.
   *
   * @return whether nothing was left, so that another run is the last one now
   */
  private boolean endLastAtWord() {
    int last = runs.size() - 1;
    if (last < 0) {
      return false;
    }
    int part = partBefore(runs.originalEnd(last), runs.damagedEnd(last), runs.length(last));
    runs.resizeLast(runs.length(last) - part);
    return runs.size() == last;
  }

  /** Lets the last run go on into a hole by whole words. */
  private void runAgain(Hole hole) {
    int last = runs.size() - 1;
    if (last < 0) {
      return;
    }
    int most = Math.min(hole.originalLength(), hole.damagedLength());
    int whole = 0;
    for (int i = 0; i < most && equal(hole.originalStart() + i, hole.damagedStart() + i); i++) {
      if (isWordBorder(hole.originalStart() + i + 1, hole.damagedStart() + i + 1)) {
        whole = i + 1;
      }
    }
    runs.resizeLast(runs.length(last) + whole);
  }

  private int equalBefore(Hole hole) {
    int most = Math.min(hole.originalLength(), hole.damagedLength());
    int length = 0;
    while (length < most
        && equal(hole.originalEnd() - 1 - length, hole.damagedEnd() - 1 - length)) {
      length++;
    }
    return length;
  }

  /** How many letters of a run's last word there are, if the run does not end with the word. */
  private int partBefore(int o, int d, int length) {
    int most = Math.min(length, LONGEST_PART_OF_WORD);
    for (int part = 0; part <= most; part++) {
      if (isWordBorder(o - part, d - part)) {
        return part;
      }
    }
    return length <= LONGEST_PART_OF_WORD ? length : 0;
  }

  private int partAfter(int o, int d, int length) {
    int most = Math.min(length, LONGEST_PART_OF_WORD);
    for (int part = 0; part <= most; part++) {
      if (isWordBorder(o + part, d + part)) {
        return part;
      }
    }
    return length <= LONGEST_PART_OF_WORD ? length : 0;
  }

  private boolean isWordBorder(int o, int d) {
    return original.isWordBorder(o) && damaged.isWordBorder(d);
  }

  private boolean equal(int o, int d) {
    return original.letters()[o] == damaged.letters()[d];
  }
}
