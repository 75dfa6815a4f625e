package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells whether a file is still the one that was read.
 *
 * @param size in bytes
 * @param modified when its content last changed
 * @param key the file system's own mark of the file, where it has one
 */
public record FileStamp(long size, FileTime modified, Optional<Object> key) {

  /** The stamp of the file as it is now, symbolic links followed. */
  public static FileStamp of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(
        attributes.size(),
        attributes.lastModifiedTime(),
        Optional.ofNullable(attributes.fileKey()));
  }
}
