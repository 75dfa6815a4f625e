package org.emend;

/**
 * A text whose marks are intact.
 *
 * @param name as the user knows it; shown as the evidence of an edit
 * @param text the text itself
 */
public record Reference(String name, String text) {}
