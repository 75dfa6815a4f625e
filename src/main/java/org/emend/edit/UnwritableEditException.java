package org.emend.edit;

/**
 * An edited text cannot be written in the charset of its file; the message says why in one line,
 * for the person at the keyboard, and does not name the file: {@code ’ (U+2019) cannot be written
 * in ISO-8859-2}.
 */
public final class UnwritableEditException extends Exception {

  private static final long serialVersionUID = 1;

  public UnwritableEditException(String message) {
    super(message);
  }
}
