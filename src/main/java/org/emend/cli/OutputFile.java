package org.emend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emend.batch.SourceFile;
import org.emend.files.RealPath;

/** A file that will be written in the end; what stands in its way is said in the beginning. */
final class OutputFile {

  private OutputFile() {}

  /** Whether it is one of these files, under whatever name. */
  static boolean isOneOf(Path file, List<SourceFile> files) {
    Path real = RealPath.of(file);
    return files.stream().anyMatch(source -> RealPath.of(source.path()).equals(real));
  }

  /** Refuses a file that cannot be written where it should be. */
  static void refuseUnwritable(Path file) throws InputException {
    Path folder = RealPath.of(file).getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw InputException.about(file, "the folder that it should be in does not exist");
    }
    if (Files.isDirectory(file)) {
      throw InputException.about(file, "is a folder");
    }
    if (!Files.isWritable(folder)) {
      throw InputException.about(file, "the folder that it should be in is read-only");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw InputException.about(file, "is read-only");
    }
  }
}
