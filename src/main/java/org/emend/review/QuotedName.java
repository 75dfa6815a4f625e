package org.emend.review;

import java.util.Locale;

/** A file name as git writes it in a diff. */
final class QuotedName {

  private static final String ESCAPED = "\u0007\b\t\n\u000B\f\r\"\\";
  private static final String ESCAPES = "abtnvfr\"\\";

  private QuotedName() {}

  /**
   * In double quotes with the escapes of C if a byte of it is neither printable nor ASCII, as it is
   * otherwise: {@code a/my file.txt} → {@code a/my file.txt}, {@code a/é} → {@code "a/\303\251"}. A
   * name that ends with a space is quoted, too; {@code patch} would not find it.
   *
   * @param side {@code a/} or {@code b/}
   * @param name the path in the file system's bytes
   */
  static String of(String side, byte[] name) {
    StringBuilder quoted = new StringBuilder(side);
    for (byte b : name) {
      append(b & 0xFF, quoted);
    }
    boolean escaped = quoted.length() > side.length() + name.length;
    boolean plain = !escaped && quoted.charAt(quoted.length() - 1) != ' ';
    return plain ? quoted.toString() : "\"" + quoted + "\"";
  }

  private static void append(int b, StringBuilder quoted) {
    int known = ESCAPED.indexOf(b);
    if (known >= 0) {
      quoted.append('\\').append(ESCAPES.charAt(known));
    } else if (b < 0x20 || b >= 0x7F) {
      quoted.append(String.format(Locale.ROOT, "\\%03o", b));
    } else {
      quoted.append((char) b);
    }
  }
}
