package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.text.Place;

/**
 * A stretch of a text that is shown because there are edits in it. Where lines are not too long it
 * is whole lines, with whole lines around.
 *
 * @param start UTF-16 offset into the text
 * @param line where it begins, as {@link Place} counts
 * @param column where it begins, as {@link Place} counts
 * @param text what it says, before any edit
 */
record Passage(int start, long line, long column, String text) {

  /** What is shown of the text on either side of an edit, at least, in UTF-16 units. */
  private static final int CONTEXT = 160;

  /** How much more is shown so that a line is whole. */
  private static final int REST_OF_LINE = 400;

  /** What is left out between two passages is longer. */
  private static final int SHORT_GAP = 240;

  Passage {
    requireNonNull(text, "text");
  }

  private record Range(int from, int to) {}

  /**
   * The passages in which a text's edits stand, in their order.
   *
   * @param edits in order of their start, none overlapping another
   */
  static List<Passage> of(String text, List<Edit> edits) {
    List<Passage> passages = new ArrayList<>();
    Place place = new Place(text);
    for (Range range : ranges(text, edits)) {
      place.moveTo(range.from());
      passages.add(
          new Passage(
              range.from(),
              place.line(),
              place.column(),
              text.substring(range.from(), range.to())));
    }
    return passages;
  }

  private static List<Range> ranges(String text, List<Edit> edits) {
    List<Range> ranges = new ArrayList<>();
    for (Edit edit : edits) {
      Range range = new Range(from(text, edit.start()), to(text, edit.end()));
      int last = ranges.size() - 1;
      if (last >= 0 && range.from() <= ranges.get(last).to() + SHORT_GAP) {
        Range before = ranges.get(last);
        ranges.set(last, new Range(before.from(), Math.max(before.to(), range.to())));
      } else {
        ranges.add(range);
      }
    }
    return ranges;
  }

  /** The start of the line some way before an edit, or of a word in it if the line is long. */
  private static int from(String text, int start) {
    int least = Math.max(0, start - CONTEXT);
    int most = Math.max(0, least - REST_OF_LINE);
    for (int at = least; at >= most; at--) {
      if (at == 0 || text.charAt(at - 1) == '\n') {
        return at;
      }
    }
    for (int at = least; at > most; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return splitsPair(text, least) ? least - 1 : least;
  }

  /** The end of the line some way behind an edit, its line feed included, or of a word in it. */
  private static int to(String text, int end) {
    int least = Math.min(text.length(), end + CONTEXT);
    int most = Math.min(text.length(), least + REST_OF_LINE);
    for (int at = least; at <= most; at++) {
      if (at == text.length() || (at > 0 && text.charAt(at - 1) == '\n')) {
        return at;
      }
    }
    for (int at = least; at < most; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return splitsPair(text, least) ? least + 1 : least;
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
