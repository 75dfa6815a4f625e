package org.emend.align;

import java.util.Arrays;

/** Runs of letters that are equal in both skeletons, in increasing order. */
final class Runs {

  private int[] originals = new int[16];
  private int[] damageds = new int[16];
  private int[] lengths = new int[16];
  private int size;

  int size() {
    return size;
  }

  int original(int index) {
    return originals[index];
  }

  int damaged(int index) {
    return damageds[index];
  }

  int length(int index) {
    return lengths[index];
  }

  int originalEnd(int index) {
    return originals[index] + lengths[index];
  }

  int damagedEnd(int index) {
    return damageds[index] + lengths[index];
  }

  /** Adds a run after the others; it becomes part of the last one where it continues it. */
  void add(int original, int damaged, int length) {
    if (length == 0) {
      return;
    }
    int last = size - 1;
    if (last >= 0 && originalEnd(last) == original && damagedEnd(last) == damaged) {
      lengths[last] += length;
      return;
    }
    if (size == lengths.length) {
      originals = Arrays.copyOf(originals, size * 2);
      damageds = Arrays.copyOf(damageds, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    originals[size] = original;
    damageds[size] = damaged;
    lengths[size++] = length;
  }

  /** Lets the last run end earlier or later; it goes if nothing remains of it. */
  void resizeLast(int length) {
    lengths[size - 1] = length;
    if (length == 0) {
      size--;
    }
  }

  /**
   * The hole before a run.
   *
   * @param index of the run; the number of runs for the hole after the last
   */
  Hole holeBefore(int index, Skeleton original, Skeleton damaged) {
    boolean first = index == 0;
    boolean end = index == size;
    return new Hole(
        first ? 0 : originalEnd(index - 1),
        end ? original.size() : originals[index],
        first ? 0 : damagedEnd(index - 1),
        end ? damaged.size() : damageds[index]);
  }
}
