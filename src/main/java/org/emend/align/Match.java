package org.emend.align;

/**
 * A run of characters that stands in both texts.
 *
 * <p>In {@code masks MORE’s term} and {@code rulesMOREs term} the runs {@code MORE} and {@code s
 * term} are matches.
 *
 * @param originalStart UTF-16 offset of the run in the original
 * @param damagedStart UTF-16 offset of the run in the damaged text
 * @param length how many UTF-16 chars the run has, at least one
 */
public record Match(int originalStart, int damagedStart, int length) {

  public Match {
    if (originalStart < 0 || damagedStart < 0 || length < 1) {
      throw new IllegalArgumentException(
          "not a match: " + originalStart + ", " + damagedStart + ", " + length);
    }
  }

  /** UTF-16 offset one past the run in the original. */
  public int originalEnd() {
    return originalStart + length;
  }

  /** UTF-16 offset one past the run in the damaged text. */
  public int damagedEnd() {
    return damagedStart + length;
  }
}
