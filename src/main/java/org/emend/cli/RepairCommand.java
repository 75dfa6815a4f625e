package org.emend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.emend.Emend;
import org.emend.Review;
import org.emend.batch.Batch;
import org.emend.batch.Destination;
import org.emend.batch.FileRepair;
import org.emend.batch.FileWalk;
import org.emend.batch.Mirror;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.files.PathBytes;
import org.emend.review.EditStat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend repair}: gives files back what they lost. */
@Command(
    name = "repair",
    sortOptions = false,
    description = "Gives files back what they lost.",
    footer = {
      "  emend repair --diff articles",
      "      shows what of the damage proves itself, and writes nothing",
      "  emend repair --profile profile.json --diff articles",
      "      shows all that would change",
      "  emend repair --profile profile.json --diff=words articles",
      "      shows a line for each edit",
      "  emend repair --profile profile.json --stat articles",
      "      shows how many edits each file has",
      "  emend repair --profile profile.json --diff --suggestions articles",
      "      shows what may be missing, too",
      "  emend repair --profile profile.json --html review.html articles",
      "      writes a page on which edits are accepted and rejected",
      "  emend repair --profile profile.json -o repaired articles",
      "      writes every file of articles, repaired, to the folder repaired",
      "  emend repair --profile profile.json -i --include '*.txt' articles",
      "      changes the files themselves",
      "  emend repair --profile profile.json -i --report edits.jsonl articles",
      "      keeps a record of every edit, a line of JSON for each file",
      "  emend repair --profile profile.json - < damaged.txt > repaired.txt",
      "      standard input to standard output",
      "  emend repair --reference clean.txt --damaged damaged.txt --diff articles",
      "      learns and repairs in one go",
      "  emend repair --profile profile.json --diff articles | git apply",
      "      changes what the diff says"
    })
final class RepairCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private DamageOptions damage;

  @ArgGroup(heading = "%nMODE, one of them; needless for a single file:%n")
  private ModeOptions modes;

  @Mixin private ConfidenceOption confidence;

  @Mixin private SuggestionOption suggestions;

  @Mixin private FileOptions options;

  @Mixin private ConfigOption config;

  @Mixin private ReportOption report;

  @Mixin private DisplayOptions display;

  @Mixin private HtmlOption html;

  @Option(
      names = "--stat",
      description =
          "Print how many edits each file has, behind what a MODE prints; alone, write nothing.")
  private boolean stat;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary, no progress, and no word of the configuration.")
  private boolean quiet;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, and folders with all that is in them but hidden files and symbolic links;"
              + " - is standard input.")
  private List<Path> paths = new ArrayList<>();

  RepairCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    config.apply(StandardInput.isIn(paths) ? Path.of("") : paths.get(0), remarks());
    refuseWrongUsage();
    if (StandardInput.isIn(paths)) {
      return repairStandardInput();
    }
    FileWalk walk = FileWalk.of(paths, options.filter());
    return repair(
        walk.files(),
        (repair, run) -> {
          for (FileWalk.Problem problem : walk.problems()) {
            run.accept(problem.source(), problem.outcome());
          }
          try (Destination destination = run.mode().destination();
              FileProgress progress = FileProgress.of(console, quiet, "repair", walk.files())) {
            run.alsoTell((source, outcome) -> progress.advance(run.soFar()));
            new Batch(repair, destination, options.jobs()).run(walk.files(), run);
          }
        });
  }

  private int repairStandardInput() throws InputException, IOException {
    return repair(
        List.of(StandardInput.SOURCE),
        (repair, run) ->
            new Batch(repair, run.mode().destination(), options.jobs())
                .run(StandardInput.SOURCE, console.in(), run));
  }

  private interface Work {
    void run(FileRepair repair, RepairRun run) throws IOException;
  }

  private int repair(List<SourceFile> files, Work work) throws InputException, IOException {
    report.refuseWrongUsage(files);
    html.refuseWrongUsage(files);
    RepairRun run = new RepairRun(console, mode(files));
    DamageOptions.Undoing undoing = damage.undoing(console, remarks());
    FileRepair repair = repair(undoing);
    EditStat edits = new EditStat();
    if (stat) {
      run.alsoTell((source, outcome) -> add(source, outcome, edits));
    }
    try (RepairReport written = report.begin();
        PageOutput page = html.begin(undoing.damage(), console, remarks())) {
      run.alsoTell(written);
      run.alsoTell(page);
      work.run(repair, run);
      page.end();
    }
    console.out().write(edits.bytes());
    return run.end(quiet);
  }

  private static void add(SourceFile source, Outcome outcome, EditStat edits) {
    if (outcome instanceof Outcome.Repaired repaired) {
      edits.add(PathBytes.of(DiffNames.HERE.of(source)), repaired.edits().size());
    }
  }

  private void refuseWrongUsage() {
    confidence.refuseWrongUsage();
    suggestions.refuseWrongUsage(confidence.minConfidence());
    options.refuseWrongUsage();
    damage.refuseWrongUsage();
    boolean several = paths.size() > 1 || Files.isDirectory(paths.get(0));
    if (modes == null && several && !stat && !html.isGiven()) {
      throw wrongUsage(
          "several files or a folder need a MODE: --diff, -o DIR, -i (--in-place) or --check,"
              + " or --stat or --html");
    }
    boolean isDiff = modes != null && modes.isDiff();
    if (suggestions.floor().isPresent() && !isDiff && !report.isGiven() && !html.isGiven()) {
      throw wrongUsage("--suggestions goes with --diff, --report or --html only");
    }
    StandardInput.refuseOthers(paths, spec);
    html.refuseWrongUsage(paths, modes != null && modes.writesFiles());
    if (StandardInput.isIn(paths) && modes != null && modes.writesFiles()) {
      throw wrongUsage("- (standard input) goes to standard output, not with -o or -i");
    }
  }

  private Mode mode(List<SourceFile> files) throws IOException {
    if (modes == null) {
      return stat || html.isGiven() ? Mode.silent() : Mode.print();
    }
    // Who leaves a pager early ends the work, and with it what else is written.
    if (modes.isDiff() && !report.isGiven() && !html.isGiven()) {
      display.page(console);
    }
    DiffNames names = DiffNames.HERE;
    Optional<String> clash = modes.isDiff() ? names.clash(files) : Optional.empty();
    if (clash.isPresent()) {
      throw wrongUsage(clash.get() + " in the diff");
    }
    try {
      return modes.mode(paths, files, names, display.palette(console), console);
    } catch (Mirror.RefusedException e) {
      throw wrongUsage("-o: " + e.getMessage());
    }
  }

  private FileRepair repair(DamageOptions.Undoing undoing) {
    Emend emend = undoing.emend();
    double minConfidence = confidence.minConfidence(undoing.experience());
    Function<String, Review> reviewer =
        suggestions
            .floor()
            .or(() -> html.floor(minConfidence))
            .<Function<String, Review>>map(
                floor -> text -> emend.review(text, minConfidence, Math.min(floor, minConfidence)))
            .orElse(text -> new Review(emend.repair(text, minConfidence), List.of()));
    return new FileRepair(reviewer, options.encoding());
  }

  private Consumer<String> remarks() {
    return quiet ? remark -> {} : console::say;
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
