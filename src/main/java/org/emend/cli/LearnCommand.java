package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.emend.Profile;
import org.emend.batch.SafeWrite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emend learn}: from pairs of texts to a profile. */
@Command(
    name = "learn",
    sortOptions = false,
    description = "Learns from a text and its damaged twin what the damage does.",
    footer = {
      "  emend learn --reference clean.txt --damaged damaged.txt",
      "      shows what was lost",
      "  emend learn --reference clean --damaged damaged -o profile.json",
      "      learns from two folders, file by file, and keeps the profile",
      "  emend learn --reference a.txt --damaged b.txt -o - | jq .",
      "      the profile to standard output"
    })
final class LearnCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private PairOptions pairs;

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
    Profile profile = Profiles.learn(Pairs.of(pairs.references(), pairs.damaged(), console));
    String description = profile.describe() + "\n";
    Optional<Path> file = Optional.ofNullable(output);
    if (file.isPresent() && file.get().toString().equals(STANDARD_OUTPUT)) {
      description.lines().forEach(console::say);
      console.out().write(profile.toJson().getBytes(UTF_8));
      return ExitCode.DONE;
    }
    if (file.isPresent()) {
      write(profile, file.get());
    }
    console.out().write(description.getBytes(UTF_8));
    return ExitCode.DONE;
  }

  private void refuseWrongUsage() {
    if (pairs.references().isEmpty() || pairs.damaged().isEmpty()) {
      throw wrongUsage("learn needs --reference REF and --damaged DMG");
    }
    if (pairs.references().size() != pairs.damaged().size()) {
      throw wrongUsage(
          "every --reference needs its --damaged, and every --damaged its --reference");
    }
    if (output != null && isInput(output)) {
      throw wrongUsage("-o " + output + " would overwrite a text to learn from");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private boolean isInput(Path file) {
    List<Path> inputs =
        Stream.concat(pairs.references().stream(), pairs.damaged().stream()).toList();
    return inputs.stream().anyMatch(input -> isSame(input, file));
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
