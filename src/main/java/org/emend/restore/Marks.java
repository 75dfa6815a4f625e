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
    boolean quotation = text.charAt(at) == '’' && Quotations.partner(text, at) >= 0;
    return quotation ? Kind.SINGLE_QUOTE : Kind.of(text.charAt(at));
  }
}
