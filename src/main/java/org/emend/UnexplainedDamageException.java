package org.emend;

/** No one damage explains what was seen; the message says why, for the person at the keyboard. */
public final class UnexplainedDamageException extends Exception {

  private static final long serialVersionUID = 1;

  public UnexplainedDamageException(String message) {
    super(message);
  }
}
