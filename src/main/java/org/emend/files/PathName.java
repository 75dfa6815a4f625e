package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * The name of a path as data can hold it: the bytes in which the file system has it, {@code /}
 * between its parts. Ordered by bytes, which for UTF-8 is the order of code points.
 */
public final class PathName implements Comparable<PathName> {

  private final byte[] bytes;

  private PathName(byte[] bytes) {
    this.bytes = bytes;
  }

  public static PathName of(Path path) {
    return new PathName(PathBytes.of(path));
  }

  /** The name that has these bytes. */
  public static PathName of(byte[] bytes) {
    return new PathName(bytes.clone());
  }

  public static PathName of(String utf8) {
    return new PathName(utf8.getBytes(UTF_8));
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether {@link #text} is the whole name. */
  public boolean isUtf8() {
    return Arrays.equals(text().getBytes(UTF_8), bytes);
  }

  /** The name, with U+FFFD for what is no UTF-8. */
  public String text() {
    return new String(bytes, UTF_8);
  }

  @Override
  public int compareTo(PathName other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathName name && Arrays.equals(bytes, name.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
