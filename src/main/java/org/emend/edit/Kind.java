package org.emend.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of mark an edit brings back; results are counted by it. */
public enum Kind {
  APOSTROPHE,
  DOUBLE_QUOTE,
  SINGLE_QUOTE,
  DASH,
  ELLIPSIS,
  /** A letter, a symbol or white space. */
  OTHER;

  /** As data and reports name it: {@code double-quote}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name; empty if there is none. */
  public static Optional<Kind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

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
