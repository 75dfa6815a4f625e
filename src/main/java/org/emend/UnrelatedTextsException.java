package org.emend;

/** Two texts given as a pair share too little to be the same text. */
public final class UnrelatedTextsException extends Exception {

  private static final long serialVersionUID = 1;

  public UnrelatedTextsException(String pairName) {
    super(pairName + ": these do not look like the same text");
  }
}
