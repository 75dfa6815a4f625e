package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hard links: names that a file has beside the one at hand. */
public final class OtherNames {

  private OtherNames() {}

  /** Whether a file has several names, where the file system tells; symbolic links are followed. */
  public static boolean has(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (int) Files.getAttribute(file, "unix:nlink") > 1;
  }
}
