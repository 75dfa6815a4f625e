package org.emend.review;

import java.util.Arrays;

/**
 * Bytes as lines, each with the line feed (0x0A) that ends it; the last may lack it. A lone CR ends
 * no line.
 */
final class Lines {

  private final byte[] bytes;
  private final int[] starts;
  private final int count;

  private Lines(byte[] bytes, int[] starts, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.count = count;
  }

  static Lines of(byte[] bytes) {
    int[] starts = new int[16];
    int count = 0;
    int start = 0;
    while (start < bytes.length) {
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[count++] = start;
      start = endOfLine(bytes, start);
    }
    starts[count] = bytes.length;
    return new Lines(bytes, starts, count);
  }

  private static int endOfLine(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, bytes.length);
  }

  int count() {
    return count;
  }

  /** Whether a line here, counted from 0, has the same bytes as one there. */
  boolean sameLine(int line, Lines other, int otherLine) {
    return Arrays.equals(
        bytes,
        starts[line],
        starts[line + 1],
        other.bytes,
        other.starts[otherLine],
        other.starts[otherLine + 1]);
  }

  byte[] line(int line) {
    return Arrays.copyOfRange(bytes, starts[line], starts[line + 1]);
  }
}
