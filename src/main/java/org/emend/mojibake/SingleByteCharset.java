package org.emend.mojibake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * A charset of one byte a character as a table from characters to bytes: in windows-1252, {@code ™}
 * is 99.
 *
 * <p>A byte from 80 to 9F that the charset lacks is the C1 control of the same number, as in the
 * WHATWG Encoding Standard, and where the charset has its punctuation there, any C1 control stands
 * for its byte all the same: texts come from programs that do not agree on it. Immutable.
 */
final class SingleByteCharset {

  static final int NONE = -1;

  private static final char UNDEFINED = '\uFFFF';

  /** In nats: how much rarer a charset is than the one before, and at most than the first. */
  private static final double RARITY_OF_A_RANK = 0.1;

  private static final double MOST_RARITY = 2;

  private final String name;
  private final int rank;
  private final char[] chars = new char[256];

  /** Pages of 256 characters, each from the low byte of a character to a byte; most are null. */
  private final byte[][] pages = new byte[256][];

  private SingleByteCharset(String name, int rank) {
    this.name = name;
    this.rank = rank;
  }

  /**
   * The table of a charset.
   *
   * @param rank how many charsets UTF-8 is more often misread in
   */
  static SingleByteCharset of(Charset charset, int rank) {
    SingleByteCharset table = new SingleByteCharset(charset.name(), rank);
    for (int b = 0x80; b < 0x100; b++) {
      table.chars[b] = decode(charset, b);
      table.put(table.chars[b], b);
    }
    if (hasControlsOrPunctuationFrom80(charset.name())) {
      for (int b = 0x80; b < 0xA0; b++) {
        table.put((char) b, b);
        if (table.chars[b] == UNDEFINED) {
          table.chars[b] = (char) b;
        }
      }
    }
    return table;
  }

  private static boolean hasControlsOrPunctuationFrom80(String name) {
    return name.startsWith("windows-") || name.contains("8859");
  }

  private static char decode(Charset charset, int b) {
    try {
      String read =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(new byte[] {(byte) b}))
              .toString();
      return read.length() == 1 ? read.charAt(0) : UNDEFINED;
    } catch (CharacterCodingException e) {
      return UNDEFINED;
    }
  }

  private void put(char c, int b) {
    if (c < 0x80 || c == UNDEFINED) {
      return;
    }
    byte[] page = pages[c >> 8];
    if (page == null) {
      page = new byte[256];
      pages[c >> 8] = page;
    }
    page[c & 0xFF] = (byte) b;
  }

  /** The IANA name. */
  String name() {
    return name;
  }

  /** How many charsets UTF-8 is more often misread in. */
  int rank() {
    return rank;
  }

  /** The bit that stands for it in a set of charsets. */
  int bit() {
    return 1 << rank;
  }

  /** In nats: how much rarer it is that UTF-8 is misread in it than in the most usual one. */
  double rarity() {
    return Math.min(MOST_RARITY, RARITY_OF_A_RANK * rank);
  }

  /** The byte of a character, 80 to FF, or {@link #NONE}. */
  int byteOf(char c) {
    byte[] page = pages[c >> 8];
    int b = page == null ? 0 : page[c & 0xFF] & 0xFF;
    return b == 0 ? NONE : b;
  }

  /** The character of a byte from 80 to FF; U+FFFF if there is none. */
  char charOf(int b) {
    return chars[b];
  }

  /**
   * Whether a strict decoder has no character for the byte, so that programs drop it or put
   * something else in its place.
   */
  boolean lacks(int b) {
    return chars[b] == UNDEFINED || (chars[b] == b && b < 0xA0 && name.startsWith("windows-"));
  }

  /** Whether the charset itself has the character in the place of its byte. */
  boolean isOwn(char c) {
    int b = byteOf(c);
    return b != NONE && chars[b] == c;
  }

  /**
   * Whether a C1 control stands for a byte for which the charset has a character of its own, so
   * that only another charset would have read it like that.
   */
  boolean contradicts(char c) {
    return c < 0xA0 && c >= 0x80 && chars[c] != c;
  }

  @Override
  public String toString() {
    return name;
  }
}
