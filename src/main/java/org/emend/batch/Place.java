package org.emend.batch;

/**
 * Where something stands in a text of any size.
 *
 * @param offset UTF-16 offset into the text, from 0
 * @param line counted by line feeds, from 1
 * @param column counted in code points, from 1
 */
public record Place(long offset, long line, long column) {

  static final Place START = new Place(0, 1, 1);

  /** The place behind a part of the text that begins here. */
  Place after(CharSequence text, int from, int to) {
    long lines = line;
    int lineStart = from;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        lines++;
        lineStart = i + 1;
      }
    }
    int inLine = Character.codePointCount(text, lineStart, to);
    return new Place(offset + to - from, lines, inLine + (lines == line ? column : 1));
  }
}
