package org.emend.files;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/**
 * A path's name in the bytes in which the file system holds it, with {@code /} between its parts.
 *
 * <p>A file name need not be text in the locale's charset; {@link Path#toString} loses what is not.
 */
public final class PathBytes {

  private PathBytes() {}

  /**
   * {@code docs/é.txt} → {@code 64 6F 63 73 2F C3 A9 2E 74 78 74}, also where LANG is C. The empty
   * path has no bytes.
   */
  public static byte[] of(Path path) {
    if (path.toString().isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (path.isAbsolute()) {
      appendDecoded(lastPart(path.getRoot().toUri().getRawPath()), bytes);
      bytes.write('/');
    }
    String separator = "";
    for (Path name : path) {
      appendDecoded(separator, bytes);
      appendDecoded(lastPart(name.toUri().getRawPath()), bytes);
      separator = "/";
    }
    return bytes.toByteArray();
  }

  static String lastPart(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static void appendDecoded(String uriPart, ByteArrayOutputStream bytes) {
    int i = 0;
    while (i < uriPart.length()) {
      if (uriPart.charAt(i) == '%') {
        bytes.write(Integer.parseInt(uriPart, i + 1, i + 3, 16));
        i += 3;
      } else {
        bytes.write(uriPart.charAt(i));
        i++;
      }
    }
  }
}
