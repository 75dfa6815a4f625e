package org.emend.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.emend.batch.PathFilter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which files are taken, and how they are read. */
final class FileOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private JobsOption jobs;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Take only files like this, such as '*.txt' or 'letters/*'. Repeatable.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and folders like this. Repeatable.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--no-ignore",
      description = "Take what .gitignore and .emendignore files name, too.")
  private boolean noIgnore;

  @Option(
      names = "--hidden",
      description = "Take hidden files and folders, too, but neither .git nor .emend.")
  private boolean hidden;

  @Option(
      names = "--encoding",
      paramLabel = "CS",
      converter = CharsetConverter.class,
      description = "The charset of every PATH; found for each file, if not given.")
  private Charset encoding;

  void refuseWrongUsage() {
    jobs.refuseWrongUsage();
  }

  PathFilter filter() {
    try {
      PathFilter globs = PathFilter.of(includes, excludes);
      PathFilter filter = hidden ? globs.withHidden() : globs;
      return noIgnore ? filter : filter.withIgnoreFiles();
    } catch (PatternSyntaxException e) {
      throw wrongUsage("malformed GLOB '" + e.getPattern() + "': " + e.getDescription());
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  int jobs() {
    return jobs.jobs();
  }

  Optional<Charset> encoding() {
    return Optional.ofNullable(encoding);
  }
}
