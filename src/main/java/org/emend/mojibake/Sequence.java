package org.emend.mojibake;

/**
 * Characters of a line that are one sequence of UTF-8 read in a wrong charset, and what it means.
 *
 * @param from index of the first unit in the line
 * @param to one past the last
 * @param codePoint what stood there
 * @param lostBytes how many of its bytes had been lost or flattened and were inferred
 */
record Sequence(int from, int to, int codePoint, int lostBytes) {

  /** The longest sequence of UTF-8. */
  private static final int LONGEST = 4;

  /** Whether it is two surrogates, each encoded by itself (CESU-8). */
  boolean isOfSurrogates() {
    return isOfSurrogates(to - from);
  }

  /** Whether a sequence of so many units is two surrogates. */
  static boolean isOfSurrogates(int length) {
    return length > LONGEST;
  }
}
