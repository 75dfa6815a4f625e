package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.emend.DamageDescription;
import org.emend.batch.SourceFile;
import org.emend.decision.EarlierDecisions;
import org.emend.review.ReviewPage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a page to accept and reject edits on is written, and where. */
final class HtmlOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a web page on which a person accepts and rejects edits, for 'emend apply'; alone,"
              + " write nothing else. --suggestions is meant, too.")
  private Path file;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "With --html: what was decided before, so that the page does not ask it again.")
  private Path decisions;

  boolean isGiven() {
    return file != null;
  }

  /**
   * How probable a suggestion must be to be on the page, if there is a page.
   *
   * @param minConfidence how probable the edits that are made must be
   */
  Optional<Double> floor(double minConfidence) {
    return isGiven()
        ? Optional.of(Math.min(SuggestionOption.USUAL_FLOOR, minConfidence))
        : Optional.empty();
  }

  /** Refuses a page beside a MODE after which there is nothing left to decide. */
  void refuseWrongUsage(List<Path> paths, boolean writesFiles) {
    if (file == null) {
      if (decisions != null) {
        throw wrongUsage("--decisions goes with --html; 'emend apply' makes what was accepted");
      }
      return;
    }
    if (writesFiles) {
      throw wrongUsage("--html proposes edits, so it goes with neither -o nor -i");
    }
    if (StandardInput.isIn(paths)) {
      throw wrongUsage("--html proposes edits of files, not of - (standard input)");
    }
    if (file.equals(StandardInput.PATH)) {
      throw wrongUsage("--html needs a FILE; it does not go to standard output");
    }
  }

  /** Refuses a page that would go where files to repair are, or that would mistake them. */
  void refuseWrongUsage(List<SourceFile> files) {
    if (file == null) {
      return;
    }
    if (OutputFile.isOneOf(file, files)) {
      throw wrongUsage("--html " + file + " would overwrite a file to repair");
    }
    DiffNames.HERE
        .clash(files)
        .ifPresent(
            clash -> {
              throw wrongUsage(clash + " on the page");
            });
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /**
   * Begins the page; where none is wanted, one that goes nowhere.
   *
   * @param damage what was lost, if it is known
   * @param console is told of files that are not on the page
   * @param remarks is told what is on it
   */
  PageOutput begin(Optional<DamageDescription> damage, Console console, Consumer<String> remarks)
      throws InputException, IOException {
    if (file == null) {
      return PageOutput.none();
    }
    OutputFile.refuseUnwritable(file);
    EarlierDecisions earlier =
        decisions == null
            ? EarlierDecisions.NONE
            : new EarlierDecisions(DecisionsFile.read(decisions));
    ReviewPage page = new ReviewPage(EmendCommand.version(), damage);
    return PageOutput.in(file, earlier, page, console, remarks);
  }
}
