package org.emend.decision;

/** What should be decisions is none; the message says why in one line and names no file. */
public final class DecisionsException extends Exception {

  private static final long serialVersionUID = 1;

  DecisionsException(String message) {
    super(message);
  }
}
