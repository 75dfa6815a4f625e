package org.emend.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.emend.batch.PathFilter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which files, and how. */
final class FileOptions {

  private static final String DEFAULT_FLOOR = "0.5";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0.9",
      description = "Make only edits that are right with this probability: ${DEFAULT-VALUE}.")
  private double minConfidence;

  @Option(
      names = "--suggestions",
      arity = "0..1",
      fallbackValue = DEFAULT_FLOOR,
      preprocessor = AttachedValue.class,
      paramLabel = "X",
      description =
          "With --diff: show edits that are less certain, down to this probability, beside it;"
              + " ${FALLBACK-VALUE}, if not given. They are no part of the patch.")
  private Double suggestionFloor;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Repair so many files at a time; as many as there are processors, if not given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Repair only files like this, such as '*.txt' or 'letters/*'. Repeatable.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and folders like this. Repeatable.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "CS",
      converter = CharsetConverter.class,
      description = "The charset of every PATH; found for each file, if not given.")
  private Charset encoding;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour the diff: auto, always or never.")
  private ColorChoice color;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary.")
  private boolean quiet;

  void refuseWrongUsage() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrongUsage("--min-confidence is a probability, from 0 to 1, not " + minConfidence);
    }
    if (suggestionFloor != null && !(suggestionFloor >= 0 && suggestionFloor <= minConfidence)) {
      throw wrongUsage(
          "--suggestions=X is a probability, from 0 to --min-confidence ("
              + minConfidence
              + "), not "
              + suggestionFloor);
    }
    if (jobs < 1) {
      throw wrongUsage("--jobs is 1 or more, not " + jobs);
    }
  }

  PathFilter filter() {
    try {
      return PathFilter.of(includes, excludes);
    } catch (PatternSyntaxException e) {
      throw wrongUsage("malformed GLOB '" + e.getPattern() + "': " + e.getDescription());
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  double minConfidence() {
    return minConfidence;
  }

  /** How probable a suggestion must be, if any are wanted. */
  Optional<Double> suggestionFloor() {
    return Optional.ofNullable(suggestionFloor);
  }

  int jobs() {
    return jobs;
  }

  Optional<Charset> encoding() {
    return Optional.ofNullable(encoding);
  }

  ColorChoice color() {
    return color;
  }

  boolean isQuiet() {
    return quiet;
  }
}
