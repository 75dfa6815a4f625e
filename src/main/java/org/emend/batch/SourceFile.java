package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file to repair.
 *
 * <p>The user names {@code docs}, the walk meets {@code docs/2019/a.txt}: its relative path is
 * {@code 2019/a.txt}. The user names {@code docs/a.txt}: its relative path is {@code a.txt}.
 *
 * @param path where it is, beginning with what the user named
 * @param relative where it is below the folder that the user named; the file name alone where the
 *     user named the file itself
 */
public record SourceFile(Path path, Path relative) {

  public SourceFile {
    requireNonNull(path, "path");
    requireNonNull(relative, "relative");
  }

  /** Which of two names comes first. */
  static int compareCodePoints(String one, String other) {
    int offset = 0;
    while (offset < one.length() && offset < other.length()) {
      int codePoint = one.codePointAt(offset);
      int order = Integer.compare(codePoint, other.codePointAt(offset));
      if (order != 0) {
        return order;
      }
      offset += Character.charCount(codePoint);
    }
    return Integer.compare(one.length(), other.length());
  }
}
