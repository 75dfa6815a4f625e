package org.emend.text;

import static java.util.Objects.requireNonNull;

/**
 * A place of a text that moves towards its end: {@code "ab\ncd"} at offset 4 → line 2, column 2.
 *
 * <p>Lines are counted by line feeds, columns in code points, both from 1. Going through all places
 * of a text takes the time of reading it once.
 */
public final class Place {

  private final String text;
  private int offset;
  private long line;
  private long column;

  /** The beginning of a text. */
  public Place(String text) {
    this(text, 1, 1);
  }

  /** The beginning of a part of a text, where that begins in the whole. */
  public Place(String text, long line, long column) {
    this.text = requireNonNull(text, "text");
    this.line = line;
    this.column = column;
  }

  /**
   * Moves on.
   *
   * @param target UTF-16 offset, not before this place
   */
  public void moveTo(int target) {
    while (offset < target) {
      int codePoint = text.codePointAt(offset);
      offset += Character.charCount(codePoint);
      column++;
      if (codePoint == '\n') {
        line++;
        column = 1;
      }
    }
  }

  public long line() {
    return line;
  }

  public long column() {
    return column;
  }
}
