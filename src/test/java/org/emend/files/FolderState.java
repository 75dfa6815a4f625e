package org.emend.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a folder holds outside of {@code .emend}, for tests to compare. */
public record FolderState(Map<String, FileState> files) {

  /**
   * What is known of a file.
   *
   * @param content a character for each byte
   * @param traits its mode and when it was modified
   */
  public record FileState(String content, String traits) {}

  public static FolderState of(Path folder) throws IOException {
    Map<String, FileState> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path relative = folder.relativize(path);
        if (!relative.startsWith(".emend")
            && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          files.put(relative.toString(), state(path));
        }
      }
    }
    return new FolderState(files);
  }

  private static FileState state(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    String mode =
        Files.getFileStore(file).supportsFileAttributeView("posix")
            ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
            : "";
    return new FileState(
        new String(Files.readAllBytes(file), ISO_8859_1),
        mode + " " + attributes.lastModifiedTime());
  }
}
