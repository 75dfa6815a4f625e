package org.emend.files;

import java.io.IOException;
import java.nio.file.Path;

/** Where a path leads once its symbolic links are followed, though its end may not exist yet. */
public final class RealPath {

  private RealPath() {}

  /** {@code link/new/a.txt} → {@code /home/ann/docs/new/a.txt}, where {@code new} is not there. */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path parent = absolute.getParent();
      return parent == null
          ? absolute.normalize()
          : of(parent).resolve(absolute.getFileName()).normalize();
    }
  }
}
