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
