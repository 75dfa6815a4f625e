package org.emend.plausibility;

/**
 * The language in which a text reads best.
 *
 * @param cost of the text in that language, in nats; see {@link Language#cost(CharSequence)}
 * @param characters how many code points the text has
 */
public record Reading(Language language, double cost, int characters) {}
