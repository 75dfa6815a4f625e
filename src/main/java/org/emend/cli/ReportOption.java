package org.emend.cli;

import java.nio.file.Path;
import java.util.List;
import org.emend.batch.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a report is written, and where. */
final class ReportOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write a line of JSON for each file: path, outcome, charset, bom, lineEnding and its"
              + " edits, each with offset (UTF-16), line, column, before, after, kind, confidence"
              + " and evidence.")
  private Path file;

  boolean isGiven() {
    return file != null;
  }

  /** Refuses a report that would go where results or files to repair are. */
  void refuseWrongUsage(List<SourceFile> files) {
    if (file == null) {
      return;
    }
    if (file.equals(StandardInput.PATH)) {
      throw wrongUsage("--report needs a FILE; results go to standard output");
    }
    if (OutputFile.isOneOf(file, files)) {
      throw wrongUsage("--report " + file + " would overwrite a file to repair");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Begins the report; where none is wanted, one that goes nowhere. */
  RepairReport begin() throws InputException {
    return file == null ? RepairReport.none() : RepairReport.in(file);
  }
}
