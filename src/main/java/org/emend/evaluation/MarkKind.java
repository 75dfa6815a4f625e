package org.emend.evaluation;

/** The kinds of lost characters that are counted apart, since they are not equally hard. */
public enum MarkKind {
  APOSTROPHE("apostrophe"),
  SENTENCE_QUOTATION("quotation that starts a sentence"),
  INNER_QUOTATION("quotation within a sentence"),
  SINGLE_QUOTE("single quote"),
  DASH("dash"),
  /** Whatever else a damage destroys: ellipses, letters, signs. */
  OTHER("other");

  private final String words;

  MarkKind(String words) {
    this.words = words;
  }

  /** The kind in words, for people. */
  public String words() {
    return words;
  }
}
