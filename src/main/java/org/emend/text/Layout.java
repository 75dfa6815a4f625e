package org.emend.text;

/** White space that lays a text out, and where lines begin and end. */
public final class Layout {

  private Layout() {}

  /** A line feed, a carriage return, a form feed, or a line or paragraph separator. */
  public static boolean isLineBreak(char c) {
    return c <= '\r' ? c == '\n' || c == '\r' || c == '\f' : c == '\u2028' || c == '\u2029';
  }

  /** A space, a tab or a line break. */
  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || isLineBreak(c);
  }

  /** Whether a blank or nothing stands at an offset; offsets outside the text are allowed. */
  public static boolean isBlankAt(String text, int at) {
    return at < 0 || at >= text.length() || isBlank(text.charAt(at));
  }

  /** Whether only spaces lie between an offset and the start of its line. */
  public static boolean startsLine(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isBlank(text.charAt(before)) && !isLineBreak(text.charAt(before))) {
      before--;
    }
    return before < 0 || isLineBreak(text.charAt(before));
  }

  /** Whether only spaces lie between an offset and the end of its line. */
  public static boolean endsLine(String text, int at) {
    int after = at;
    while (after < text.length()
        && isBlank(text.charAt(after))
        && !isLineBreak(text.charAt(after))) {
      after++;
    }
    return after == text.length() || isLineBreak(text.charAt(after));
  }
}
