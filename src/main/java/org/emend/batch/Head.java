package org.emend.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a large file that tells its charset: its start, and where that is all ASCII, which is
 * in most charsets, what comes where that ends.
 */
final class Head {

  /** So much of the start may name the charset of what follows. */
  private static final int START = 1 << 14;

  private Head() {}

  /**
   * Reads until something tells the charset.
   *
   * @param size about how many bytes are to tell
   */
  static byte[] read(InputStream in, int size) throws IOException {
    byte[] start = in.readNBytes(size);
    byte[] block = start;
    while (block.length == size && isAscii(block)) {
      block = in.readNBytes(size);
    }
    if (block == start) {
      return wholeLines(start, size);
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(start, 0, Math.min(START, start.length));
    head.write('\n');
    head.writeBytes(block);
    head.writeBytes(in.readNBytes(size - block.length / 2));
    return wholeLines(head.toByteArray(), size);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b <= 0 || b == 0x1B) {
        return false;
      }
    }
    return true;
  }

  /** Up to the last line feed, and then to the end of a unit of UTF-16 or UTF-32. */
  private static byte[] wholeLines(byte[] bytes, int size) {
    if (bytes.length < size) {
      return bytes;
    }
    int end = bytes.length;
    while (end > 1 && bytes[end - 1] != '\n') {
      end--;
    }
    int whole = end > 1 ? (end + 3) / 4 * 4 : bytes.length / 4 * 4;
    return Arrays.copyOf(bytes, Math.min(whole, bytes.length));
  }
}
