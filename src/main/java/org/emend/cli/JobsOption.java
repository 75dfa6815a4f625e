package org.emend.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many files are taken at a time. */
final class JobsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Take so many files at a time; as many as there are processors, if not given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  void refuseWrongUsage() {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs is 1 or more, not " + jobs);
    }
  }

  int jobs() {
    return jobs;
  }
}
