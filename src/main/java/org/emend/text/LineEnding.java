package org.emend.text;

/** What ends the lines of a text. */
public enum LineEnding {
  LF,
  CRLF,
  CR,
  /** More than one of them. */
  MIXED,
  /** The text has one line, which nothing ends. */
  NONE;

  /** {@code "a\r\nb\n"} → {@link #MIXED}: CRLF and LF. */
  public static LineEnding of(String text) {
    LineEnding found = NONE;
    for (int at = 0; at < text.length(); at++) {
      LineEnding here = at(text, at);
      if (here == CRLF) {
        at++;
      }
      if (found == NONE) {
        found = here;
      } else if (here != NONE && here != found) {
        return MIXED;
      }
    }
    return found;
  }

  private static LineEnding at(String text, int at) {
    if (text.charAt(at) == '\n') {
      return LF;
    }
    if (text.charAt(at) != '\r') {
      return NONE;
    }
    return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? CRLF : CR;
  }
}
