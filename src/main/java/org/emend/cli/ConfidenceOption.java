package org.emend.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How probable an edit must be. */
final class ConfidenceOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0.9",
      description = "Only edits that are right with this probability: ${DEFAULT-VALUE}.")
  private double minConfidence;

  void refuseWrongUsage() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(
          command.commandLine(),
          "--min-confidence is a probability, from 0 to 1, not " + minConfidence);
    }
  }

  double minConfidence() {
    return minConfidence;
  }
}
