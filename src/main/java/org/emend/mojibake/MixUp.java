package org.emend.mojibake;

import org.emend.plausibility.Language;

/**
 * Bytes of one charset of single bytes that were read in another: {@code Ïðèâåò} is {@code Привет}
 * in windows-1251, read as windows-1252.
 *
 * @param readAs the charset in which the text was read
 * @param written the charset of its bytes
 * @param language the language of what was written
 */
record MixUp(SingleByteCharset readAs, SingleByteCharset written, Language language) {

  /** What cannot be what a byte was read as. */
  static final char NONE = '\uFFFF';

  /**
   * What stood in place of a character that was read; itself if it is ASCII or was not read like
   * that, {@link #NONE} if no text has that byte.
   */
  static char original(char c, SingleByteCharset readAs, SingleByteCharset written) {
    int b = c < 0x80 ? SingleByteCharset.NONE : readAs.byteOf(c);
    if (b == SingleByteCharset.NONE) {
      return c;
    }
    return written.lacks(b) ? NONE : written.charOf(b);
  }

  /** What stood in place of a text; characters stay that cannot have been read like that. */
  String originals(String text) {
    char[] originals = text.toCharArray();
    for (int i = 0; i < originals.length; i++) {
      char original = original(originals[i], readAs, written);
      originals[i] = original == NONE ? originals[i] : original;
    }
    return new String(originals);
  }
}
