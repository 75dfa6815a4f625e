package org.emend.restore;

/** Which quotation marks of a sound text belong together. */
final class Quotations {

  private Quotations() {}

  /**
   * The other end of a quotation in the same paragraph.
   *
   * @param at the offset of a quotation mark
   * @return the offset of the mark that closes or opens it; -1 where there is none, or where the
   *     character is no quotation mark
   */
  static int partner(CharSequence text, int at) {
    return switch (text.charAt(at)) {
      case '“' -> ahead(text, at, '“', '”');
      case '‘' -> ahead(text, at, '‘', '’');
      case '”' -> behind(text, at, '“', '”');
      case '’' -> behind(text, at, '‘', '’');
      default -> -1;
    };
  }

  private static int ahead(CharSequence text, int at, char opening, char closing) {
    for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == opening) {
        return -1;
      }
      if (text.charAt(i) == closing && !isWithinWord(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int behind(CharSequence text, int at, char opening, char closing) {
    if (isWithinWord(text, at)) {
      return -1;
    }
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (text.charAt(i) == opening) {
        return i;
      }
      if (text.charAt(i) == closing && !isWithinWord(text, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a mark is an apostrophe before a letter. */
  private static boolean isWithinWord(CharSequence text, int at) {
    return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }
}
