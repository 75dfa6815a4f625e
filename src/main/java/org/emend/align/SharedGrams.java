package org.emend.align;

import java.util.Arrays;

/**
 * Finds the k-grams that two stretches of letters share.
 *
 * <p>In a large stretch only one gram in four is looked at. Which, its content decides, so that
 * both texts are sampled at the same places.
 */
final class SharedGrams {

  /** From this size on grams are longer and sampled. */
  private static final int LARGE = 4096;

  private static final int LONG_GRAM = 16;
  private static final int SHORT_GRAM = 8;
  private static final int SAMPLED_BITS = 2;
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final Hole hole;
  private final int gramLength;
  private final int sampledBits;
  private final int placeBits;
  private final long[] originals;
  private final long[] damageds;

  SharedGrams(Hole hole, Skeleton original, Skeleton damaged) {
    boolean large = hole.longerSide() > LARGE;
    this.hole = hole;
    gramLength = large ? LONG_GRAM : SHORT_GRAM;
    sampledBits = large ? SAMPLED_BITS : 0;
    placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(hole.longerSide());
    originals = sortedGrams(original.letters(), hole.originalStart(), hole.originalEnd());
    damageds = sortedGrams(damaged.letters(), hole.damagedStart(), hole.damagedEnd());
  }

  /** How many letters a gram has. */
  int gramLength() {
    return gramLength;
  }

  /**
   * Pairs the grams that occur equally often on both sides, first with first, second with second.
   *
   * @param mostOften how often at most: 1 takes only what cannot be mistaken
   * @return places in the original and in the damaged skeleton, packed by {@link #pair}, sorted;
   *     since grams are compared by their hash, the letters there may still differ
   */
  long[] pairs(int mostOften) {
    long[] pairs = new long[Math.min(originals.length, damageds.length)];
    int size = 0;
    int o = 0;
    int d = 0;
    while (o < originals.length && d < damageds.length) {
      long originalHash = originals[o] >> placeBits;
      long damagedHash = damageds[d] >> placeBits;
      if (originalHash < damagedHash) {
        o = endOfGroup(originals, o);
      } else if (damagedHash < originalHash) {
        d = endOfGroup(damageds, d);
      } else {
        int originalEnd = endOfGroup(originals, o);
        int damagedEnd = endOfGroup(damageds, d);
        int times = originalEnd - o;
        boolean equallyOften = times == damagedEnd - d && times <= mostOften;
        for (int rank = 0; equallyOften && rank < times; rank++) {
          pairs[size++] =
              pair(
                  hole.originalStart() + place(originals[o + rank]),
                  hole.damagedStart() + place(damageds[d + rank]));
        }
        o = originalEnd;
        d = damagedEnd;
      }
    }
    long[] found = Arrays.copyOf(pairs, size);
    Arrays.sort(found);
    return found;
  }

  static long pair(int original, int damaged) {
    return (long) original << Integer.SIZE | damaged;
  }

  static int original(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int damaged(long pair) {
    return (int) pair;
  }

  private int endOfGroup(long[] grams, int start) {
    long hash = grams[start] >> placeBits;
    int end = start + 1;
    while (end < grams.length && grams[end] >> placeBits == hash) {
      end++;
    }
    return end;
  }

  private int place(long gram) {
    return (int) (gram & ((1L << placeBits) - 1));
  }

  /** The sampled grams, each as its hash and, in the low bits, its place in the stretch. */
  private long[] sortedGrams(int[] letters, int start, int end) {
    long[] grams = new long[Math.max(16, (end - start) >> sampledBits)];
    int size = 0;
    long leaving = power(BASE, gramLength);
    long rolling = 0;
    for (int i = start; i < end; i++) {
      rolling = rolling * BASE + letters[i] + 1;
      if (i - start >= gramLength) {
        rolling -= leaving * (letters[i - gramLength] + 1);
      }
      int place = i - start - gramLength + 1;
      if (place < 0) {
        continue;
      }
      long hash = mix(rolling);
      if ((hash & ((1L << sampledBits) - 1)) != 0) {
        continue;
      }
      if (size == grams.length) {
        grams = Arrays.copyOf(grams, size + size / 2);
      }
      grams[size++] = (hash >> placeBits << placeBits) | place;
    }
    grams = size == grams.length ? grams : Arrays.copyOf(grams, size);
    Arrays.sort(grams);
    return grams;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /** The finalizer of MurmurHash3: every bit of the sum reaches every bit of the hash. */
  private static long mix(long sum) {
    long hash = sum;
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
  }
}
