package org.emend.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives each mark of a text its place, while the text is read from start to end: what the channel
 * keeps and what it leaves of the marks are counted, so that an original and a repaired text, which
 * both become the same damaged text, give the same mark the same place.
 *
 * <p>Where runs of spaces become one space, a damaged text cannot tell how many there were. There
 * the spaces are not counted; a mark is told by the sides of it on which there are any. {@code so —
 * she} and {@code so —she} differ.
 */
final class Placement {

  private final boolean collapsesSpaces;
  private final List<Mark> placed = new ArrayList<>();

  /** Marks since the last character that counts; for sides they have the spaces before them. */
  private final List<Mark> gap = new ArrayList<>();

  private int spaces;
  private int place;

  Placement(boolean collapsesSpaces) {
    this.collapsesSpaces = collapsesSpaces;
  }

  /** The next character of the text is kept. */
  void keep(int codePoint) {
    if (collapsesSpaces && codePoint == ' ') {
      spaces++;
    } else {
      advance(Character.charCount(codePoint));
    }
  }

  /** The next character of the text, at an offset, is a mark of which the image is left. */
  void lose(int codePoint, int offset, int edit, String image) {
    gap.add(new Mark(codePoint, offset, edit, place, spaces));
    for (int i = 0; i < image.length(); i++) {
      if (!collapsesSpaces || image.charAt(i) != ' ') {
        advance(1);
      }
    }
  }

  private void advance(int count) {
    closeGap();
    place += count;
  }

  private void closeGap() {
    for (Mark mark : gap) {
      int sides = (mark.sides() > 0 ? 1 : 0) + (spaces > mark.sides() ? 2 : 0);
      placed.add(new Mark(mark.codePoint(), mark.offset(), mark.edit(), mark.place(), sides));
    }
    gap.clear();
    spaces = 0;
  }

  /** The marks in their order, when the whole text was read. */
  List<Mark> marks() {
    closeGap();
    return placed;
  }
}
