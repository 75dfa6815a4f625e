package org.emend.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * A path below a folder as a journal names it: {@code 2019/é.txt} → {@code 2019/%C3%A9.txt}, the
 * bytes of its names as in a URI (RFC 3986). It means the same file in every locale.
 */
final class JournalPath {

  private JournalPath() {}

  /** The folder itself is the empty text. */
  static String of(Path relative) {
    if (relative.toString().isEmpty()) {
      return "";
    }
    StringJoiner text = new StringJoiner("/");
    for (Path name : relative) {
      text.add(PathBytes.lastPart(name.toUri().getRawPath()));
    }
    return text.toString();
  }

  /**
   * The path that a journal, which anyone may have written, means.
   *
   * @param root a real path
   * @throws IOException if it is no path below the root and outside of {@code .emend}, or a
   *     symbolic link is on the way or at its end
   */
  static Path resolve(Path root, String text) throws IOException {
    Path path = parsed(root, text);
    Path relative = root.relativize(path);
    if (relative.startsWith(KeptFolder.NAME)) {
      throw refusal(text, "is not for a journal to name");
    }
    Path part = root;
    for (Path name : relative) {
      part = part.resolve(name);
      if (Files.isSymbolicLink(part)) {
        throw refusal(text, "leads through a symbolic link");
      }
      if (!part.equals(path)
          && Files.exists(part, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
        throw refusal(text, "leads through what is no folder");
      }
    }
    return path;
  }

  private static Path parsed(Path root, String text) throws IOException {
    Path path;
    try {
      String folder = root.toUri().toString();
      URI uri = URI.create(folder.endsWith("/") ? folder + text : folder + "/" + text);
      path = root.getFileSystem().provider().getPath(uri);
    } catch (IllegalArgumentException e) {
      throw refusal(text, "is no path");
    }
    boolean isBelow = path.startsWith(root) && !path.equals(root) && path.equals(path.normalize());
    if (!isBelow || text.startsWith("/") || text.isEmpty()) {
      throw refusal(text, "leads out of the folder");
    }
    return path;
  }

  private static FileSystemException refusal(String text, String reason) {
    return new FileSystemException(shortened(text), null, reason);
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
