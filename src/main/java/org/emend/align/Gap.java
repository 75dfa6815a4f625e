package org.emend.align;

/**
 * A stretch between two matches: what the original has there and what the damaged text has instead.
 *
 * <p>Between {@code MORE’s} and {@code MOREs} the gap is {@code ’} → nothing. At least one side
 * holds a character.
 *
 * @param originalStart UTF-16 offset where the gap starts in the original
 * @param originalEnd UTF-16 offset one past it
 * @param damagedStart UTF-16 offset where the gap starts in the damaged text
 * @param damagedEnd UTF-16 offset one past it
 */
public record Gap(int originalStart, int originalEnd, int damagedStart, int damagedEnd) {

  public Gap {
    int originalLength = originalEnd - originalStart;
    int damagedLength = damagedEnd - damagedStart;
    if (originalLength < 0 || damagedLength < 0 || (originalLength == 0 && damagedLength == 0)) {
      throw new IllegalArgumentException(
          "not a gap: %d to %d, %d to %d"
              .formatted(originalStart, originalEnd, damagedStart, damagedEnd));
    }
  }

  /** How many UTF-16 chars of the original the gap holds. */
  public int originalLength() {
    return originalEnd - originalStart;
  }

  /** How many UTF-16 chars of the damaged text the gap holds. */
  public int damagedLength() {
    return damagedEnd - damagedStart;
  }
}
