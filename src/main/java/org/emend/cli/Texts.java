package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.emend.Reference;
import org.emend.batch.FileWalk;
import org.emend.batch.PathFilter;
import org.emend.batch.SourceFile;
import org.emend.charset.CharsetDetector;
import org.emend.text.TextFile;

/** Reads the texts that the user names to learn from. */
final class Texts {

  /** What is said of a file in a folder from which nothing can be read. */
  static final String LEFT_OUT = "is empty or binary; left out";

  private Texts() {}

  /** The text of a file, in whatever charset it is. */
  static String read(Path file) throws InputException {
    String text =
        readIfText(file).orElseThrow(() -> InputException.about(file, "is binary, not a text"));
    if (text.isEmpty()) {
      throw InputException.about(file, "is empty");
    }
    return text;
  }

  /** The text of a file, or nothing if it is binary. */
  static Optional<String> readIfText(Path file) throws InputException {
    return decode(bytes(file));
  }

  /** The text of a file that may be gzipped, as its name tells; nothing if it is binary. */
  static Optional<String> readUnzippedIfText(Path file) throws InputException {
    byte[] bytes = bytes(file);
    if (!file.toString().endsWith(".gz")) {
      return decode(bytes);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return decode(in.readAllBytes());
    } catch (IOException e) {
      throw InputException.about(file, "cannot be unzipped: " + e.getMessage());
    }
  }

  private static Optional<String> decode(byte[] bytes) {
    return CharsetDetector.detect(bytes)
        .map(found -> TextFile.decode(bytes, found.charset(), found.bomLength()).text());
  }

  /** The bytes of a file that is needed. */
  static byte[] bytes(Path file) throws InputException {
    if (Files.isDirectory(file)) {
      throw InputException.about(file, "is a folder, not a file");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
  }

  /**
   * The UTF-8 text of a file that may come from anywhere; its size is seen before it is read.
   *
   * @param mostLength in UTF-16 code units; a character has four bytes at most
   * @param what what is said of a file that is too large: {@code not a profile}
   */
  static String bounded(Path file, int mostLength, String what) throws InputException {
    try {
      if (Files.size(file) > 4L * mostLength) {
        throw InputException.about(file, what + ": it is too large");
      }
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
    String text = new String(bytes(file), UTF_8);
    if (text.isBlank()) {
      throw InputException.about(file, "is empty");
    }
    return text;
  }

  /** The files of a folder that is needed, all of which can be listed. */
  static List<SourceFile> walk(Path folder) throws InputException {
    FileWalk walk = FileWalk.of(List.of(folder), PathFilter.ALL);
    if (!walk.problems().isEmpty()) {
      FileWalk.Problem problem = walk.problems().get(0);
      throw InputException.about(problem.path(), problem.reason());
    }
    return walk.files();
  }

  /**
   * References from files and from the texts in folders.
   *
   * @param leftOut is told of files in folders that are empty or binary
   */
  static List<Reference> references(List<Path> paths, Consumer<Path> leftOut)
      throws InputException {
    List<Reference> references = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        references.add(new Reference(path.toString(), read(path)));
        continue;
      }
      for (SourceFile file : walk(path)) {
        readIfText(file.path())
            .filter(text -> !text.isEmpty())
            .ifPresentOrElse(
                text -> references.add(new Reference(file.path().toString(), text)),
                () -> leftOut.accept(file.path()));
      }
    }
    return references;
  }
}
