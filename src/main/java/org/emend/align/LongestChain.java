package org.emend.align;

/**
 * The longest part of a list of paired places that increases in both texts, by patience sorting
 * (Fredman, “On computing the length of longest increasing subsequences”, 1975).
 */
final class LongestChain {

  private LongestChain() {}

  /**
   * Chooses from pairs that are packed by {@link SharedGrams#pair}.
   *
   * @param pairs sorted by their place in the original
   * @param size how many of them to look at
   */
  static long[] of(long[] pairs, int size) {
    int[] lastOfLength = new int[size];
    int[] before = new int[size];
    int longest = 0;
    for (int i = 0; i < size; i++) {
      int pile = pileFor(SharedGrams.damaged(pairs[i]), pairs, lastOfLength, longest);
      before[i] = pile == 0 ? -1 : lastOfLength[pile - 1];
      lastOfLength[pile] = i;
      longest = Math.max(longest, pile + 1);
    }
    long[] chain = new long[longest];
    int at = longest == 0 ? -1 : lastOfLength[longest - 1];
    for (int i = longest - 1; i >= 0; i--) {
      chain[i] = pairs[at];
      at = before[at];
    }
    return chain;
  }

  /** The first pile whose top is not before the place. */
  private static int pileFor(int damaged, long[] pairs, int[] tops, int piles) {
    if (piles > 0 && SharedGrams.damaged(pairs[tops[piles - 1]]) < damaged) {
      return piles;
    }
    int low = 0;
    int high = piles;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (SharedGrams.damaged(pairs[tops[middle]]) < damaged) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
