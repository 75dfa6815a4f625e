package org.emend.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A place of a text before and after an edit, with whole words around it, all in one line: {@code
 * he said were able to} and {@code he said we’re able to}.
 *
 * @param before as the text is
 * @param after as the edit makes it
 */
public record Excerpt(String before, String after) {

  /** Code points of a word that are shown. */
  private static final int LONGEST_WORD = 40;

  /**
   * The place of an edit.
   *
   * @param text the text that the edit's offsets refer to
   * @param context how many code points are shown on either side, at most
   */
  public static Excerpt of(String text, Edit edit, int context) {
    return of(text, List.of(edit), edit, context);
  }

  /**
   * The place of one of several edits, with those of the others made that lie in its context.
   *
   * @param text the text that the edits' offsets refer to
   * @param edits in order of their start, none overlapping
   * @param shown the one of them whose place it is
   * @param context how many code points are shown on either side, more if an edit would be cut
   */
  public static Excerpt of(String text, List<Edit> edits, Edit shown, int context) {
    int from = start(text, shown, context);
    int to = end(text, shown, context);
    List<Edit> made = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.equals(shown) || (edit.start() < to && edit.end() > from)) {
        made.add(edit);
        to = Math.max(to, edit.end());
      }
    }
    int start = Math.min(from, made.get(0).start());
    String before = text.substring(start, to);
    List<Edit> shifted = made.stream().map(edit -> edit.shifted(-start)).toList();
    return new Excerpt(before, Edits.apply(before, shifted));
  }

  /**
   * The whole words that an edit touches: {@code shortage more} and {@code shortage—more}. Where
   * white space is on both sides of it, the words beyond that; of long words a part.
   *
   * @param text the text that the edit's offsets refer to
   */
  public static Excerpt words(String text, Edit edit) {
    int start = wordStart(text, edit.start());
    int end = wordEnd(text, edit.end());
    if (start == edit.start() && end == edit.end()) {
      start = wordStart(text, gapStart(text, start));
      end = wordEnd(text, gapEnd(text, end));
    }
    String before = text.substring(start, end);
    return new Excerpt(before, Edits.apply(before, List.of(edit.shifted(-start))));
  }

  private static int wordStart(String text, int from) {
    int start = from;
    for (int i = 0; i < LONGEST_WORD && !isGap(text, start - 1); i++) {
      start = text.offsetByCodePoints(start, -1);
    }
    return start;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    for (int i = 0; i < LONGEST_WORD && !isGap(text, end); i++) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static int gapStart(String text, int from) {
    int start = from;
    while (start > 0 && isGap(text, start - 1) && !isLineEnd(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static int gapEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isGap(text, end) && !isLineEnd(text, end)) {
      end++;
    }
    return end;
  }

  /**
   * Where the context of an edit begins: some code points back in the same line, and where a word
   * does.
   */
  public static int start(String text, Edit edit, int context) {
    int start = edit.start();
    for (int i = 0; i < context && start > 0 && !isLineEnd(text, start - 1); i++) {
      start = text.offsetByCodePoints(start, -1);
    }
    int word = start;
    while (word < edit.start() && !(isGap(text, word - 1) && !isGap(text, word))) {
      word++;
    }
    return word < edit.start() ? word : start;
  }

  /** Where the context of an edit ends, likewise. */
  public static int end(String text, Edit edit, int context) {
    int end = edit.end();
    for (int i = 0; i < context && end < text.length() && !isLineEnd(text, end); i++) {
      end = text.offsetByCodePoints(end, 1);
    }
    int word = end;
    while (word > edit.end() && !(isGap(text, word) && !isGap(text, word - 1))) {
      word--;
    }
    return word > edit.end() ? word : end;
  }

  /** Whether there is no character of a word at an offset, in the text or beyond it. */
  private static boolean isGap(String text, int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private static boolean isLineEnd(String text, int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
