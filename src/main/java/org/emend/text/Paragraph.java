package org.emend.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a text: what stands between blank lines, or a long line of its own.
 *
 * @param start UTF-16 offset of its first character
 * @param end one past its last character, before the line break
 */
public record Paragraph(int start, int end) {

  /** A line longer than this is no line of a wrapped paragraph but a paragraph. */
  private static final int LONGEST_WRAPPED_LINE = 200;

  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  /** The paragraphs of a text in their order. */
  public static List<Paragraph> of(CharSequence text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = -1;
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = lineStart;
      while (lineEnd < text.length() && !Layout.isLineBreak(text.charAt(lineEnd))) {
        lineEnd++;
      }
      int next = lineEnd;
      int breaks = 0;
      while (next < text.length() && Layout.isBlank(text.charAt(next))) {
        breaks += breaks(text, next);
        next++;
      }
      if (breaks > 0) {
        next = afterLastLineBreak(text, lineEnd, next);
      }
      start = start < 0 ? lineStart : start;
      boolean paragraphEnds =
          breaks != 1 || lineEnd - lineStart > LONGEST_WRAPPED_LINE || next == text.length();
      if (paragraphEnds) {
        paragraphs.add(new Paragraph(start, lineEnd));
        start = -1;
      }
      lineStart = next;
    }
    return paragraphs;
  }

  private static int afterLastLineBreak(CharSequence text, int from, int to) {
    int after = to;
    while (after > from && !Layout.isLineBreak(text.charAt(after - 1))) {
      after--;
    }
    return after;
  }

  /** How many lines end with a character; a carriage return before a line feed ends none. */
  private static int breaks(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean half = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    if (half || !Layout.isLineBreak(c)) {
      return 0;
    }
    return c == PARAGRAPH_SEPARATOR ? 2 : 1;
  }
}
