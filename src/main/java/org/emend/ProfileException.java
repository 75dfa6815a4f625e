package org.emend;

/** A profile cannot be used; the message says why, for the person at the keyboard. */
public final class ProfileException extends Exception {

  private static final long serialVersionUID = 1;

  public ProfileException(String message) {
    super(message);
  }
}
