package org.emend.text;

import java.util.Locale;

/** Words as runs of letters and digits. */
public final class Words {

  private Words() {}

  /** Whether a UTF-16 unit is part of a word; both halves of a surrogate pair are. */
  public static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** The letters and digits from an offset on; perhaps none. */
  public static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  /** The letters and digits right before an offset; perhaps none. */
  public static String wordBefore(String text, int at) {
    int start = at;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, at);
  }

  public static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
