package org.emend.language;

/** What was given as a model is none; the message goes after the file's name. */
public final class ModelException extends Exception {

  private static final long serialVersionUID = 1L;

  ModelException(String message) {
    super(message);
  }
}
