package org.emend.plausibility;

/** The kinds of characters that Chinese, Japanese and Korean are written in. */
enum EastAsianKind {
  NONE,
  HIRAGANA,
  KATAKANA,
  HAN,
  HANGUL;

  /** The row and the column of the kind in a table. */
  @SuppressWarnings("EnumOrdinal") // The tables are in this order.
  int index() {
    return ordinal();
  }

  static EastAsianKind of(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HIRAGANA -> HIRAGANA;
      case KATAKANA -> KATAKANA;
      case HAN -> Character.isLetter(codePoint) || codePoint == '々' ? HAN : NONE;
      case HANGUL -> codePoint >= 0xAC00 && codePoint <= 0xD7A3 ? HANGUL : NONE;
      default -> codePoint == 'ー' ? KATAKANA : NONE;
    };
  }
}
