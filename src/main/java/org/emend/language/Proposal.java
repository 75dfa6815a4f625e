package org.emend.language;

import org.emend.edit.Kind;

/**
 * A mark that the language would have at a place.
 *
 * @param start UTF-16 offset into the text
 * @param end one past the last character that the mark's trace takes up; equal to {@code start}
 *     where it left none
 * @param original what stood there
 * @param kind which sort of mark it is
 * @param probability that it stood there, if the text around was damaged at all
 * @param damageEvidence how much the place speaks for the text being damaged: the logarithm of the
 *     ratio between seeing it in damaged and in sound text
 * @param quotation the number of the quotation that the mark opens or closes: its marks come back
 *     together or not at all; {@link #NO_QUOTATION} if it stands for itself
 * @param rule the reason, in words
 */
public record Proposal(
    int start,
    int end,
    String original,
    Kind kind,
    double probability,
    double damageEvidence,
    int quotation,
    String rule) {

  /** Of marks that belong to no pair. */
  public static final int NO_QUOTATION = -1;

  /** The same proposal with another probability. */
  public Proposal withProbability(double other) {
    return new Proposal(start, end, original, kind, other, damageEvidence, quotation, rule);
  }

  /** The same proposal for a text in which everything stands further on. */
  Proposal shifted(int by) {
    return new Proposal(
        start + by, end + by, original, kind, probability, damageEvidence, quotation, rule);
  }
}
