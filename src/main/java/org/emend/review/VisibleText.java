package org.emend.review;

import java.util.Locale;

/** Text that stays one harmless line on a terminal. */
public final class VisibleText {

  private VisibleText() {}

  /**
   * Line ends, controls, invisible and undecodable characters as escapes: a line feed → {@code \n},
   * U+001B → {@code \x1b}, U+202E → {@code \u202e}, an undecodable byte 0x93 → {@code \x93}. All
   * else stays as it is, a backslash too.
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(codePoint -> append(codePoint, visible));
    return visible.toString();
  }

  private static void append(int codePoint, StringBuilder visible) {
    switch (codePoint) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        if (isVisible(codePoint)) {
          visible.appendCodePoint(codePoint);
        } else {
          visible.append(escape(codePoint));
        }
      }
    }
  }

  private static String escape(int codePoint) {
    boolean undecodable = codePoint >= 0xDC80 && codePoint <= 0xDCFF;
    int shown = undecodable ? codePoint - 0xDC00 : codePoint;
    return String.format(Locale.ROOT, shown < 0x100 ? "\\x%02x" : "\\u%04x", shown);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }
}
