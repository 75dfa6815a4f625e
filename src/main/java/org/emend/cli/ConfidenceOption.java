package org.emend.cli;

import org.emend.experience.Experience;
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
      description =
          "Only edits that are right with this probability: 0.9, or what the profile has learned"
              + " from decisions.")
  private Double minConfidence;

  void refuseWrongUsage() {
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(
          command.commandLine(),
          "--min-confidence is a probability, from 0 to 1, not " + minConfidence);
    }
  }

  /** Where nothing was learned from decisions. */
  double minConfidence() {
    return minConfidence(Experience.NONE);
  }

  /** Of a profile that may have learned it. */
  double minConfidence(Experience experience) {
    return minConfidence == null ? experience.minConfidence() : minConfidence;
  }
}
