package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emend.Profile;
import org.emend.batch.FileWalk;
import org.emend.batch.PathFilter;
import org.emend.batch.SourceFile;
import org.emend.damage.Channel;
import org.emend.evaluation.Evaluation;
import org.emend.evaluation.NamedChannel;
import org.emend.evaluation.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend evaluate}: what to expect of a repair, measured on sound texts. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = {
      "Damages sound texts in memory, repairs them, and tells how much came back.",
      "",
      "Counts lost marks (n), how many of the restored ones are right (precision) and how many of"
          + " the lost ones came back (recall); then the best recall that any --min-confidence"
          + " gives while 95 or 99 of 100 restored marks are right. No file is changed."
    },
    footer = {
      "  emend evaluate --profile profile.json clean",
      "      what 'emend repair --profile profile.json' may be expected to do",
      "  emend evaluate --channel drop clean",
      "      learns from the beginning of each text, evaluates the rest",
      "  emend evaluate --channel question --reference originals clean",
      "      learns from texts of the same names in the folder originals",
      "  emend evaluate --profile profile.json --wrong 100 clean",
      "      shows a hundred wrong edits, too"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      description = "Do the damage that 'emend learn -o P' has learned.")
  private Path profile;

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description =
          "Do a well-known damage, and learn it for each text: drop (windows-1252 read as"
              + " ISO-8859-1, control characters stripped, spaces collapsed), space, question or"
              + " fffd (each of these characters became that), or lossy (UTF-8 read as"
              + " ISO-8859-1, likewise with question marks).")
  private NamedChannel channel;

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description =
          "With --channel: learn from the beginning of this text, or of the text of the same name"
              + " in this folder, and evaluate all of each CLEAN. Repeatable.")
  private List<Path> references = new ArrayList<>();

  @Option(
      names = "--reference-size",
      paramLabel = "N",
      description = "With --channel: learn from so many characters: 8000, if not given.")
  private Optional<Integer> referenceSize = Optional.empty();

  @Mixin private ModelOption modelOption;

  @Mixin private ConfidenceOption confidence;

  @Option(
      names = "--wrong",
      paramLabel = "N",
      defaultValue = "0",
      description = "Show so many wrong edits, evenly spread.")
  private int wrong;

  @Option(
      names = "--edits",
      paramLabel = "N",
      defaultValue = "0",
      description = "Show so many edits, right or wrong, evenly spread.")
  private int edits;

  @Option(names = "--json", description = "Print JSON, not a table.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  @Parameters(
      arity = "1..*",
      paramLabel = "CLEAN",
      description =
          "Sound texts, and folders with all that is in them but hidden files and symbolic links;"
              + " *.gz are unzipped.")
  private List<Path> paths = new ArrayList<>();

  private final List<InputException> failures = new ArrayList<>();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    refuseWrongUsage();
    Report report = profile == null ? evaluateChannel() : evaluateProfile();
    failures.forEach(failure -> console.say("emend: " + failure.getMessage()));
    if (report.texts() > 0) {
      console.out().write((json ? report.toJson() : report.toTable()).getBytes(UTF_8));
    } else if (failures.isEmpty()) {
      throw new InputException("there is no text to evaluate");
    }
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void refuseWrongUsage() {
    if ((profile == null) == (channel == null)) {
      throw wrongUsage("evaluate needs either --profile P or --channel NAME");
    }
    if (profile != null && (!references.isEmpty() || referenceSize.isPresent())) {
      throw wrongUsage("--reference and --reference-size go with --channel; a profile has learned");
    }
    if (referenceSize.isPresent() && referenceSize.get() < 1) {
      throw wrongUsage("--reference-size is 1 or more, not " + referenceSize.get());
    }
    confidence.refuseWrongUsage();
    if (wrong < 0 || edits < 0) {
      throw wrongUsage("--wrong and --edits are 0 or more");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Report evaluateProfile() throws InputException {
    Profile known = Profiles.read(profile);
    if (known.isEmpty() && !quiet) {
      console.say("emend: the profile shows no damage, so nothing will be lost");
    }
    return evaluate(
        known.channel(),
        confidence.minConfidence(known.experience()),
        Trial.with(known, modelOption.model()));
  }

  private Report evaluateChannel() throws InputException {
    Channel known = channel.channel();
    Trial.Learning learning =
        new Trial.Learning(known, referenceSize.orElse(Trial.LEARNED), modelOption.model());
    return evaluate(
        known,
        confidence.minConfidence(),
        references.isEmpty() ? learning.fromBeginnings() : learning.from(references));
  }

  private Report evaluate(Channel damage, double minConfidence, Trial.Maker trials) {
    FileWalk walk = FileWalk.of(paths, PathFilter.ALL);
    for (FileWalk.Problem problem : walk.problems()) {
      failures.add(InputException.about(problem.path(), problem.reason()));
    }
    Evaluation evaluation = new Evaluation(damage, minConfidence, edits, wrong);
    long bytes = walk.files().stream().mapToLong(EvaluateCommand::size).sum();
    try (Progress progress = Progress.of(console, quiet, "evaluate", bytes)) {
      for (SourceFile file : walk.files()) {
        try {
          add(file, trials, evaluation);
        } catch (InputException e) {
          failures.add(e);
        }
        progress.advance(size(file));
      }
    }
    return evaluation.report();
  }

  private static void add(SourceFile file, Trial.Maker trials, Evaluation evaluation)
      throws InputException {
    Optional<String> text = Texts.readUnzippedIfText(file.path());
    if (text.isPresent() && !text.get().isEmpty()) {
      Trial trial = trials.of(file, text.get());
      evaluation.add(file.path().toString(), trial.text(), trial.emend());
    }
  }

  private static long size(SourceFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return 0;
    }
  }
}
