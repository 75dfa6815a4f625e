package org.emend.prose;

import java.util.Set;
import org.emend.text.Layout;

/**
 * Tokens that machines read and in which no mark may be written: addresses, paths, identifiers,
 * versions, hexadecimal numbers. {@code https://example.org/its}, {@code user_name}, {@code
 * getName}; not {@code and/or}, {@code U.S.s}, {@code rulesMOREs}.
 */
final class TechnicalToken {

  private static final Set<String> NAME_ENDS =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "int", "info", "io", "uk", "de", "fr", "eu",
          "ca", "au", "txt", "md", "html", "htm", "xml", "json", "yml", "yaml", "csv", "tsv", "pdf",
          "doc", "docx", "xls", "xlsx", "png", "jpg", "jpeg", "gif", "svg", "zip", "gz", "tar",
          "jar", "java", "py", "js", "ts", "css", "c", "h", "cpp", "rs", "go", "rb", "sh", "exe",
          "dll", "log", "ini", "cfg", "conf", "sql", "php");

  private static final int SHORTEST_HEX = 7;

  /** How far a token may reach beyond the range asked for. */
  private static final int FARTHEST = 200;

  private TechnicalToken() {}

  /**
   * Whether a range lies in such a token; a token reaches from blank to blank.
   *
   * @param start UTF-16 offset into the text
   * @param end one past the last character of the range, on the same token
   */
  static boolean is(String text, int start, int end) {
    int first = Math.max(0, start - FARTHEST);
    int from = start;
    while (from > first && !Layout.isBlank(text.charAt(from - 1))) {
      from--;
    }
    int last = Math.min(text.length(), end + FARTHEST);
    int to = end;
    while (to < last && !Layout.isBlank(text.charAt(to))) {
      to++;
    }
    return matches(text, from, to)
        || isQuotedCode(text, from, start, end, to)
        || Markup.isWithinTag(text, start);
  }

  private static boolean isQuotedCode(String text, int from, int start, int end, int to) {
    return indexOf(text, '`', from, start) >= 0 && indexOf(text, '`', end, to) >= 0;
  }

  /** Where a character stands first in a range; -1 if it does not. */
  static int indexOf(String text, char c, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a token, with what stands around it, is such a one. */
  static boolean matches(String text, int tokenStart, int tokenEnd) {
    int start = tokenStart;
    int end = tokenEnd;
    while (start < end && "([{<\"'“‘`*,;".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ")]}>\"'”’`*.,;:!?…_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end && text.charAt(start) == '_') {
      start++;
    }
    return end - start > 1
        && (hasMachineSign(text, start, end)
            || isPath(text, start, end)
            || isDotted(text, start, end)
            || isCamelCase(text, start, end)
            || isHexadecimal(text, start, end));
  }

  /** {@code a_b}, {@code a@b}, {@code http://a}, {@code a=b}, {@code f()}, {@code $HOME}. */
  private static boolean hasMachineSign(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean first = i == start;
      boolean last = i == end - 1;
      boolean sign =
          switch (c) {
            case '_', '=' -> !first && !last && text.charAt(i + 1) != c;
            case '@', '#' -> !last && Character.isLetter(text.charAt(i + 1));
            case '\\' -> !last;
            case '$', '%' -> first && !last && Character.isLetter(text.charAt(i + 1));
            case ':' -> text.startsWith("://", i) || (text.startsWith("::", i) && !first && !last);
            case '(' -> !first && text.startsWith("()", i);
            case '&' -> first && end < text.length() && text.charAt(end) == ';';
            default -> false;
          };
      if (sign) {
        return true;
      }
    }
    return text.startsWith("mailto:", start) || text.startsWith("www.", start);
  }

  /** Slashes at the beginning, or between parts that are no plain words. */
  private static boolean isPath(String text, int start, int end) {
    int slash = indexOf(text, '/', start, end);
    if (slash < 0) {
      return false;
    }
    boolean rooted = slash == start || (slash <= start + 2 && isRoot(text, start, slash));
    boolean several = indexOf(text, '/', slash + 1, end) >= 0;
    boolean plain = true;
    boolean letters = false;
    for (int i = start; i < end; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      letters |= letter;
      plain &= letter || "/’'-".indexOf(text.charAt(i)) >= 0;
    }
    return letters && (rooted || (several && !plain) || isDotted(text, slash + 1, end));
  }

  private static boolean isRoot(String text, int start, int slash) {
    for (int i = start; i < slash; i++) {
      if (".~".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code example.org}, {@code notes.txt}, {@code v1.2.3}; not {@code U.S}, {@code end.Then}. */
  private static boolean isDotted(String text, int start, int end) {
    int dot = end - 1;
    while (dot > start && text.charAt(dot) != '.') {
      dot--;
    }
    if (dot <= start || dot == end - 1) {
      return false;
    }
    boolean digits = true;
    int dots = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digits &= Character.isDigit(c) || c == '.' || (i == start && (c | 0x20) == 'v');
      dots += c == '.' ? 1 : 0;
    }
    if (digits) {
      return dots > 1 || (text.charAt(start) | 0x20) == 'v';
    }
    return end - dot <= 5 && NAME_ENDS.contains(text.substring(dot + 1, end));
  }

  /** Humps of which each goes on in small letters: {@code getName}; one small letter is a brand. */
  private static boolean isCamelCase(String text, int start, int end) {
    int humps = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        boolean goesOn = i + 1 < end && Character.isLowerCase(text.charAt(i + 1));
        if (i < start + 2 || !goesOn) {
          return false;
        }
        humps++;
      } else if (!Character.isLowerCase(c) && !Character.isDigit(c)) {
        return false;
      }
    }
    return humps > 0 && Character.isLowerCase(text.charAt(start));
  }

  private static boolean isHexadecimal(String text, int start, int end) {
    int from = text.startsWith("0x", start) ? start + 2 : start;
    boolean digit = false;
    boolean letter = false;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) < 0 && c != '-') {
        return false;
      }
      digit |= Character.isDigit(c);
      letter |= Character.isLetter(c);
    }
    return from > start ? end > from : digit && letter && end - from >= SHORTEST_HEX;
  }
}
