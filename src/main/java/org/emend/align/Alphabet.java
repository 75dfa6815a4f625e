package org.emend.align;

/** Which characters of a text count when it is aligned. */
enum Alphabet {
  /** All of Unicode's: what remains when marks and white space are damaged. */
  LETTERS_AND_DIGITS {
    @Override
    boolean has(int codePoint) {
      return Character.isLetterOrDigit(codePoint);
    }
  },
  /** What remains when the text was read in a wrong charset. */
  ASCII_LETTERS_AND_DIGITS {
    @Override
    boolean has(int codePoint) {
      return isAsciiLetterOrDigit(codePoint);
    }
  };

  abstract boolean has(int codePoint);

  static boolean isAsciiLetterOrDigit(int codePoint) {
    return ('a' <= codePoint && codePoint <= 'z')
        || ('A' <= codePoint && codePoint <= 'Z')
        || ('0' <= codePoint && codePoint <= '9');
  }
}
