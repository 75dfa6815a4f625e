package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.emend.batch.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The PATH {@code -}. */
final class StandardInput {

  static final Path PATH = Path.of("-");

  static final SourceFile SOURCE = new SourceFile(PATH, PATH);

  private StandardInput() {}

  static boolean isIn(List<Path> paths) {
    return paths.contains(PATH);
  }

  /** Refuses it beside other paths. */
  static void refuseOthers(List<Path> paths, CommandSpec command) {
    if (isIn(paths) && paths.size() > 1) {
      throw new ParameterException(
          command.commandLine(), "- (standard input) goes with no other PATH");
    }
  }

  static byte[] bytes(Console console) throws InputException {
    try {
      return console.in().readAllBytes();
    } catch (IOException e) {
      throw InputException.about(PATH, e);
    }
  }
}
