package org.emend.restore;

import java.util.List;
import org.emend.text.Layout;

/**
 * A piece of a reference and the piece of a damaged text in its place: UTF-16 offsets, half-open.
 */
record Stretch(int originalStart, int originalEnd, int damagedStart, int damagedEnd) {

  /** The length of the longer side. */
  int longerSide() {
    return Math.max(originalEnd - originalStart, damagedEnd - damagedStart);
  }

  /**
   * The stretch cut at its line breaks, which are the damaged text's own: {@code ",”\n\n“"} and
   * {@code ",\n"} are the pieces {@code ",”"}, {@code ","} and {@code "“"}, {@code ""}. Where only
   * one side has a line break, a space or the end of the other side stands for it. Nothing where
   * there are more of them, so that it is open which piece belongs to which.
   */
  List<Stretch> withoutLayout(String original, String damaged) {
    int originalBreak = firstBreak(original, originalStart, originalEnd);
    int damagedBreak = firstBreak(damaged, damagedStart, damagedEnd);
    if (originalBreak < 0 && damagedBreak < 0) {
      return List.of(this);
    }
    if (originalBreak < 0) {
      originalBreak = inPlaceOfBreak(original, originalStart, originalEnd);
    }
    if (damagedBreak < 0) {
      damagedBreak = inPlaceOfBreak(damaged, damagedStart, damagedEnd);
    }
    Stretch rest =
        new Stretch(
            afterBreak(original, originalBreak, originalEnd),
            originalEnd,
            afterBreak(damaged, damagedBreak, damagedEnd),
            damagedEnd);
    boolean moreBreaks =
        firstBreak(original, rest.originalStart, originalEnd) >= 0
            || firstBreak(damaged, rest.damagedStart, damagedEnd) >= 0;
    return moreBreaks
        ? List.of()
        : List.of(new Stretch(originalStart, originalBreak, damagedStart, damagedBreak), rest);
  }

  private static int firstBreak(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (Layout.isLineBreak(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static int inPlaceOfBreak(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (Layout.isBlank(text.charAt(at))) {
        return at;
      }
    }
    return end;
  }

  /** After the last of the line breaks that only blanks lie between, or after one blank. */
  private static int afterBreak(String text, int start, int end) {
    int after = Math.min(start + 1, end);
    for (int at = after; at < end && Layout.isBlank(text.charAt(at)); at++) {
      if (Layout.isLineBreak(text.charAt(at))) {
        after = at + 1;
      }
    }
    return after;
  }
}
