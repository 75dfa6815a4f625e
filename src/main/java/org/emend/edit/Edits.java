package org.emend.edit;

import java.util.List;

/** Applying edits: the only place where an edited text is made. */
public final class Edits {

  private Edits() {}

  /**
   * The text with all edits made.
   *
   * @param text the text that the edits' offsets refer to
   * @param edits in order of their start, none overlapping another
   * @throws IllegalArgumentException if they are out of order, overlap or leave the text
   */
  public static String apply(CharSequence text, List<Edit> edits) {
    StringBuilder edited = new StringBuilder(text.length() + 2 * edits.size());
    int from = 0;
    for (Edit edit : edits) {
      if (edit.start() < from || edit.end() > text.length()) {
        throw new IllegalArgumentException(
            "edit at " + edit.start() + " overlaps another or leaves the text");
      }
      edited.append(text, from, edit.start()).append(edit.replacement());
      from = edit.end();
    }
    return edited.append(text, from, text.length()).toString();
  }
}
