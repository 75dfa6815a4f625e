package org.emend.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where within two lines the bytes differ: of {@code they dont know} and {@code they don’t know}
 * only the three bytes of the {@code ’}. No range begins or ends within a character of UTF-8.
 *
 * <p>Words are compared by Myers' algorithm (1986), and then the characters of those that differ.
 *
 * @param before ranges of the line before, in order
 * @param after ranges of the line after, in order
 */
record InlineChanges(List<Range> before, List<Range> after) {

  /** Bytes from an offset up to another. */
  record Range(int from, int to) {
    int length() {
      return to - from;
    }
  }

  /** Lines that have next to nothing in common are not marked. */
  static final InlineChanges NONE = new InlineChanges(List.of(), List.of());

  /** Of lines with more words only one range each is found. */
  private static final int MOST_WORDS = 4000;

  /** In bytes; longer ranges are not compared by characters. */
  private static final int SHORT = 256;

  /** Where more of a line differs, marks say nothing. */
  private static final double MOST_OF_A_LINE = 0.6;

  static InlineChanges of(byte[] before, byte[] after) {
    List<Pair> changed = List.of(new Pair(whole(before), whole(after)));
    if (countWords(before) <= MOST_WORDS && countWords(after) <= MOST_WORDS) {
      changed = differing(before, after, changed.get(0), InlineChanges::endsWord);
    }
    List<Range> marked = new ArrayList<>();
    List<Range> otherMarked = new ArrayList<>();
    for (Pair words : changed) {
      Pair pair = words.trimmed(before, after);
      List<Pair> smallest =
          pair.isShort()
              ? differing(before, after, pair, (line, at) -> !continues(line, at))
              : List.of(pair);
      for (Pair one : smallest) {
        add(one.before(), marked);
        add(one.after(), otherMarked);
      }
    }
    boolean isTelling = isPart(marked, before) && isPart(otherMarked, after);
    return isTelling ? new InlineChanges(marked, otherMarked) : NONE;
  }

  /** A range of a line and what took its place in the other. */
  private record Pair(Range before, Range after) {

    boolean isShort() {
      return before.length() <= SHORT && after.length() <= SHORT;
    }

    /** Without the characters that both have at their beginning and end. */
    Pair trimmed(byte[] line, byte[] other) {
      int shorter = Math.min(before.length(), after.length());
      int head = 0;
      while (head < shorter && line[before.from + head] == other[after.from + head]) {
        head++;
      }
      while (head > 0
          && (continues(line, before.from + head) || continues(other, after.from + head))) {
        head--;
      }
      int tail = 0;
      while (tail < shorter - head && line[before.to - tail - 1] == other[after.to - tail - 1]) {
        tail++;
      }
      while (tail > 0 && continues(line, before.to - tail)) {
        tail--;
      }
      return new Pair(
          new Range(before.from + head, before.to - tail),
          new Range(after.from + head, after.to - tail));
    }
  }

  /** Whether a part of a line ends before an offset; the byte before that is there. */
  private interface Border {
    boolean isAt(byte[] line, int at);
  }

  /** The parts in which two ranges differ. */
  private static List<Pair> differing(byte[] before, byte[] after, Pair pair, Border border) {
    List<Range> parts = parts(before, pair.before(), border);
    List<Range> otherParts = parts(after, pair.after(), border);
    List<Change> changes =
        new MyersDiff<String>().computeDiff(texts(before, parts), texts(after, otherParts), null);
    changes.sort(Comparator.comparingInt(change -> change.startOriginal));
    List<Pair> differing = new ArrayList<>();
    for (Change change : changes) {
      differing.add(
          new Pair(
              joined(parts, change.startOriginal, change.endOriginal, pair.before()),
              joined(otherParts, change.startRevised, change.endRevised, pair.after())));
    }
    return differing;
  }

  private static List<Range> parts(byte[] line, Range range, Border border) {
    List<Range> parts = new ArrayList<>();
    int from = range.from();
    for (int i = from + 1; i <= range.to(); i++) {
      if (i == range.to() || border.isAt(line, i)) {
        parts.add(new Range(from, i));
        from = i;
      }
    }
    return parts;
  }

  private static List<String> texts(byte[] line, List<Range> parts) {
    return parts.stream()
        .map(part -> new String(line, part.from(), part.length(), ISO_8859_1))
        .toList();
  }

  /** Some parts of a range as one. */
  private static Range joined(List<Range> parts, int first, int end, Range whole) {
    int from = first < parts.size() ? parts.get(first).from() : whole.to();
    return new Range(from, end > first ? parts.get(end - 1).to() : from);
  }

  private static Range whole(byte[] line) {
    return new Range(0, line.length);
  }

  private static int countWords(byte[] line) {
    int count = 0;
    for (int i = 1; i < line.length; i++) {
      count += endsWord(line, i) ? 1 : 0;
    }
    return count;
  }

  /** A word has the spaces behind it. */
  private static boolean endsWord(byte[] line, int at) {
    return line[at] != ' ' && line[at - 1] == ' ';
  }

  private static boolean isPart(List<Range> marked, byte[] line) {
    return marked.stream().mapToInt(Range::length).sum() <= MOST_OF_A_LINE * line.length;
  }

  private static void add(Range range, List<Range> ranges) {
    if (range.length() > 0) {
      ranges.add(range);
    }
  }

  /** Whether a byte is not the first of its character in UTF-8. */
  private static boolean continues(byte[] line, int at) {
    return at < line.length && (line[at] & 0xC0) == 0x80;
  }
}
