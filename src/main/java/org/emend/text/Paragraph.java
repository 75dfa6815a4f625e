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
  public static List<Paragraph> of(String text) {
    char[] chars = text.toCharArray();
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = -1;
    int lineStart = 0;
    while (lineStart < chars.length) {
      int lineEnd = lineStart;
      while (lineEnd < chars.length && !Layout.isLineBreak(chars[lineEnd])) {
        lineEnd++;
      }
      int next = lineEnd;
      int breaks = 0;
      while (next < chars.length && Layout.isBlank(chars[next])) {
        breaks += breaks(chars, next);
        next++;
      }
      if (breaks > 0) {
        next = afterLastLineBreak(chars, lineEnd, next);
      }
      start = start < 0 ? lineStart : start;
      boolean paragraphEnds =
          breaks != 1 || lineEnd - lineStart > LONGEST_WRAPPED_LINE || next == chars.length;
      if (paragraphEnds) {
        paragraphs.add(new Paragraph(start, lineEnd));
        start = -1;
      }
      lineStart = next;
    }
    return paragraphs;
  }

  private static int afterLastLineBreak(char[] chars, int from, int to) {
    int after = to;
    while (after > from && !Layout.isLineBreak(chars[after - 1])) {
      after--;
    }
    return after;
  }

  /** How many lines end with a character; a carriage return before a line feed ends none. */
  private static int breaks(char[] chars, int at) {
    char c = chars[at];
    boolean half = c == '\r' && at + 1 < chars.length && chars[at + 1] == '\n';
    if (half || !Layout.isLineBreak(c)) {
      return 0;
    }
    return c == PARAGRAPH_SEPARATOR ? 2 : 1;
  }
}
