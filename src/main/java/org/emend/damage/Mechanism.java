package org.emend.damage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happened to a text, as the steps that happened one after the other: {@code windows-1252 read
 * as ISO-8859-1, control characters stripped, spaces collapsed} turns {@code so — she said, “yes”}
 * → {@code so she said, yes}.
 *
 * <p>Space-collapsing is always the last step.
 */
public record Mechanism(List<Step> steps) {

  public Mechanism {
    steps = List.copyOf(steps);
    for (int i = 0; i < steps.size() - 1; i++) {
      if (steps.get(i) instanceof Step.CollapseSpaces) {
        throw new IllegalArgumentException("spaces can be collapsed in the last step only");
      }
    }
  }

  /** Runs the mechanism forward over a text. */
  public String apply(String text) {
    String result = text;
    for (Step step : steps) {
      result = step.apply(result);
    }
    return result;
  }

  /** Whether runs of spaces become one space at the end. */
  public boolean collapsesSpaces() {
    return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.CollapseSpaces;
  }

  /** Whether each character becomes what it becomes, whatever stands beside it, but for spaces. */
  boolean isCharacterwise() {
    return steps.stream()
        .allMatch(step -> !(step instanceof Step.Recode recode) || recode.isCharacterwise());
  }

  /** In words, for people. */
  public String description() {
    return steps.stream().map(Step::description).collect(Collectors.joining(", "));
  }
}
