package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.emend.Emend;
import org.emend.Profile;
import org.emend.SeenDamage;
import org.emend.UnexplainedDamageException;
import org.emend.batch.FileWalk;
import org.emend.batch.SourceFile;
import org.emend.batch.Survey;
import org.emend.files.RealPath;
import org.emend.files.SafeWrite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend detect}: what files are, and what damage proves itself in them. */
@Command(
    name = "detect",
    sortOptions = false,
    description = {
      "Tells what files are: charset, byte order mark, line ends, and what damage proves itself.",
      "",
      "Damage is text that was decoded in a wrong charset: how often it is seen, what undoes it,"
          + " how surely, and one place before and after. No file is changed."
    },
    footer = {
      "  emend detect articles",
      "      a line for each file, its columns set apart by tabs where no terminal is",
      "  emend detect --json articles | jq -r 'select(.damage != []).path'",
      "      the files that show damage",
      "  emend detect --write-profile profile.json articles",
      "      keeps the damage that explains what is seen, for 'emend repair --profile'"
    })
final class DetectCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print a line of JSON for each file.")
  private boolean json;

  @Option(
      names = "--write-profile",
      paramLabel = "FILE",
      description =
          "Where to keep the damage that explains what is seen in all files, as a profile.")
  private Path profile;

  @Mixin private EntitiesOption entities;

  @Mixin private ConfidenceOption confidence;

  @Mixin private FileOptions options;

  @Mixin private ConfigOption config;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, and folders with all that is in them but hidden files and symbolic links;"
              + " - is standard input.")
  private List<Path> paths = new ArrayList<>();

  DetectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    config.apply(StandardInput.isIn(paths) ? Path.of("") : paths.get(0), console::say);
    confidence.refuseWrongUsage();
    options.refuseWrongUsage();
    StandardInput.refuseOthers(paths, spec);
    FileWalk walk =
        StandardInput.isIn(paths)
            ? new FileWalk(List.of(StandardInput.SOURCE), List.of())
            : FileWalk.of(paths, options.filter());
    refuseProfileAmong(walk.files());
    DetectRun run = new DetectRun(console, format(walk.files()));
    walk.problems().forEach(problem -> run.reportFailure(problem.path(), problem.reason()));
    if (StandardInput.isIn(paths)) {
      run.accept(StandardInput.SOURCE, survey().look(StandardInput.bytes(console)));
    } else {
      try (FileProgress progress = FileProgress.of(console, false, "detect", walk.files())) {
        survey()
            .run(
                walk.files(),
                (source, finding) -> {
                  run.accept(source, finding);
                  progress.advance(run.soFar());
                });
      }
    }
    if (profile != null) {
      writeProfile(run.seen());
    }
    return run.exitCode();
  }

  private void refuseProfileAmong(List<SourceFile> files) {
    if (profile == null) {
      return;
    }
    if (profile.equals(StandardInput.PATH)) {
      throw wrongUsage("--write-profile needs a FILE; what is found goes to standard output");
    }
    Path real = RealPath.of(profile);
    if (files.stream().anyMatch(file -> RealPath.of(file.path()).equals(real))) {
      throw wrongUsage("--write-profile " + profile + " would overwrite a file to look at");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private FindingFormat format(List<SourceFile> files) {
    if (json) {
      return new FindingJson();
    }
    return console.isTerminal() ? FindingLine.aligned(files) : FindingLine.tabbed();
  }

  private Survey survey() {
    Emend emend = entities.appliedTo(Emend.withoutProfile());
    double minConfidence = confidence.minConfidence();
    return new Survey(
        text -> SeenDamage.of(text, emend.repair(text, minConfidence)),
        options.encoding(),
        options.jobs());
  }

  private void writeProfile(List<SeenDamage> seen) throws InputException {
    try {
      Profile explaining = Profile.explaining(seen);
      SafeWrite.write(profile, explaining.toJson().getBytes(UTF_8));
      explaining.describe().lines().limit(1).forEach(console::say);
    } catch (UnexplainedDamageException e) {
      throw InputException.about(profile, "not written: " + e.getMessage());
    } catch (IOException e) {
      throw InputException.about(profile, e);
    }
  }
}
