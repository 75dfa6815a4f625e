package org.emend.evaluation;

import java.util.Arrays;
import java.util.List;

/** A sound text that was sent through a channel: what is left of it, and what was destroyed. */
final class DamagedText {

  private final String original;
  private final String text;
  private final List<Mark> marks;

  /** By offset in what is left, the offset in the original of the character that left it. */
  private final int[] origins;

  private DamagedText(String original, String text, List<Mark> marks, int[] origins) {
    this.original = original;
    this.text = text;
    this.marks = marks;
    this.origins = origins;
  }

  static DamagedText of(String original, Images images) {
    Placement placement = new Placement(images.collapsesSpaces());
    StringBuilder left = new StringBuilder(original.length());
    int[] origins = new int[original.length() + 1];
    for (int at = 0; at < original.length(); ) {
      int codePoint = original.codePointAt(at);
      String image = images.of(codePoint);
      if (images.changes(codePoint)) {
        placement.lose(codePoint, at, Mark.NO_EDIT, image);
      } else {
        placement.keep(codePoint);
      }
      int from = left.length();
      append(left, image, images.collapsesSpaces());
      if (left.length() >= origins.length) {
        origins = Arrays.copyOf(origins, 2 * left.length());
      }
      Arrays.fill(origins, from, left.length(), at);
      at += Character.charCount(codePoint);
    }
    origins[left.length()] = original.length();
    return new DamagedText(original, left.toString(), placement.marks(), origins);
  }

  private static void append(StringBuilder left, String image, boolean collapsesSpaces) {
    for (int i = 0; i < image.length(); i++) {
      char c = image.charAt(i);
      boolean again = c == ' ' && !left.isEmpty() && left.charAt(left.length() - 1) == ' ';
      if (!collapsesSpaces || !again) {
        left.append(c);
      }
    }
  }

  /** The sound text. */
  String original() {
    return original;
  }

  /** What the channel left. */
  String text() {
    return text;
  }

  /** What the channel destroyed, in order. */
  List<Mark> marks() {
    return marks;
  }

  /** Where in the original the characters begin that became those from an offset on. */
  int startInOriginal(int offset) {
    if (offset == 0) {
      return 0;
    }
    int before = origins[offset - 1];
    return before + Character.charCount(original.codePointAt(before));
  }

  /** Where in the original the character begins that became the one at an offset. */
  int endInOriginal(int offset) {
    return origins[offset];
  }
}
