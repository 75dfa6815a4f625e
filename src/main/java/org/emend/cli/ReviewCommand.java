package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.emend.Emend;
import org.emend.batch.Batch;
import org.emend.batch.Destination;
import org.emend.batch.FileRepair;
import org.emend.batch.FileWalk;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.decision.Decisions;
import org.emend.decision.EarlierDecisions;
import org.emend.decision.Verdict;
import org.emend.files.RealPath;
import org.emend.review.ReviewItem;
import org.emend.review.ReviewQueue;
import org.emend.review.TerminalReview;
import org.emend.review.VisibleText;
import org.jline.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend review}: asks for one edit after the other. */
@Command(
    name = "review",
    sortOptions = false,
    description = {
      "Shows one edit after the other in its sentence, to be accepted or rejected with a key.",
      "",
      "It may be interrupted at any time: the same command goes on where it ended. Nothing is"
          + " written but the decisions; 'emend apply' makes the edits that were accepted."
    },
    footer = {
      "  emend review --profile profile.json articles",
      "      asks, file by file, and keeps the answers in decisions.json",
      "  emend review --profile profile.json --doubtful-first articles",
      "      begins with what is least certain",
      "  emend review --profile profile.json --decisions mine.json --suggestions=0.3 articles",
      "      keeps the answers elsewhere, and shows less certain edits, too"
    })
final class ReviewCommand implements Callable<Integer> {

  private final Console console;
  private final ReviewTerminal reviewTerminal;

  @Spec private CommandSpec spec;

  @Mixin private DamageOptions damage;

  @Mixin private ConfidenceOption confidence;

  @Option(
      names = "--suggestions",
      arity = "0..1",
      defaultValue = "" + SuggestionOption.USUAL_FLOOR,
      fallbackValue = "" + SuggestionOption.USUAL_FLOOR,
      preprocessor = AttachedValue.class,
      paramLabel = "X",
      description =
          "Show suggestions, edits that are less certain, down to this probability:"
              + " ${DEFAULT-VALUE}, also if not given.")
  private double floor;

  @Option(names = "--no-suggestions", description = "Show no suggestions.")
  private boolean noSuggestions;

  @Option(names = "--doubtful-first", description = "Begin with what is least certain.")
  private boolean doubtfulFirst;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      defaultValue = "decisions.json",
      description = "Where decisions are kept, and those of before are: ${DEFAULT-VALUE}.")
  private Path decisionsFile;

  @Mixin private FileOptions options;

  @Mixin private ConfigOption config;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, and no word of the configuration.")
  private boolean quiet;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, and folders as 'emend repair' walks them.")
  private List<Path> paths = new ArrayList<>();

  private int failed;

  ReviewCommand(Console console, ReviewTerminal terminal) {
    this.console = console;
    this.reviewTerminal = terminal;
  }

  @Override
  public Integer call() throws InputException, IOException {
    refuseWrongUsage();
    config.apply(paths.get(0), quiet ? remark -> {} : console::say);
    confidence.refuseWrongUsage();
    options.refuseWrongUsage();
    damage.refuseWrongUsage();
    OutputFile.refuseUnwritable(decisionsFile);
    Decisions before = DecisionsFile.readIfThere(decisionsFile);
    ReviewQueue queue = new ReviewQueue(items(before));
    DecisionsKeeping keeping = new DecisionsKeeping(decisionsFile, before, queue);
    if (queue.current().isEmpty()) {
      keeping.keep(queue);
      console.say(
          "nothing to decide on" + (before.files().isEmpty() ? "" : " that is not decided"));
      console.out().write(next(queue).getBytes(UTF_8));
      return exitCode();
    }
    console.out().flush();
    try (Terminal terminal = reviewTerminal.open()) {
      new TerminalReview(queue, terminal, console.showsColours(), keeping).run();
    } finally {
      keeping.keep(queue);
    }
    console.out().write((summary(queue) + next(queue)).getBytes(UTF_8));
    return exitCode();
  }

  private void refuseWrongUsage() {
    if (!console.isTerminal()) {
      throw wrongUsage(
          "review needs a terminal; 'emend repair --diff' or 'emend repair --html' needs none");
    }
    if (StandardInput.isIn(paths)) {
      throw wrongUsage("- (standard input) cannot be reviewed; name files or folders");
    }
    if (!(floor >= 0 && floor <= 1)) {
      throw wrongUsage("--suggestions is a probability, from 0 to 1, not " + floor);
    }
    for (Path path : paths) {
      if (RealPath.of(path).equals(RealPath.of(decisionsFile))) {
        throw wrongUsage("--decisions " + decisionsFile + " is a file to review");
      }
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<ReviewItem> items(Decisions before) throws InputException, IOException {
    FileWalk walk = FileWalk.of(paths, options.filter());
    walk.problems().forEach(problem -> fail(problem.path(), problem.reason()));
    Path kept = RealPath.of(decisionsFile);
    List<SourceFile> files =
        walk.files().stream().filter(file -> !RealPath.of(file.path()).equals(kept)).toList();
    DiffNames.HERE
        .clash(files)
        .ifPresent(
            clash -> {
              throw wrongUsage(clash + " in the decisions");
            });
    EarlierDecisions earlier = new EarlierDecisions(before);
    List<ReviewItem> items = new ArrayList<>();
    try (FileProgress progress = FileProgress.of(console, quiet, "review", files)) {
      new Batch(repair(), Destination.NOWHERE, options.jobs())
          .run(
              files,
              (source, outcome) -> {
                Proposals.of(source, outcome, earlier)
                    .ifPresent(proposed -> items.addAll(ReviewItem.of(proposed)));
                reportFailure(source, outcome);
                progress.advance(Tally.counted(items.size(), "edit"));
              });
    }
    if (doubtfulFirst) {
      items.sort(Comparator.comparingDouble(ReviewItem::confidence));
    }
    return items;
  }

  private FileRepair repair() throws InputException {
    DamageOptions.Undoing undoing = damage.undoing(console, quiet ? remark -> {} : console::say);
    Emend emend = undoing.emend();
    double minConfidence = confidence.minConfidence(undoing.experience());
    double lowest = noSuggestions ? minConfidence : Math.min(floor, minConfidence);
    return new FileRepair(text -> emend.review(text, minConfidence, lowest), options.encoding());
  }

  private void reportFailure(SourceFile source, Outcome outcome) {
    if (outcome instanceof Outcome.Failed problem) {
      fail(source.path(), problem.reason());
      problem.fault().ifPresent(console::trace);
    } else if (outcome instanceof Outcome.InPieces pieces && pieces.isText()) {
      fail(source.path(), "too large to be reviewed; see 'emend repair'");
    }
  }

  private void fail(Path file, String reason) {
    failed++;
    console.report(file, reason);
  }

  private int exitCode() {
    return failed > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private String summary(ReviewQueue queue) {
    ReviewQueue.Counts counts = queue.counts();
    return counts.accepted()
        + " accepted, "
        + counts.rejected()
        + " rejected, "
        + counts.left()
        + " left; kept in "
        + VisibleText.of(decisionsFile.toString())
        + "\n";
  }

  /** What to type next, if anything waits to be made. */
  private String next(ReviewQueue queue) {
    boolean isAnyAccepted =
        queue.decisions().edits().anyMatch(edit -> edit.verdict() == Verdict.ACCEPTED);
    return isAnyAccepted
        ? paths.stream()
            .map(ShellWord::of)
            .collect(
                Collectors.joining(
                    " ",
                    "next: emend apply --decisions " + ShellWord.of(decisionsFile) + " ",
                    "\n"))
        : "";
  }
}
