package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.emend.batch.DecidedBatch;
import org.emend.batch.DecidedWalk;
import org.emend.batch.Destination;
import org.emend.batch.FileWalk;
import org.emend.batch.InPlace;
import org.emend.batch.SourceFile;
import org.emend.decision.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code emend apply}: writes what a person accepted. */
@Command(
    name = "apply",
    sortOptions = false,
    description = {
      "Makes the edits that were accepted in 'emend review' or on the page of 'emend repair --html',"
          + " and no others.",
      "",
      "'emend undo' takes them back. A file that has changed since it was decided on is left alone"
          + " and named. It may be interrupted, and be run again."
    },
    footer = {
      "  emend apply --decisions decisions.json --diff articles",
      "      shows what would be written, and writes nothing",
      "  emend apply --decisions decisions.json articles",
      "      changes the files themselves"
    })
final class ApplyCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--decisions",
      required = true,
      paramLabel = "FILE",
      description = "What was decided: the file that 'emend review' or the page has saved.")
  private Path decisionsFile;

  @Option(
      names = "--diff",
      arity = "0..1",
      fallbackValue = "unified",
      preprocessor = AttachedValue.class,
      paramLabel = "FORMAT",
      description = "Print what would change, as 'emend repair --diff' does; write nothing.")
  private DiffFormat diff;

  @Mixin private DisplayOptions display;

  @Mixin private JobsOption jobs;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary and no progress.")
  private boolean quiet;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "The files and folders that were decided on, or folders that they lie in. Decisions on"
              + " other files are left aside.")
  private List<Path> paths = new ArrayList<>();

  ApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    jobs.refuseWrongUsage();
    Decisions decisions = DecisionsFile.read(decisionsFile);
    DecidedWalk walk = DecidedWalk.of(paths, decisions, Path.of(""));
    RepairRun run = new RepairRun(console, mode());
    for (FileWalk.Problem problem : walk.problems()) {
      run.accept(problem.source(), problem.outcome());
    }
    List<SourceFile> sources = walk.files().stream().map(DecidedWalk.Found::source).toList();
    try (Destination destination = run.mode().destination();
        FileProgress progress = FileProgress.of(console, quiet, "apply", sources)) {
      run.alsoTell((source, outcome) -> progress.advance(run.soFar()));
      new DecidedBatch(destination, jobs.jobs()).run(walk.files(), run);
    }
    sayMissing(walk);
    return run.end(quiet);
  }

  private Mode mode() throws IOException {
    if (diff == null) {
      return Mode.inPlace(InPlace.of(paths, console::report));
    }
    display.page(console);
    return Mode.diff(diff, DiffNames.HERE, display.palette(console));
  }

  private void sayMissing(DecidedWalk walk) {
    int count = walk.missing().size();
    if (count > 0) {
      String more = count == 1 ? "" : " and " + (count - 1) + " more";
      console.report(
          walk.missing().get(0) + more, "decided on, but not among the paths; left aside");
    }
  }
}
