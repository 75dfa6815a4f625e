package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.emend.files.FailureReason;

/** Something that the user gave cannot be used, and nothing can be done without; one line. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }

  static InputException about(Path path, String reason) {
    return new InputException(path + ": " + reason);
  }

  static InputException about(Path path, IOException failure) {
    return about(path, FailureReason.of(failure, path));
  }
}
