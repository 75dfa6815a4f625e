package org.emend.decision;

import static java.util.Objects.requireNonNull;

/**
 * What stands around a place of a text, as it is before any edit.
 *
 * @param left up to {@value #LENGTH} UTF-16 units before the place
 * @param right as many from its end on
 */
public record Context(String left, String right) {

  /** UTF-16 units on either side, where the text has them; half a surrogate pair is left out. */
  public static final int LENGTH = 60;

  public Context {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
  }

  /**
   * The context of a place.
   *
   * @param start UTF-16 offset into the text
   * @param end one past the last character of the place
   */
  public static Context of(String text, int start, int end) {
    int from = Math.max(0, start - LENGTH);
    int to = Math.min(text.length(), end + LENGTH);
    return new Context(
        text.substring(splitsPair(text, from) ? from + 1 : from, start),
        text.substring(end, splitsPair(text, to) ? to - 1 : to));
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
