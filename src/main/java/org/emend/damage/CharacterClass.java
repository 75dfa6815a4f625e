package org.emend.damage;

/** A set of characters that a cleaning step removes or replaces. */
public enum CharacterClass {
  /** U+0080 to U+009F. */
  C1_CONTROLS("control characters") {
    @Override
    public boolean contains(int codePoint) {
      return codePoint >= 0x80 && codePoint < 0xA0;
    }
  },
  /** All from U+0080. */
  NON_ASCII("non-ASCII characters") {
    @Override
    public boolean contains(int codePoint) {
      return codePoint >= 0x80;
    }
  },
  /** U+00A0. */
  NO_BREAK_SPACES("no-break spaces") {
    @Override
    public boolean contains(int codePoint) {
      return codePoint == 0xA0;
    }
  },
  /** The curly ones and the low one: {@code ‘ ’ ‚}. */
  SINGLE_QUOTATION_MARKS("single quotation marks") {
    @Override
    public boolean contains(int codePoint) {
      return codePoint >= 0x2018 && codePoint <= 0x201A;
    }
  },
  /** The curly ones and the low one: {@code “ ” „}. */
  DOUBLE_QUOTATION_MARKS("double quotation marks") {
    @Override
    public boolean contains(int codePoint) {
      return codePoint >= 0x201C && codePoint <= 0x201E;
    }
  };

  private final String words;

  CharacterClass(String words) {
    this.words = words;
  }

  /** Whether the class holds the code point. */
  public abstract boolean contains(int codePoint);

  String words() {
    return words;
  }
}
