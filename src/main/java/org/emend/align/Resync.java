package org.emend.align;

/**
 * Finds the nearest place after a difference where two texts run on together. This is what gets
 * through text that repeats itself, where no k-gram says which line is which.
 */
final class Resync {

  /** So many equal letters and the texts are together again. */
  private static final int TOGETHER = 16;

  private static final int NEAR = 64;
  private static final int FAR = 4096;
  private static final int ASIDE = 16;
  private static final int STEPS_PER_LETTER = 50;

  private final int[] original;
  private final int[] damaged;
  private long stepsLeft;

  Resync(Skeleton original, Skeleton damaged) {
    this.original = original.letters();
    this.damaged = damaged.letters();
    stepsLeft = (long) STEPS_PER_LETTER * (original.size() + damaged.size() + NEAR * NEAR);
  }

  /**
   * The letters to skip: the smallest hole at the start of a hole after which the texts agree. A
   * difference of up to 64 letters on each side, or of a few letters against up to 4096.
   *
   * @return the hole itself if there is no such place, or if the search has taken too long already
   */
  Hole skipped(Hole hole) {
    int lastX = hole.originalLength() - TOGETHER;
    int lastY = hole.damagedLength() - TOGETHER;
    if (lastX < 0 || lastY < 0) {
      return hole;
    }
    for (int sum = 0; sum <= 2 * NEAR; sum++) {
      int end = Math.min(Math.min(sum, NEAR), lastX);
      for (int x = Math.max(0, sum - Math.min(NEAR, lastY)); x <= end; x++) {
        if (together(hole.originalStart() + x, hole.damagedStart() + sum - x)) {
          return startOf(hole, x, sum - x);
        }
      }
    }
    int farthest = Math.min(FAR, Math.max(lastX, lastY));
    for (int far = NEAR + 1; far <= farthest && stepsLeft > 0; far++) {
      for (int aside = 0; aside <= ASIDE; aside++) {
        if (aside <= lastX
            && far <= lastY
            && together(hole.originalStart() + aside, hole.damagedStart() + far)) {
          return startOf(hole, aside, far);
        }
        if (far <= lastX
            && aside <= lastY
            && together(hole.originalStart() + far, hole.damagedStart() + aside)) {
          return startOf(hole, far, aside);
        }
      }
    }
    return hole;
  }

  private static Hole startOf(Hole hole, int originalLength, int damagedLength) {
    return new Hole(
        hole.originalStart(),
        hole.originalStart() + originalLength,
        hole.damagedStart(),
        hole.damagedStart() + damagedLength);
  }

  private boolean together(int o, int d) {
    if (stepsLeft <= 0) {
      return false;
    }
    stepsLeft--;
    for (int i = 0; i < TOGETHER; i++) {
      if (original[o + i] != damaged[d + i]) {
        return false;
      }
    }
    return true;
  }
}
