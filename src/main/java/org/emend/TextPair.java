package org.emend;

/**
 * A text and the same text after it was damaged; the two need not agree in every word.
 *
 * @param name as the user knows it, for messages
 * @param reference the intact text
 * @param damaged what became of it
 */
public record TextPair(String name, String reference, String damaged) {}
