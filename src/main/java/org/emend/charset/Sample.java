package org.emend.charset;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a file that say something about its charset: those that have a word with bytes
 * beyond ASCII which was not heard twice before. Of many lines, every second, third and so on, so
 * that the whole file is heard.
 */
final class Sample {

  /** How far from bytes beyond ASCII others say which language it is; code and markup do not. */
  private static final int NEAR = 40;

  /** A longer line is cut where a byte is no part of a longer character in any charset. */
  private static final int LONGEST_LINE = 400;

  private static final int LONGEST_PIECE = 2 * LONGEST_LINE;

  /** Saying it once more adds nothing. */
  private static final int HEARD = 2;

  private record Line(int start, int end) {}

  private final byte[] bytes;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Integer> heard = new HashMap<>();
  private int length;

  private Sample(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Finds the telling lines in all of a file. */
  static Sample ofTellingLines(byte[] bytes) {
    Sample sample = new Sample(bytes);
    for (int start = 0; start < bytes.length; ) {
      int end = sample.endOfLine(start);
      if (sample.isTelling(start, end)) {
        sample.lines.add(new Line(start, end));
        sample.length += end - start;
      }
      start = end;
    }
    return sample;
  }

  /** Takes a file as it comes, where no byte is known to be that of ASCII. */
  static Sample fromStart(byte[] bytes) {
    Sample sample = new Sample(bytes);
    sample.length = bytes.length;
    return sample;
  }

  /** How many bytes all lines have. */
  int length() {
    return length;
  }

  /** Some of the lines, of about this many bytes or less. */
  byte[] ofLength(int size) {
    if (lines.isEmpty()) {
      return Arrays.copyOf(bytes, Math.min(bytes.length, size));
    }
    int step = Math.max(1, (length + size - 1) / size);
    ByteArrayOutputStream sample = new ByteArrayOutputStream(Math.min(length, size));
    for (int i = 0; i < lines.size(); i += step) {
      writeNear(lines.get(i), sample);
    }
    return sample.toByteArray();
  }

  /** Leaves out what is far from bytes beyond ASCII. */
  private void writeNear(Line line, ByteArrayOutputStream sample) {
    int start = line.start();
    int end = line.start();
    for (int at = line.start(); at < line.end(); at++) {
      if (bytes[at] >= 0) {
        continue;
      }
      if (at - NEAR > end) {
        sample.write(bytes, start, end - start);
        start = Math.max(end, startOfWord(at - NEAR, line));
      }
      end = endOfWord(Math.min(line.end(), at + NEAR), line);
    }
    sample.write(bytes, start, end - start);
    sample.write('\n');
  }

  private int startOfWord(int within, Line line) {
    int at = within;
    while (at > line.start() && bytes[at - 1] > ' ') {
      at--;
    }
    return at;
  }

  private int endOfWord(int within, Line line) {
    int at = within;
    while (at < line.end() && bytes[at] > ' ') {
      at++;
    }
    return at;
  }

  private int endOfLine(int start) {
    int last = Math.min(bytes.length, start + LONGEST_PIECE);
    for (int at = start; at < last; at++) {
      byte b = bytes[at];
      if (b == '\n' || b == '\r' || (at - start >= LONGEST_LINE && b >= 0 && b < 0x30)) {
        return at + 1;
      }
    }
    return last;
  }

  /** Whether a line has a word that says something new. A word reaches from blank to blank. */
  private boolean isTelling(int start, int end) {
    boolean telling = false;
    int hash = 0;
    boolean beyondAscii = false;
    for (int at = start; at <= end; at++) {
      if (at < end && (bytes[at] < 0 || bytes[at] > ' ')) {
        hash = hash * 31 + bytes[at];
        beyondAscii |= bytes[at] < 0;
        continue;
      }
      telling |= beyondAscii && heard.merge(hash, 1, Integer::sum) <= HEARD;
      hash = 0;
      beyondAscii = false;
    }
    return telling;
  }
}
