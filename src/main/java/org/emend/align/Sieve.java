package org.emend.align;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Keeps the islands that are no accident.
 *
 * <p>Longest first: an island stays if it is long enough for the hole it stands in, between the
 * nearest islands that stay (see {@link Hole#believableLength}). Then the holes on both sides of it
 * are smaller, and shorter ones may stay. What is joined to the start or the end of the texts
 * stays.
 */
final class Sieve {

  private static final int NONE = -1;

  private final Islands islands;
  private final Skeleton original;
  private final Skeleton damaged;

  /** The first run of every island; one more entry for the end. */
  private final int[] firstRuns;

  private final int size;
  private final BitSet staying = new BitSet();

  private Sieve(Islands islands, Skeleton original, Skeleton damaged) {
    this.islands = islands;
    this.original = original;
    this.damaged = damaged;
    int runs = islands.runs().size();
    int[] firsts = new int[runs + 1];
    int count = 0;
    for (int run = 0; run < runs; run++) {
      if (run == 0 || !islands.isJoinedToPrevious(run)) {
        firsts[count++] = run;
      }
    }
    firsts[count] = runs;
    firstRuns = Arrays.copyOf(firsts, count + 1);
    size = count;
  }

  static Runs sift(Islands islands, Skeleton original, Skeleton damaged) {
    Sieve sieve = new Sieve(islands, original, damaged);
    sieve.chooseLongestFirst();
    Runs kept = new Runs();
    Runs runs = islands.runs();
    for (int island = 0; island < sieve.size; island++) {
      if (sieve.staying.get(island)) {
        for (int run = sieve.firstRuns[island]; run < sieve.firstRuns[island + 1]; run++) {
          kept.add(runs.original(run), runs.damaged(run), runs.length(run));
        }
      }
    }
    return kept;
  }

  private int length(int island) {
    boolean atStart = island == 0 && islands.isJoinedToPrevious(0);
    boolean atEnd = island == size - 1 && islands.isJoinedToPrevious(islands.runs().size());
    if (atStart || atEnd) {
      return Integer.MAX_VALUE;
    }
    int length = 0;
    for (int run = firstRuns[island]; run < firstRuns[island + 1]; run++) {
      length += islands.runs().length(run);
    }
    return length;
  }

  /**
   * Visits the islands as a Cartesian tree: a root longer than all others, and on both sides of it
   * the same again. If a root goes, so do all below it, since they are shorter and stand in the
   * same hole.
   */
  private void chooseLongestFirst() {
    int[] lengths = new int[size];
    int[] left = new int[size];
    int[] right = new int[size];
    int root = buildTree(lengths, left, right);
    // Of each subtree to visit: its root, and the islands that stay before and after it.
    int[] waiting = new int[3 * (size + 1)];
    int top = 0;
    if (root != NONE) {
      top = push(waiting, top, root, NONE, size);
    }
    while (top > 0) {
      int after = waiting[--top];
      int before = waiting[--top];
      int island = waiting[--top];
      if (lengths[island] < holeBetween(before, after).believableLength()) {
        continue;
      }
      staying.set(island);
      if (left[island] != NONE) {
        top = push(waiting, top, left[island], before, island);
      }
      if (right[island] != NONE) {
        top = push(waiting, top, right[island], island, after);
      }
    }
  }

  private int buildTree(int[] lengths, int[] left, int[] right) {
    int[] path = new int[size];
    int depth = 0;
    for (int island = 0; island < size; island++) {
      lengths[island] = length(island);
      left[island] = NONE;
      right[island] = NONE;
      while (depth > 0 && lengths[path[depth - 1]] < lengths[island]) {
        left[island] = path[--depth];
      }
      if (depth > 0) {
        right[path[depth - 1]] = island;
      }
      path[depth++] = island;
    }
    return size == 0 ? NONE : path[0];
  }

  private static int push(int[] stack, int top, int island, int before, int after) {
    stack[top] = island;
    stack[top + 1] = before;
    stack[top + 2] = after;
    return top + 3;
  }

  private Hole holeBetween(int before, int after) {
    Runs runs = islands.runs();
    int last = before == NONE ? NONE : firstRuns[before + 1] - 1;
    int next = after == size ? NONE : firstRuns[after];
    return new Hole(
        last == NONE ? 0 : runs.originalEnd(last),
        next == NONE ? original.size() : runs.original(next),
        last == NONE ? 0 : runs.damagedEnd(last),
        next == NONE ? damaged.size() : runs.damaged(next));
  }
}
