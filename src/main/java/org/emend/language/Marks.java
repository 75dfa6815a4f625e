package org.emend.language;

import org.emend.edit.Kind;

/** The kinds of single marks. */
final class Marks {

  private Marks() {}

  /** The kind of a mark that stands alone; a ’ is an apostrophe then. */
  static Kind kind(char mark) {
    return switch (mark) {
      case '“', '”' -> Kind.DOUBLE_QUOTE;
      case '‘' -> Kind.SINGLE_QUOTE;
      case '–', '—' -> Kind.DASH;
      case '…' -> Kind.ELLIPSIS;
      default -> Kind.APOSTROPHE;
    };
  }
}
