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
 * @param rule the reason, in words
 */
public record Proposal(
    int start,
    int end,
    String original,
    Kind kind,
    double probability,
    double damageEvidence,
    String rule) {}
