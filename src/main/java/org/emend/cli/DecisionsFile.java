package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emend.decision.Decisions;
import org.emend.decision.DecisionsException;
import org.emend.files.FailureReason;
import org.emend.files.SafeWrite;

/** Decisions as files. */
final class DecisionsFile {

  private DecisionsFile() {}

  /** The decisions that a file holds. */
  static Decisions read(Path file) throws InputException {
    String json = Texts.bounded(file, Decisions.MAX_JSON_LENGTH, "not decisions");
    try {
      return Decisions.fromJson(json);
    } catch (DecisionsException e) {
      throw InputException.about(file, e.getMessage());
    }
  }

  /** The decisions that a file holds; none if there is no such file. */
  static Decisions readIfThere(Path file) throws InputException {
    return Files.exists(file) ? read(file) : Decisions.NONE;
  }

  /** Puts decisions in place of what a file holds. */
  static void write(Path file, Decisions decisions) throws IOException {
    try {
      SafeWrite.write(file, decisions.toJson().getBytes(UTF_8));
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, FailureReason.of(e, file));
    }
  }
}
