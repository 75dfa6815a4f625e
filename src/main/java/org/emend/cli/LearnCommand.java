package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.emend.Profile;
import org.emend.Reference;
import org.emend.TextPair;
import org.emend.decision.DecidedFile;
import org.emend.experience.Lesson;
import org.emend.files.RealPath;
import org.emend.files.SafeWrite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emend learn}: from pairs of texts and further references to a profile. */
@Command(
    name = "learn",
    sortOptions = false,
    description = {
      "Learns from a text and its damaged twin what the damage does.",
      "Further references teach how their source writes, decisions which edits are right."
    },
    footer = {
      "  emend learn --reference clean.txt --damaged damaged.txt",
      "      shows what was lost",
      "  emend learn --reference clean --damaged damaged -o profile.json",
      "      learns from two folders, file by file, and keeps the profile",
      "  emend learn --reference a.txt --damaged b.txt --reference originals",
      "      learns from the pair, and how its source writes from a folder, too",
      "  emend learn --profile old.json --reference originals -o new.json",
      "      adds what more references teach to what old.json knows",
      "  emend learn --profile old.json --decisions decisions.json -o new.json",
      "      adds what was decided on edits that old.json proposed",
      "  emend learn --reference a.txt --damaged b.txt -o - | jq .",
      "      the profile to standard output"
    })
final class LearnCommand implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private PairOptions pairs;

  @Option(
      names = "--profile",
      paramLabel = "P",
      description = "What 'emend learn -o P' has learned of the damage, in place of --damaged.")
  private Path profile;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What was decided on edits that the profile proposed: the file that 'emend review' or the"
              + " page of 'emend repair --html' has saved. Repeatable.")
  private List<Path> decisions = new ArrayList<>();

  @Mixin private ModelOption modelOption;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to keep the profile; - is standard output.")
  private Path output;

  LearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    refuseWrongUsage();
    List<TextPair> twins = Pairs.of(pairs.paired(), pairs.damaged(), console);
    List<Reference> references = unpairedReferences();
    Profile untaught =
        profile == null
            ? Profiles.learn(twins, references, modelOption.model())
            : Profiles.read(profile).withReferences(references, modelOption.model());
    Optional<Lesson> lesson = lesson(untaught);
    Profile learned = lesson.map(l -> untaught.with(l.experience())).orElse(untaught);
    String description = description(learned, twins, references, lesson);
    Optional<Path> file = Optional.ofNullable(output);
    if (file.isPresent() && file.get().equals(STANDARD_OUTPUT)) {
      description.lines().forEach(console::say);
      console.out().write(learned.toJson().getBytes(UTF_8));
      return ExitCode.DONE;
    }
    if (file.isPresent()) {
      write(learned, file.get());
    }
    console.out().write(description.getBytes(UTF_8));
    return ExitCode.DONE;
  }

  private Optional<Lesson> lesson(Profile untaught) throws InputException {
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    List<DecidedFile> files = new ArrayList<>();
    for (Path file : decisions) {
      files.addAll(DecisionsFile.read(file).files());
    }
    return Optional.of(untaught.lessonOf(files));
  }

  private static String description(
      Profile learned, List<TextPair> twins, List<Reference> references, Optional<Lesson> lesson) {
    List<String> lines = new ArrayList<>(List.of(learned.describe()));
    if (!twins.isEmpty() || !references.isEmpty()) {
      lines.add(WordsRead.of(twins, references));
    }
    lesson.ifPresent(taught -> lines.addAll(LessonLines.of(taught)));
    return String.join("\n", lines) + "\n";
  }

  private void refuseWrongUsage() {
    boolean isTaught = profile != null && !decisions.isEmpty();
    if (pairs.references().isEmpty() && !isTaught) {
      throw wrongUsage("learn needs --reference REF, and --damaged DMG or --profile P");
    }
    if (pairs.damaged().isEmpty() && profile == null) {
      throw wrongUsage(
          "learn needs --damaged DMG, what became of the reference, or --profile P, which knows it");
    }
    if (!pairs.damaged().isEmpty() && profile != null) {
      throw wrongUsage("--profile and --damaged exclude each other: one tells what the other does");
    }
    if (pairs.damaged().size() > pairs.references().size()) {
      throw wrongUsage("every --damaged needs its --reference");
    }
    if (output != null && !output.equals(STANDARD_OUTPUT)) {
      refuseOutputAmongInputs();
    }
  }

  private void refuseOutputAmongInputs() {
    for (Path input : inputs()) {
      if (isSame(input, output)) {
        throw wrongUsage("-o " + output + " would overwrite a text to learn from");
      }
      if (Files.isDirectory(input) && RealPath.of(output).startsWith(RealPath.of(input))) {
        throw wrongUsage(
            "-o "
                + output
                + " lies in "
                + input
                + ", whose texts are to learn from; name another place");
      }
    }
  }

  private List<Reference> unpairedReferences() throws InputException {
    List<Reference> references =
        Texts.references(pairs.unpaired(), file -> console.report(file, Texts.LEFT_OUT));
    if (references.isEmpty() && !pairs.unpaired().isEmpty()) {
      throw InputException.about(pairs.unpaired().get(0), "no texts in it");
    }
    return references;
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<Path> inputs() {
    return Stream.of(pairs.references(), pairs.damaged(), decisions).flatMap(List::stream).toList();
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Profile profile, Path file) throws InputException {
    try {
      SafeWrite.write(file, profile.toJson().getBytes(UTF_8));
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
  }
}
