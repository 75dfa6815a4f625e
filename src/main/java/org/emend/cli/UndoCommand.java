package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emend.files.PathBytes;
import org.emend.files.Runs;
import org.emend.files.UndoStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend undo}: puts a folder back as it was before {@code repair -i}. */
@Command(
    name = "undo",
    sortOptions = false,
    description = {
      "Puts a folder back as it was before the last run of 'emend repair -i': content, modes, times.",
      "",
      "Files that were edited or deleted since are left alone and named. It may be interrupted, and"
          + " be run again; each further undo takes back one more run."
    },
    footer = {
      "  emend undo articles",
      "      takes back the last run of 'emend repair -i articles'",
      "  emend undo --dry-run articles",
      "      prints the paths of the files that would be put back",
      "  emend undo --force articles",
      "      puts back files that were edited or deleted since, too",
      "  emend undo --list articles",
      "      a line for each run: number, when, files, size kept, undone or not",
      "  emend undo --run 3 articles",
      "      takes back that run",
      "  emend undo --forget articles",
      "      frees the space that the originals take; nothing can be undone then"
    })
final class UndoCommand implements Callable<Integer> {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "Take back this run; the last one that is not undone, if not given.")
  private Integer number;

  @Option(names = "--force", description = "Put back files that were edited or deleted since, too.")
  private boolean force;

  @Option(
      names = "--dry-run",
      description = "Print the paths of files that would be put back; write nothing.")
  private boolean dryRun;

  @Option(names = "--list", description = "Print the runs instead.")
  private boolean list;

  @Option(
      names = "--forget",
      description = "Delete what is kept of all runs instead; they cannot be undone then.")
  private boolean forget;

  @Parameters(
      paramLabel = "DIR",
      description =
          "The folder that was repaired; of a file that was repaired by itself, the folder that it"
              + " lies in.")
  private Path folder;

  UndoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    boolean undoes = number != null || force || dryRun;
    if ((list && forget) || ((list || forget) && undoes)) {
      throw new ParameterException(
          spec.commandLine(), "--list and --forget go with no other option");
    }
    if (!Files.isDirectory(folder)) {
      throw InputException.about(
          folder, Files.exists(folder) ? "is no folder" : "no such file or folder");
    }
    try {
      Runs runs = Runs.in(folder);
      if (list) {
        return list(runs);
      }
      return forget ? forget(runs) : undo(runs);
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw InputException.about(folder, e);
    }
  }

  private int undo(Runs runs) throws IOException, InputException {
    if (!dryRun) {
      runs.tidy();
    }
    Optional<Integer> run = number == null ? runs.last() : Optional.of(number);
    if (run.isEmpty()) {
      if (runs.list().isEmpty()) {
        throw InputException.about(
            folder, "nothing to undo: 'emend repair -i' changed nothing here");
      }
      console.say("nothing is left to undo");
      return ExitCode.DONE;
    }
    UndoTally tally = new UndoTally(console);
    Runs.Edited edited = force ? Runs.Edited.PUT_BACK : Runs.Edited.LEFT_ALONE;
    if (dryRun) {
      runs.preview(run.get(), edited, step -> print(tally, step));
    } else {
      runs.undo(run.get(), edited, tally::add);
    }
    console.say(tally.summary(run.get(), dryRun ? "would be put back" : "put back"));
    return tally.hasLeftSomeAlone() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private void print(UndoTally tally, UndoStep step) throws IOException {
    tally.add(step);
    boolean stays = step instanceof UndoStep.LeftAlone || step instanceof UndoStep.AlreadyThere;
    if (!stays) {
      console.out().write(PathBytes.of(step.file()));
      console.out().write('\n');
    }
  }

  private int list(Runs runs) throws IOException {
    for (Runs.Run run : runs.list()) {
      String line =
          String.join(
              "\t",
              Integer.toString(run.number()),
              run.begun().map(UndoCommand::when).orElse("-"),
              Tally.counted(run.files(), "file"),
              UndoTally.size(run.keptBytes()) + " kept",
              state(run.state()));
      console.out().write((line + "\n").getBytes(UTF_8));
    }
    return ExitCode.DONE;
  }

  private static String when(Instant instant) {
    return WHEN.format(instant);
  }

  private static String state(Runs.State state) {
    return switch (state) {
      case DONE -> "not undone";
      case INTERRUPTED -> "interrupted, not undone";
      case UNDONE_IN_PART -> "undone in part";
      case UNDONE -> "undone";
      case DAMAGED -> "journal damaged";
    };
  }

  private int forget(Runs runs) throws IOException {
    int count = runs.list().size();
    long freed = runs.forget();
    console.say(Tally.counted(count, "run") + " forgotten, " + UndoTally.size(freed) + " freed");
    return ExitCode.DONE;
  }
}
