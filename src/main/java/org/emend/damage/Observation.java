package org.emend.damage;

import org.emend.text.Layout;

/**
 * What stood between two neighbouring ASCII letters or digits in the original, and what stands
 * there in the damaged text: {@code ",’ ” "} → {@code ", "}.
 *
 * <p>Line breaks are layout, not text: a run of them counts as one line feed, and as a space where
 * the other side has none.
 */
record Observation(String original, String damaged) {

  /** The longest side of an observation, UTF-16; longer stretches are passages, not damage. */
  static final int MAX_LENGTH = 64;

  static Observation of(CharSequence original, CharSequence damaged) {
    boolean originalBreaks = breaks(original);
    boolean damagedBreaks = breaks(damaged);
    return new Observation(
        withoutLayout(original, originalBreaks && !damagedBreaks),
        withoutLayout(damaged, damagedBreaks && !originalBreaks));
  }

  boolean isChange() {
    return !original.equals(damaged);
  }

  private static boolean breaks(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Layout.isLineBreak(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text with each run of line breaks as one line feed, or with the spaces around it as one.
   */
  private static String withoutLayout(CharSequence text, boolean onOneLine) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = i;
      int firstBreak = -1;
      int lastBreak = -1;
      while (end < text.length() && Layout.isBlank(text.charAt(end))) {
        if (Layout.isLineBreak(text.charAt(end))) {
          firstBreak = firstBreak < 0 ? end : firstBreak;
          lastBreak = end;
        }
        end++;
      }
      if (firstBreak >= 0 && onOneLine) {
        result.append(' ');
      } else if (firstBreak >= 0) {
        result.append(text, i, firstBreak).append('\n').append(text, lastBreak + 1, end);
      } else {
        end = Math.max(end, i + 1);
        result.append(text, i, end);
      }
      i = end;
    }
    return result.toString();
  }
}
