package org.emend.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether edits that are not made are shown, and how probable they must be. */
final class SuggestionOption {

  static final double USUAL_FLOOR = 0.5;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--suggestions",
      arity = "0..1",
      fallbackValue = "" + USUAL_FLOOR,
      preprocessor = AttachedValue.class,
      paramLabel = "X",
      description =
          "With --diff or --html: show edits that are less certain, down to this probability,"
              + " beside it; ${FALLBACK-VALUE}, if not given. They are no part of the patch.")
  private Double floor;

  /**
   * Refuses a floor that is none.
   *
   * @param minConfidence how probable the edits that are made must be
   */
  void refuseWrongUsage(double minConfidence) {
    if (floor != null && !(floor >= 0 && floor <= minConfidence)) {
      throw new ParameterException(
          command.commandLine(),
          "--suggestions=X is a probability, from 0 to --min-confidence ("
              + minConfidence
              + "), not "
              + floor);
    }
  }

  /** How probable a suggestion must be, if any are wanted. */
  Optional<Double> floor() {
    return Optional.ofNullable(floor);
  }
}
