package org.emend.align;

/**
 * Finds the runs of letters that two skeletons share, largest first: what the texts have in common
 * at both ends, then grams that stand once in each and in the same order (patience diff), then the
 * same in every hole between them. Where nothing stands out, the next place where the texts run on
 * together, and at last letter by letter.
 *
 * <p>The runs are increasing, but some of them may be accidents.
 */
final class Matcher {

  /** Shorter holes are compared letter by letter at once. */
  private static final int TINY = 64;

  private static final int DEEPEST = 6;

  private final Skeleton original;
  private final Skeleton damaged;
  private final SmallHole smallHole;
  private final Resync resync;
  private final Runs runs = new Runs();

  private Matcher(Skeleton original, Skeleton damaged) {
    this.original = original;
    this.damaged = damaged;
    smallHole = new SmallHole(original, damaged);
    resync = new Resync(original, damaged);
  }

  static Runs match(Skeleton original, Skeleton damaged) {
    Matcher matcher = new Matcher(original, damaged);
    matcher.fill(new Hole(0, original.size(), 0, damaged.size()), 0);
    return matcher.runs;
  }

  private void fill(Hole hole, int depth) {
    int start = commonStart(hole, hole.longerSide());
    runs.add(hole.originalStart(), hole.damagedStart(), start);
    Hole afterStart = hole.withoutStart(start);
    int end = commonEnd(afterStart);
    Hole inner = afterStart.withoutEnd(end);
    if (inner.longerSide() <= TINY) {
      smallHole.fill(inner, runs);
    } else if (!inner.isOneSided() && !split(inner, depth)) {
      follow(inner);
    }
    runs.add(inner.originalEnd(), inner.damagedEnd(), end);
  }

  /** Matches the grams that both sides share, and fills the holes between them. */
  private boolean split(Hole hole, int depth) {
    if (depth == DEEPEST) {
      return false;
    }
    SharedGrams grams = new SharedGrams(hole, original, damaged);
    long[] chain = believableChain(grams.pairs(1), hole);
    if (chain.length == 0) {
      chain = believableChain(grams.pairs(Integer.MAX_VALUE), hole);
    }
    int o = hole.originalStart();
    int d = hole.damagedStart();
    for (long pair : chain) {
      int startO = SharedGrams.original(pair);
      int startD = SharedGrams.damaged(pair);
      int covered = Math.max(0, Math.max(o - startO, d - startD));
      if (covered < grams.gramLength()) {
        fill(new Hole(o, startO + covered, d, startD + covered), depth + 1);
        runs.add(startO + covered, startD + covered, grams.gramLength() - covered);
        o = startO + grams.gramLength();
        d = startD + grams.gramLength();
      }
    }
    if (chain.length > 0) {
      fill(new Hole(o, hole.originalEnd(), d, hole.damagedEnd()), depth + 1);
    }
    return chain.length > 0;
  }

  /** Drops the pairs whose letters run on together too shortly, and those out of order. */
  private long[] believableChain(long[] pairs, Hole hole) {
    int believable = hole.believableLength();
    int size = 0;
    for (long pair : pairs) {
      if (runLength(pair, hole, believable) >= believable) {
        pairs[size++] = pair;
      }
    }
    return LongestChain.of(pairs, size);
  }

  private int runLength(long pair, Hole hole, int enough) {
    int o = SharedGrams.original(pair);
    int d = SharedGrams.damaged(pair);
    int after = commonStart(new Hole(o, hole.originalEnd(), d, hole.damagedEnd()), enough);
    int length = after;
    int room = Math.min(o - hole.originalStart(), d - hole.damagedStart());
    for (int i = 1; after > 0 && i <= room && length < enough; i++, length++) {
      if (original.letters()[o - i] != damaged.letters()[d - i]) {
        break;
      }
    }
    return length;
  }

  /** Goes from one place where the texts run on together to the next. */
  private void follow(Hole hole) {
    Hole rest = hole;
    Hole skipped = resync.skipped(rest);
    while (!skipped.equals(rest)) {
      smallHole.fill(skipped, runs);
      rest =
          new Hole(
              skipped.originalEnd(), rest.originalEnd(), skipped.damagedEnd(), rest.damagedEnd());
      int together = commonStart(rest, rest.longerSide());
      runs.add(rest.originalStart(), rest.damagedStart(), together);
      rest = rest.withoutStart(together);
      skipped = resync.skipped(rest);
    }
    smallHole.fill(rest, runs);
  }

  private int commonStart(Hole hole, int most) {
    int[] o = original.letters();
    int[] d = damaged.letters();
    int end = Math.min(most, Math.min(hole.originalLength(), hole.damagedLength()));
    int length = 0;
    while (length < end && o[hole.originalStart() + length] == d[hole.damagedStart() + length]) {
      length++;
    }
    return length;
  }

  private int commonEnd(Hole hole) {
    int[] o = original.letters();
    int[] d = damaged.letters();
    int end = Math.min(hole.originalLength(), hole.damagedLength());
    int length = 0;
    while (length < end
        && o[hole.originalEnd() - 1 - length] == d[hole.damagedEnd() - 1 - length]) {
      length++;
    }
    return length;
  }
}
