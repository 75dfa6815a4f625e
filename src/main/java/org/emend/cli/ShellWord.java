package org.emend.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.emend.files.PathName;
import org.emend.review.VisibleText;

/** A path as a word to type in a shell, and harmless on the screen, whatever the path holds. */
final class ShellWord {

  private static final String PLAIN = "/._-+,:@%";

  /** What begins an option, or names a file of arguments. */
  private static final String NO_PATH = "-@";

  private ShellWord() {}

  /**
   * In quotes if need be: {@code my file.txt} → {@code 'my file.txt'}; with the octal escapes of
   * {@code $'…'}, which bash, ksh and zsh read, for bytes that are no visible text: {@code a}, a
   * line feed → {@code $'a\012'}.
   */
  static String of(Path path) {
    if (path.toString().isEmpty()) {
      return "''";
    }
    boolean isMistakable = NO_PATH.indexOf(path.toString().charAt(0)) >= 0;
    PathName name = PathName.of(isMistakable ? Path.of(".").resolve(path) : path);
    String text = name.text();
    if (!name.isUtf8() || !VisibleText.of(text).equals(text)) {
      return escaped(name.bytes());
    }
    boolean isPlain =
        text.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    return isPlain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String escaped(byte[] name) {
    StringBuilder word = new StringBuilder("$'");
    for (byte b : name) {
      if (b < ' ' || b > '~' || b == '\'' || b == '\\') {
        word.append(String.format(Locale.ROOT, "\\%03o", b & 0xFF));
      } else {
        word.append((char) b);
      }
    }
    return word.append('\'').toString();
  }
}
