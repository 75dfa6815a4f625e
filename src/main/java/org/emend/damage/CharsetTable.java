package org.emend.damage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A charset as tables: the bytes of each character and, if every character has one byte, the
 * character of each byte. {@code ’} has the byte 92 in windows-1252, which means {@code Æ} in
 * IBM437.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class CharsetTable {

  /** What a byte means that means nothing. */
  static final int UNDEFINED = -1;

  private static final byte[] UNMAPPABLE = {};
  private static final int BMP = 0x10000;
  private static final Map<Charset, CharsetTable> TABLES = new ConcurrentHashMap<>();

  private final Charset charset;
  private final boolean singleByte;
  private final int[] decoded;

  /** By code unit its bytes, the first in the highest place; 0 where there are none. */
  private final int[] encoded;

  private CharsetTable(Charset charset) {
    this.charset = charset;
    this.singleByte =
        charset.newEncoder().maxBytesPerChar() == 1 && charset.newDecoder().maxCharsPerByte() == 1;
    this.decoded = singleByte ? decodeAll(charset) : new int[0];
    this.encoded = charset.equals(StandardCharsets.UTF_8) ? new int[0] : encodeAll();
  }

  static CharsetTable of(Charset charset) {
    return TABLES.computeIfAbsent(charset, CharsetTable::new);
  }

  /** Whether every character has one byte. */
  boolean isSingleByte() {
    return singleByte;
  }

  /** Whether some bytes mean nothing; asked of single-byte charsets. */
  boolean hasUndefinedBytes() {
    return Arrays.stream(decoded).anyMatch(character -> character == UNDEFINED);
  }

  /** The character of a byte from 0 to 255, or {@link #UNDEFINED}; of single-byte charsets only. */
  int decode(int unsigned) {
    return decoded[unsigned];
  }

  /** The bytes of a character; none if the charset lacks it. */
  byte[] encode(int codePoint) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return isSurrogate(codePoint) ? UNMAPPABLE : utf8(codePoint);
    }
    if (codePoint >= BMP) {
      return singleByte ? UNMAPPABLE : encode(charset.newEncoder(), Character.toChars(codePoint));
    }
    int bytes = encoded[codePoint];
    if (bytes == 0) {
      return codePoint == 0 ? new byte[1] : UNMAPPABLE;
    }
    int length = (Integer.SIZE - Integer.numberOfLeadingZeros(bytes) + 7) / 8;
    byte[] result = new byte[length];
    for (int i = length - 1; i >= 0; i--) {
      result[i] = (byte) bytes;
      bytes >>>= 8;
    }
    return result;
  }

  private static int[] decodeAll(Charset charset) {
    int[] decoded = new int[256];
    for (int i = 0; i < decoded.length; i++) {
      String character = new String(new byte[] {(byte) i}, charset);
      decoded[i] =
          character.length() == 1 && character.charAt(0) != '\uFFFD'
              ? character.charAt(0)
              : UNDEFINED;
    }
    return decoded;
  }

  private int[] encodeAll() {
    int[] table = new int[BMP];
    CharsetEncoder encoder = charset.newEncoder();
    if (singleByte) {
      for (int unsigned : decoded) {
        if (unsigned != UNDEFINED) {
          table[unsigned] = packed(encode(encoder, (char) unsigned));
        }
      }
      return table;
    }
    for (int c = 0; c < BMP; c++) {
      table[c] = isSurrogate(c) ? 0 : packed(encode(encoder, (char) c));
    }
    return table;
  }

  private static int packed(byte[] bytes) {
    int packed = 0;
    for (byte b : bytes) {
      packed = (packed << 8) | (b & 0xFF);
    }
    return packed;
  }

  private static byte[] encode(CharsetEncoder encoder, char... character) {
    encoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(character));
      byte[] result = new byte[bytes.remaining()];
      bytes.get(result);
      return result;
    } catch (CharacterCodingException e) {
      return UNMAPPABLE;
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static byte[] utf8(int codePoint) {
    if (codePoint < 0x80) {
      return new byte[] {(byte) codePoint};
    }
    if (codePoint < 0x800) {
      return new byte[] {(byte) (0xC0 | (codePoint >> 6)), continuation(codePoint)};
    }
    if (codePoint < BMP) {
      return new byte[] {
        (byte) (0xE0 | (codePoint >> 12)), continuation(codePoint >> 6), continuation(codePoint)
      };
    }
    return new byte[] {
      (byte) (0xF0 | (codePoint >> 18)),
      continuation(codePoint >> 12),
      continuation(codePoint >> 6),
      continuation(codePoint)
    };
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }
}
