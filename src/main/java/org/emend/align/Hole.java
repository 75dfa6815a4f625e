package org.emend.align;

/** Two stretches of letters, one of each skeleton, that are not matched yet. */
record Hole(int originalStart, int originalEnd, int damagedStart, int damagedEnd) {

  /** No accident is shorter than a word of this many letters. */
  private static final int SHORTEST_RUN = 5;

  int originalLength() {
    return originalEnd - originalStart;
  }

  int damagedLength() {
    return damagedEnd - damagedStart;
  }

  int longerSide() {
    return Math.max(originalLength(), damagedLength());
  }

  /** Whether there is nothing to match, since one of the texts has no letter here. */
  boolean isOneSided() {
    return originalLength() == 0 || damagedLength() == 0;
  }

  /** What remains after so many letters at the start of both sides. */
  Hole withoutStart(int length) {
    return new Hole(originalStart + length, originalEnd, damagedStart + length, damagedEnd);
  }

  /** What remains before so many letters at the end of both sides. */
  Hole withoutEnd(int length) {
    return new Hole(originalStart, originalEnd - length, damagedStart, damagedEnd - length);
  }

  /**
   * How many equal letters in a row are no accident. The more places there are where a run could
   * stand by chance, the longer it must be: 5 letters among 8, 12 among 2000, 24 among 8 million.
   */
  int believableLength() {
    return Math.max(SHORTEST_RUN, (bits(originalLength()) + bits(damagedLength())) / 2 + 1);
  }

  private static int bits(int length) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(length);
  }
}
