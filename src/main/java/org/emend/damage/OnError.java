package org.emend.damage;

/** What a codec does with a character or a byte that it does not know. */
public enum OnError {
  DROP("dropped"),
  QUESTION_MARK("replaced by ?"),
  REPLACEMENT_CHARACTER("replaced by U+FFFD"),
  /** The byte is passed on as the C1 control of the same number; when encoding, as {@code ?}. */
  C1_CONTROL("passed on as control characters");

  private final String words;

  OnError(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
