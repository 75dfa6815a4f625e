package org.emend.edit;

/** What sort of mark an edit brings back; results are counted by it. */
public enum Kind {
  APOSTROPHE,
  DOUBLE_QUOTE,
  SINGLE_QUOTE,
  DASH,
  ELLIPSIS,
  /** A letter, a symbol or white space. */
  OTHER;

  /** The kind of a mark that stands alone; a ’ is an apostrophe then. */
  public static Kind of(int codePoint) {
    return switch (codePoint) {
      case '’' -> APOSTROPHE;
      case '“', '”', '„', '«', '»' -> DOUBLE_QUOTE;
      case '‘', '‚', '‹', '›' -> SINGLE_QUOTE;
      case '–', '—', '―' -> DASH;
      case '…' -> ELLIPSIS;
      default -> OTHER;
    };
  }

  /** The kind of a text that stands in place of another: {@link #OTHER} unless it is one mark. */
  public static Kind ofText(String text) {
    return text.codePointCount(0, text.length()) == 1 ? of(text.codePointAt(0)) : OTHER;
  }
}
