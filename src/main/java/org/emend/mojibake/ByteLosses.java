package org.emend.mojibake;

import java.nio.charset.StandardCharsets;

/**
 * Which of the bytes after a first one came through in a text and which were lost: a decoder that
 * passed 9D on once does not drop it elsewhere, and where AD was lost, it is likely to be lost
 * again.
 */
final class ByteLosses {

  private static final int FIRST = 0x80;

  /** In characters: what is taken to have been seen of each byte, and of all that may be lost. */
  private static final double UNSEEN = 0.5;

  private static final double ALL_UNSEEN = 1.5;

  /** How many times out of itself and one that comes through a byte is lost by mere accident. */
  private static final double ACCIDENT = 0.05;

  private final int[] kept = new int[0x40];
  private final int[] lost = new int[0x40];
  private int total;
  private int keptUndefined;
  private int lostUndefined;

  /** Notes characters of a text in which nothing was lost. */
  void addKept(char[] text, int from, int to, SingleByteCharset charset) {
    for (int i = from; i < to; i++) {
      int b = charset.byteOf(text[i]);
      if (Utf8Reader.isContinuation(b)) {
        kept[b - FIRST]++;
        keptUndefined += charset.lacks(b) ? 1 : 0;
      }
    }
  }

  /** Notes characters of a text that are what came through of the bytes of a code point. */
  void addLost(char[] text, int from, int to, SingleByteCharset charset, int codePoint) {
    byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    for (int i = 1; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (from + i >= to || charset.byteOf(text[from + i]) != b) {
        lost[b - FIRST]++;
        total++;
        lostUndefined += charset.lacks(b) ? 1 : 0;
        return;
      }
    }
  }

  /**
   * Whether bytes that the charset lacks came through as controls: a decoder passes all or none.
   */
  boolean keepUndefined() {
    return keptUndefined > 0 && keptUndefined >= lostUndefined;
  }

  /** In nats: how much likelier it is that a byte was lost than where nothing was seen. */
  double bonus(int b) {
    int times = lost[b - FIRST];
    double amongLost = (times + UNSEEN) / (total + ALL_UNSEEN) * ALL_UNSEEN / UNSEEN;
    double notKept = (times + ACCIDENT) / (times + kept[b - FIRST] + ACCIDENT);
    return Math.log(amongLost * notKept);
  }
}
