package org.emend.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.emend.edit.Edit;

/** A damaged text with its edits made, and the marks that they brought back. */
final class RepairedText {

  private final String text;
  private final List<Mark> marks;
  private final int[] offsets;
  private final BitSet unexplained;

  private RepairedText(String text, List<Mark> marks, int[] offsets, BitSet unexplained) {
    this.text = text;
    this.marks = marks;
    this.offsets = offsets;
    this.unexplained = unexplained;
  }

  /**
   * Makes the edits.
   *
   * @param edits in order of their start, none overlapping
   */
  static RepairedText of(String damaged, List<Edit> edits, Images images) {
    return new Reader(damaged, edits, images).read();
  }

  String text() {
    return text;
  }

  /** The marks that came back, in order; at the end those that are {@link Mark#NOWHERE}. */
  List<Mark> marks() {
    return marks;
  }

  /** Where the replacement of an edit, given by its number, begins in the repaired text. */
  int offset(int edit) {
    return offsets[edit];
  }

  /**
   * The numbers of edits that are no repair: run over what they put in, the channel does not give
   * back what they took out.
   */
  BitSet unexplained() {
    return (BitSet) unexplained.clone();
  }

  /** Edits side by side or among the same spaces are read together, since spaces collapse. */
  private static final class Reader {
    private final String damaged;
    private final List<Edit> edits;
    private final Images images;
    private final StringBuilder repaired;
    private final Placement placement;
    private final List<Mark> misplaced = new ArrayList<>();
    private final int[] offsets;
    private final BitSet unexplained = new BitSet();

    /** How much of the damaged text is read. */
    private int from;

    Reader(String damaged, List<Edit> edits, Images images) {
      this.damaged = damaged;
      this.edits = edits;
      this.images = images;
      this.repaired = new StringBuilder(damaged.length() + 2 * edits.size());
      this.placement = new Placement(images.collapsesSpaces());
      this.offsets = new int[edits.size()];
    }

    RepairedText read() {
      for (int first = 0; first < edits.size(); ) {
        int end = afterSpaces(edits.get(first).end());
        int next = first + 1;
        while (next < edits.size() && edits.get(next).start() <= end) {
          end = afterSpaces(edits.get(next).end());
          next++;
        }
        keepUntil(beforeSpaces(edits.get(first).start()));
        readTogether(first, next, end);
        first = next;
      }
      keepUntil(damaged.length());
      List<Mark> marks = new ArrayList<>(placement.marks());
      marks.addAll(misplaced);
      return new RepairedText(repaired.toString(), marks, offsets, unexplained);
    }

    private void keepUntil(int to) {
      keep(damaged, from, to);
      repaired.append(damaged, from, to);
      from = to;
    }

    private void keep(CharSequence text, int start, int end) {
      for (int at = start; at < end; ) {
        int codePoint = Character.codePointAt(text, at);
        placement.keep(codePoint);
        at += Character.charCount(codePoint);
      }
    }

    private void readTogether(int first, int next, int end) {
      int offset = repaired.length();
      BitSet edited = new BitSet();
      int at = from;
      for (int number = first; number < next; number++) {
        Edit edit = edits.get(number);
        repaired.append(damaged, at, edit.start());
        offsets[number] = repaired.length();
        repaired.append(edit.replacement());
        edited.set(offsets[number] - offset, repaired.length() - offset);
        at = edit.end();
      }
      repaired.append(damaged, at, end);
      String stretch = repaired.substring(offset);
      Optional<BitSet> destroyed = Fates.of(stretch, edited, damaged.substring(from, end), images);
      if (destroyed.isPresent()) {
        place(stretch, offset, destroyed.get(), first);
      } else {
        unexplained.set(first, next);
        misplace(stretch, offset, edited, first);
        keep(damaged, from, end);
      }
      from = end;
    }

    private void place(String stretch, int offset, BitSet destroyed, int first) {
      int number = first;
      for (int at = 0; at < stretch.length(); ) {
        int codePoint = stretch.codePointAt(at);
        if (destroyed.get(at)) {
          number = editAt(offset + at, number);
          placement.lose(codePoint, offset + at, number, images.of(codePoint));
        } else {
          placement.keep(codePoint);
        }
        at += Character.charCount(codePoint);
      }
    }

    private void misplace(String stretch, int offset, BitSet edited, int first) {
      int number = first;
      for (int at = 0; at < stretch.length(); ) {
        int codePoint = stretch.codePointAt(at);
        if (edited.get(at) && images.changes(codePoint)) {
          number = editAt(offset + at, number);
          misplaced.add(new Mark(codePoint, offset + at, number, Mark.NOWHERE, 0));
        }
        at += Character.charCount(codePoint);
      }
    }

    /** The edit that put in the character at an offset of the repaired text. */
    private int editAt(int offset, int from) {
      int number = from;
      while (offset >= offsets[number] + edits.get(number).replacement().length()) {
        number++;
      }
      return number;
    }

    private int beforeSpaces(int at) {
      int start = at;
      while (start > from && damaged.charAt(start - 1) == ' ') {
        start--;
      }
      return start;
    }

    private int afterSpaces(int at) {
      int end = at;
      while (end < damaged.length() && damaged.charAt(end) == ' ') {
        end++;
      }
      return end;
    }
  }
}
