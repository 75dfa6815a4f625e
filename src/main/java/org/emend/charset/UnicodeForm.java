package org.emend.charset;

import java.nio.charset.Charset;

/** The forms of Unicode whose units are wider than a byte. */
enum UnicodeForm {
  // UTF-32 first: its little-endian byte order mark begins with that of UTF-16.
  UTF_32LE(4, false),
  UTF_32BE(4, true),
  UTF_16LE(2, false),
  UTF_16BE(2, true);

  /** What a unit that is no character reads as. */
  static final int INVALID = -1;

  private final int width;
  private final boolean bigEndian;

  UnicodeForm(int width, boolean bigEndian) {
    this.width = width;
    this.bigEndian = bigEndian;
  }

  Charset charset() {
    return Charset.forName(name().replace('_', '-'));
  }

  /** How many bytes a unit has, and with it the byte order mark. */
  int width() {
    return width;
  }

  /** Whether the bytes begin with the byte order mark, U+FEFF, in this form. */
  boolean marks(byte[] bytes) {
    return bytes.length >= width && unitAt(bytes, 0) == 0xFEFF;
  }

  /** How many bytes the code point takes. */
  int length(int codePoint) {
    return codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 4 : width;
  }

  /** The code point at a byte offset, or {@link #INVALID}. */
  int codePointAt(byte[] bytes, int at) {
    if (at + width > bytes.length) {
      return INVALID;
    }
    int unit = unitAt(bytes, at);
    if (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE) {
      return Character.isValidCodePoint(unit) ? unit : INVALID;
    }
    if (width == 4 || at + 4 > bytes.length) {
      return INVALID;
    }
    char high = (char) unit;
    char low = (char) unitAt(bytes, at + width);
    return Character.isSurrogatePair(high, low) ? Character.toCodePoint(high, low) : INVALID;
  }

  private int unitAt(byte[] bytes, int at) {
    int unit = 0;
    for (int i = 0; i < width; i++) {
      unit = unit << 8 | (bytes[bigEndian ? at + i : at + width - 1 - i] & 0xFF);
    }
    return unit;
  }
}
