package org.emend.evaluation;

import org.emend.edit.Edit;

/**
 * An edit with what stands around it, for a person to judge.
 *
 * @param text the name of the text
 * @param offset where the edit stands in the damaged text, UTF-16
 * @param confidence that of the edit
 * @param reason why it was proposed, in words
 * @param damaged the place in the damaged text
 * @param repaired the place in the repaired text
 * @param original the place in the original
 */
public record ShownEdit(
    String text,
    int offset,
    double confidence,
    String reason,
    Passage damaged,
    Passage repaired,
    Passage original) {

  /**
   * A few characters of a text.
   *
   * @param before up to 40 characters before the edit
   * @param edited what the edit takes out or puts in
   * @param after up to 40 characters after it
   */
  public record Passage(String before, String edited, String after) {

    static final int CONTEXT = 40;

    static Passage of(String text, int start, int end) {
      return new Passage(
          text.substring(back(text, start), start),
          text.substring(start, end),
          text.substring(end, on(text, end)));
    }

    private static int back(String text, int from) {
      int start = from;
      for (int i = 0; i < CONTEXT && start > 0; i++) {
        start -= Character.charCount(text.codePointBefore(start));
      }
      return start;
    }

    private static int on(String text, int from) {
      int end = from;
      for (int i = 0; i < CONTEXT && end < text.length(); i++) {
        end += Character.charCount(text.codePointAt(end));
      }
      return end;
    }
  }

  static ShownEdit of(String name, Edit edit, int offset, DamagedText damaged, String repaired) {
    int start = damaged.startInOriginal(edit.start());
    return new ShownEdit(
        name,
        edit.start(),
        edit.confidence(),
        edit.evidence().description(),
        Passage.of(damaged.text(), edit.start(), edit.end()),
        Passage.of(repaired, offset, offset + edit.replacement().length()),
        Passage.of(damaged.original(), start, Math.max(start, damaged.endInOriginal(edit.end()))));
  }
}
