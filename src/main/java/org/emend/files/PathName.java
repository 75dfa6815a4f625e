package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

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

  /**
   * The rest of a name in a folder: {@code docs/2019/a.txt} after {@code docs} → {@code
   * 2019/a.txt}; empty if it is not in it. All names are in the folder without a name.
   */
  public Optional<PathName> after(PathName folder) {
    int length = folder.bytes.length;
    if (length == 0) {
      return Optional.of(this);
    }
    boolean isIn =
        bytes.length > length + 1
            && bytes[length] == '/'
            && Arrays.equals(bytes, 0, length, folder.bytes, 0, length);
    return isIn
        ? Optional.of(new PathName(Arrays.copyOfRange(bytes, length + 1, bytes.length)))
        : Optional.empty();
  }

  /**
   * The path of this name below a folder.
   *
   * @param root a real path
   * @throws IOException if the name leads out of the folder, into {@code .emend} or through a
   *     symbolic link
   */
  public Path below(Path root) throws IOException {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      boolean isPlain = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '/' || b == '.';
      text.append(isPlain ? Character.toString(b) : String.format("%%%02X", b));
    }
    return JournalPath.resolve(root, text.toString());
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
