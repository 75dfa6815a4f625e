package org.emend.mojibake;

/**
 * Reads characters as bytes of a charset, and these bytes as one sequence of UTF-8 (RFC 3629):
 * {@code Ã©} as windows-1252 is C3 A9, which is {@code é}. Two sequences that are the halves of a
 * surrogate pair (CESU-8, Unicode Technical Report 26) are read as one.
 *
 * <p>One reader belongs to one thread.
 */
final class Utf8Reader {

  private static final int APPLE_LOGO = 0xF8FF;

  private int length;
  private int codePoint;

  /** How many UTF-16 units the sequence that was read last takes. */
  int length() {
    return length;
  }

  /** What the sequence that was read last means. */
  int codePoint() {
    return codePoint;
  }

  /**
   * Reads the sequence that begins at a place.
   *
   * @param end one past the last unit that may belong to it
   * @return whether there is one, and it means a character that texts have
   */
  boolean read(char[] chars, int at, int end, SingleByteCharset charset) {
    if (!readOne(chars, at, end, charset)) {
      return false;
    }
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return readSecondHalf(chars, at, end, charset);
    }
    return isWritten(codePoint);
  }

  private boolean readSecondHalf(char[] chars, int at, int end, SingleByteCharset charset) {
    int high = codePoint;
    int highLength = length;
    if (high > Character.MAX_HIGH_SURROGATE || !readOne(chars, at + highLength, end, charset)) {
      return false;
    }
    if (codePoint < Character.MIN_LOW_SURROGATE || codePoint > Character.MAX_LOW_SURROGATE) {
      return false;
    }
    length += highLength;
    codePoint = Character.toCodePoint((char) high, (char) codePoint);
    return isWritten(codePoint);
  }

  private boolean readOne(char[] chars, int at, int end, SingleByteCharset charset) {
    if (at >= end) {
      return false;
    }
    int lead = charset.byteOf(chars[at]);
    int more = continuations(lead);
    if (more == 0 || at + more >= end) {
      return false;
    }
    int value = lead & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      int next = charset.byteOf(chars[at + i]);
      if (!isContinuation(next)) {
        return false;
      }
      value = value << 6 | (next & 0x3F);
    }
    length = more + 1;
    codePoint = value;
    return value >= least(more) && value <= Character.MAX_CODE_POINT;
  }

  /** Whether a byte goes on a sequence. */
  static boolean isContinuation(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  /** How many bytes follow a first byte; 0 if it is none. */
  static int continuations(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  /** The least code point of a sequence that is not longer than needed. */
  static int least(int continuations) {
    return continuations == 1 ? 0x80 : continuations == 2 ? 0x800 : 0x10000;
  }

  /** Whether texts have a character, or Mac OS Roman has it, so that a wrong decoding may. */
  static boolean isWritten(int codePoint) {
    int type = Character.getType(codePoint);
    boolean isNoCharacter =
        type == Character.UNASSIGNED
            || type == Character.PRIVATE_USE
            || type == Character.SURROGATE;
    return codePoint == APPLE_LOGO || !isNoCharacter;
  }
}
