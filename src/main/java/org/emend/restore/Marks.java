package org.emend.restore;

import org.emend.edit.Kind;

/** Which kind of mark a restored stretch is. */
final class Marks {

  private Marks() {}

  /** The kind of the first mark in a stretch of a sound text: UTF-16 offsets, half-open. */
  static Kind kind(CharSequence text, int start, int end) {
    for (int at = start; at < end; at++) {
      Kind kind = kind(text, at);
      if (kind != Kind.OTHER) {
        return kind;
      }
    }
    return Kind.OTHER;
  }

  private static Kind kind(CharSequence text, int at) {
    return switch (text.charAt(at)) {
      case '“', '”', '„', '«', '»' -> Kind.DOUBLE_QUOTE;
      case '‘', '‚', '‹', '›' -> Kind.SINGLE_QUOTE;
      case '’' -> Quotations.partner(text, at) >= 0 ? Kind.SINGLE_QUOTE : Kind.APOSTROPHE;
      case '–', '—', '―' -> Kind.DASH;
      case '…' -> Kind.ELLIPSIS;
      default -> Kind.OTHER;
    };
  }
}
