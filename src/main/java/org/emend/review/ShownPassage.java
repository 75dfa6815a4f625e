package org.emend.review;

import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Excerpt;

/**
 * Some edits in the text around them, for a person to judge: whole words, and no more than some
 * lines of a screen.
 *
 * @param parts in order; what does not change beside what does
 */
public record ShownPassage(List<Part> parts) {

  /** Code points on either side of an edit, at most. */
  private static final int CONTEXT = 160;

  /** Stands where text is left out. */
  private static final String ELLIPSIS = "…";

  public ShownPassage {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the text.
   *
   * @param before as it is
   * @param after as the edit makes it, the same where there is none
   */
  public record Part(String before, String after) {
    /** Whether an edit changes it. */
    public boolean isChanged() {
      return !before.equals(after);
    }

    private static Part same(String text) {
      return new Part(VisibleText.of(text), VisibleText.of(text));
    }

    private static Part changed(String before, String after) {
      return new Part(VisibleText.of(before), VisibleText.of(after));
    }
  }

  /**
   * The passage of edits.
   *
   * @param text the text that their offsets refer to
   * @param edits in order of their start, none overlapping another
   */
  public static ShownPassage of(String text, List<Edit> edits) {
    List<Part> parts = new ArrayList<>();
    int shown = Excerpt.start(text, edits.get(0), CONTEXT);
    if (shown > 0 && !isLineEnd(text, shown - 1)) {
      parts.add(Part.same(ELLIPSIS));
    }
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      int from = Excerpt.start(text, edit, CONTEXT);
      if (from > shown) {
        parts.add(Part.same(" " + ELLIPSIS + " "));
        shown = from;
      }
      parts.add(Part.same(text.substring(shown, edit.start())));
      parts.add(Part.changed(text.substring(edit.start(), edit.end()), edit.replacement()));
      int to = Excerpt.end(text, edit, CONTEXT);
      shown = i + 1 < edits.size() ? Math.min(to, edits.get(i + 1).start()) : to;
      parts.add(Part.same(text.substring(edit.end(), shown)));
    }
    if (shown < text.length() && !isLineEnd(text, shown)) {
      parts.add(Part.same(ELLIPSIS));
    }
    parts.removeIf(part -> part.before().isEmpty() && part.after().isEmpty());
    return new ShownPassage(parts);
  }

  private static boolean isLineEnd(String text, int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
