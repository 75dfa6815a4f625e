package org.emend.evaluation;

import java.util.OptionalDouble;

/**
 * What came back of one kind of marks.
 *
 * @param lost how many marks the damage destroyed
 * @param proposed how many marks the edits put in at the asked confidence
 * @param right how many of these are right
 * @param recallAt95 the best recall that any confidence reaches with 95 of 100 marks right; nothing
 *     if none does
 * @param recallAt99 the same with 99 of 100
 */
public record KindScore(
    MarkKind kind,
    long lost,
    long proposed,
    long right,
    OptionalDouble recallAt95,
    OptionalDouble recallAt99) {

  /** The share of the proposed marks that is right; nothing if none was proposed. */
  public OptionalDouble precision() {
    return proposed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / proposed);
  }

  /** The share of the lost marks that came back; nothing if none was lost. */
  public OptionalDouble recall() {
    return lost == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / lost);
  }
}
