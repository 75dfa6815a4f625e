package org.emend.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How much of some bytes is UTF-8: {@code E2 80 99 E9} has one sequence and one malformed byte.
 * Follows RFC 3629, which allows each character one form only and no surrogates.
 *
 * @param sequences of two bytes and more
 * @param surrogatePairs characters beyond U+FFFF written as two surrogates, as CESU-8 has them
 * @param malformed bytes that are part of neither
 */
record Utf8Structure(int sequences, int surrogatePairs, int malformed) {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  static Utf8Structure of(byte[] bytes) {
    int sequences = 0;
    int surrogatePairs = 0;
    int malformed = 0;
    int at = skipAscii(bytes, 0);
    while (at < bytes.length) {
      int length = sequenceAt(bytes, at);
      if (length > 0) {
        sequences++;
        at += length;
      } else if (isSurrogatePair(bytes, at)) {
        surrogatePairs++;
        at += 6;
      } else {
        malformed++;
        at++;
      }
      at = skipAscii(bytes, at);
    }
    return new Utf8Structure(sequences, surrogatePairs, malformed);
  }

  boolean isValid() {
    return surrogatePairs == 0 && malformed == 0;
  }

  boolean isCesu8() {
    return surrogatePairs > 0 && malformed == 0;
  }

  /**
   * Whether the bytes are UTF-8, or were until a few of them were lost. In texts of other charsets
   * hardly one byte in five happens to be part of a sequence.
   */
  boolean isMostlyValid() {
    return malformed + surrogatePairs == 0 || sequences > 2 * (malformed + 6 * surrogatePairs);
  }

  private static int skipAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length
        && ((long) EIGHT_BYTES.get(bytes, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The length of the sequence that starts here, or 0. */
  private static int sequenceAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    if (lead < 0xE0) {
      return isContinuation(bytes, at + 1) ? 2 : 0;
    }
    if (!isContinuation(bytes, at + 1) || !isContinuation(bytes, at + 2)) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    if (lead < 0xF0) {
      boolean overlong = lead == 0xE0 && second < 0xA0;
      boolean surrogate = lead == 0xED && second >= 0xA0;
      return overlong || surrogate ? 0 : 3;
    }
    boolean overlong = lead == 0xF0 && second < 0x90;
    boolean tooLarge = lead == 0xF4 && second >= 0x90;
    return overlong || tooLarge || !isContinuation(bytes, at + 3) ? 0 : 4;
  }

  private static boolean isContinuation(byte[] bytes, int at) {
    return at < bytes.length && bytes[at] < (byte) 0xC0;
  }

  /** {@code ED A0…AF xx ED B0…BF xx}. */
  private static boolean isSurrogatePair(byte[] bytes, int at) {
    return at + 6 <= bytes.length
        && bytes[at] == (byte) 0xED
        && (bytes[at + 1] & 0xF0) == 0xA0
        && isContinuation(bytes, at + 2)
        && bytes[at + 3] == (byte) 0xED
        && (bytes[at + 4] & 0xF0) == 0xB0
        && isContinuation(bytes, at + 5);
  }
}
