package org.emend.align;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/** Compares two short stretches letter by letter, with Myers' algorithm. */
final class SmallHole {

  private static final int LONGEST_SIDE = 256;

  /** Up to this size even two different stretches are quickly compared. */
  private static final int TINY = 48;

  /** All holes together may be so many letters by letters, for each letter of the texts. */
  private static final int AREA_PER_LETTER = 32;

  private static final int AREA_OF_SMALL_TEXTS = 1 << 22;
  private static final int GRAM = 4;
  private static final int HASH_BITS = 12;

  private final int[] original;
  private final int[] damaged;
  private long areaLeft;

  SmallHole(Skeleton original, Skeleton damaged) {
    this.original = original.letters();
    this.damaged = damaged.letters();
    areaLeft = AREA_OF_SMALL_TEXTS + (long) AREA_PER_LETTER * (original.size() + damaged.size());
  }

  /**
   * Adds what the two sides share, unless they are too long or too different, or the holes before
   * took too long already.
   */
  void fill(Hole hole, Runs runs) {
    if (hole.isOneSided() || hole.longerSide() > LONGEST_SIDE || isTooDifferent(hole)) {
      return;
    }
    areaLeft -= (long) hole.originalLength() * hole.damagedLength();
    if (areaLeft < 0) {
      return;
    }
    List<Change> changes =
        new MyersDiff<Integer>()
            .computeDiff(
                new Letters(original, hole.originalStart(), hole.originalLength()),
                new Letters(damaged, hole.damagedStart(), hole.damagedLength()),
                null);
    changes.sort(Comparator.comparingInt(change -> change.startOriginal));
    int o = 0;
    int d = 0;
    for (Change change : changes) {
      runs.add(hole.originalStart() + o, hole.damagedStart() + d, change.startOriginal - o);
      o = change.endOriginal;
      d = change.endRevised;
    }
    runs.add(hole.originalStart() + o, hole.damagedStart() + d, hole.originalLength() - o);
  }

  /** Whether less than a third of the shorter side's four-letter grams stand on the other side. */
  private boolean isTooDifferent(Hole hole) {
    if (hole.longerSide() <= TINY) {
      return false;
    }
    BitSet originals = grams(original, hole.originalStart(), hole.originalEnd());
    BitSet damageds = grams(damaged, hole.damagedStart(), hole.damagedEnd());
    int fewer = Math.min(originals.cardinality(), damageds.cardinality());
    originals.and(damageds);
    return originals.cardinality() * 3 < fewer;
  }

  private static BitSet grams(int[] letters, int start, int end) {
    BitSet grams = new BitSet(1 << HASH_BITS);
    int rolling = 0;
    for (int i = start; i < end; i++) {
      // Eight bits a letter: after four letters the oldest has left.
      rolling = (rolling << (Integer.SIZE / GRAM)) ^ letters[i];
      if (i - start >= GRAM - 1) {
        grams.set((rolling * 0x9E3779B9) >>> (Integer.SIZE - HASH_BITS));
      }
    }
    return grams;
  }

  /** A view; it boxes a letter only while a short stretch is compared. */
  private static final class Letters extends AbstractList<Integer> implements RandomAccess {

    private final int[] letters;
    private final int start;
    private final int size;

    Letters(int[] letters, int start, int size) {
      this.letters = letters;
      this.start = start;
      this.size = size;
    }

    @Override
    public Integer get(int index) {
      return letters[start + index];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
