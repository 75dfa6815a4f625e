package org.emend.mojibake;

import java.util.Arrays;
import java.util.List;

/**
 * A line in which some wrong decodings are undone: the characters as they read then, and for each
 * of them which characters of the text it came from and how. It belongs to one thread.
 */
final class Line {

  /** What stands before a line, and after it. */
  static final int BORDER = -1;

  private final char[] chars;
  private final int length;

  /** For each unit, where in the text its source begins and ends. */
  private final int[] starts;

  private final int[] ends;
  private final Origin[] origins;

  /** For each unit, the charsets that explain its origin just as well, each time anew, as bits. */
  private final int[] alike;

  private double cost = Double.NaN;

  private Line(char[] chars, int length, int[] starts, int[] ends, Origin[] origins, int[] alike) {
    this.chars = chars;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
    this.origins = origins;
    this.alike = alike;
  }

  /**
   * A line as it stands in a text.
   *
   * @param from where it begins, UTF-16
   * @param to one past its last unit
   */
  static Line of(char[] text, int from, int to) {
    int length = to - from;
    int[] starts = new int[length];
    int[] ends = new int[length];
    for (int i = 0; i < length; i++) {
      starts[i] = from + i;
      ends[i] = from + i + 1;
    }
    Origin[] origins = new Origin[length];
    Arrays.fill(origins, Origin.UNTOUCHED);
    int[] alike = new int[length];
    Arrays.fill(alike, -1);
    return new Line(Arrays.copyOfRange(text, from, to), length, starts, ends, origins, alike);
  }

  /** What characters cost between two others, in any language, in nats. */
  static double cost(char[] chars, int before, int from, int to, int after) {
    double cost = 0;
    int last = before;
    for (int at = from; at < to; ) {
      int codePoint = Character.codePointAt(chars, at, to);
      cost += Steps.inAnyLanguage(last, codePoint);
      last = codePoint;
      at += Character.charCount(codePoint);
    }
    return cost + Steps.inAnyLanguage(last, after);
  }

  /** The units as they read now; as many as {@link #length} are in use. */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  /** Where in the text the source of a unit begins. */
  int start(int unit) {
    return starts[unit];
  }

  /** Where in the text the source of a unit ends. */
  int end(int unit) {
    return ends[unit];
  }

  Origin origin(int unit) {
    return origins[unit];
  }

  /**
   * The charsets, as bits, of which each explains some units just as well as the charsets in which
   * they are taken to have been misread; all that there are, if the units are as they were.
   */
  int alike(int from, int to) {
    int charsets = -1;
    for (int i = from; i < to; i++) {
      charsets &= alike[i];
    }
    return charsets;
  }

  /** Whether some units may all have been misread in the same charsets, as often as each other. */
  boolean cameAlike(int from, int to) {
    List<SingleByteCharset> first = origins[from].misreadAs();
    boolean equal = true;
    for (int i = from + 1; i < to; i++) {
      List<SingleByteCharset> other = origins[i].misreadAs();
      if (other.size() != first.size()) {
        return false;
      }
      equal &= other.equals(first);
    }
    return equal || alike(from, to) != 0;
  }

  /** What the line costs in any language, in nats. */
  double cost() {
    if (Double.isNaN(cost)) {
      cost = cost(chars, BORDER, 0, length, BORDER);
    }
    return cost;
  }

  int codePointBefore(int unit) {
    return unit > 0 ? Character.codePointBefore(chars, unit) : BORDER;
  }

  int codePointAt(int unit) {
    return unit < length ? Character.codePointAt(chars, unit, length) : BORDER;
  }

  /** How the line reads, with what C1 controls stand for. */
  String meant() {
    char[] meant = Arrays.copyOf(chars, length);
    for (int i = 0; i < length; i++) {
      meant[i] = (char) Steps.meant(meant[i]);
    }
    return new String(meant);
  }

  /**
   * What the units of the text from one offset to another read as. Units that have their source
   * only partly there count.
   */
  String reading(int from, int to) {
    int first = firstEndingAfter(from);
    int last = first;
    while (last < length && starts[last] < to) {
      last++;
    }
    return new String(chars, first, last - first);
  }

  /** The first unit with a source that ends after an offset. */
  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  boolean readsLike(Line other) {
    return Arrays.equals(chars, 0, length, other.chars, 0, other.length);
  }

  /** The charsets in which some pair of neighbours may begin a sequence of UTF-8. */
  int candidates() {
    int candidates = 0;
    for (int i = 0; i + 1 < length; i++) {
      if (chars[i] >= 0x80) {
        candidates |= MisreadCharsets.begunBy(chars[i], chars[i + 1]);
      }
    }
    return candidates;
  }

  /** The charsets in which some unit may begin a sequence of UTF-8. */
  int leads() {
    int leads = 0;
    for (int i = 0; i < length; i++) {
      if (chars[i] >= 0x80) {
        leads |= MisreadCharsets.ledBy(chars[i]);
      }
    }
    return leads;
  }

  /** The charsets in which some part of the line had been misread. */
  int misreadAs() {
    int charsets = 0;
    for (int i = 0; i < length; i++) {
      for (SingleByteCharset charset : origins[i].misreadAs()) {
        charsets |= charset.bit();
      }
    }
    return charsets;
  }

  /** How many units beyond ASCII had been misread. */
  int touched(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += chars[i] >= 0x80 && origins[i].isTouched() ? 1 : 0;
    }
    return count;
  }

  /** How many units had been misread in a charset. */
  int misreadAs(SingleByteCharset charset) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += origins[i].misreadAs().contains(charset) ? 1 : 0;
    }
    return count;
  }

  /** A number that is the same for charsets in which the line has the same bytes. */
  long hashOfBytes(SingleByteCharset charset) {
    long hash = 0;
    for (int i = 0; i < length; i++) {
      if (chars[i] >= 0x80) {
        hash = hash * 0x9E3779B97F4A7C15L + charset.byteOf(chars[i]) + 2;
      }
    }
    return hash;
  }

  /** How often some part of the line had been misread, other than where bytes were lost. */
  int mostSteps() {
    int most = 0;
    for (int i = 0; i < length; i++) {
      most = Math.max(most, origins[i].lostBytes() > 0 ? 0 : origins[i].misreadAs().size());
    }
    return most;
  }

  /** How many units only another charset would have read like that. */
  int contradictions(SingleByteCharset charset) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += charset.contradicts(chars[i]) ? 1 : 0;
    }
    return count;
  }

  /** How many units are beyond ASCII. */
  int beyondAscii() {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += chars[i] >= 0x80 ? 1 : 0;
    }
    return count;
  }

  /**
   * The line with the originals of sequences in their places.
   *
   * @param sequences in order, none overlapping
   * @param charset in which they had been misread
   */
  Line undone(List<Sequence> sequences, SingleByteCharset charset) {
    Builder undone = new Builder();
    int from = 0;
    for (Sequence sequence : sequences) {
      undone.keep(from, sequence.from());
      undone.put(sequence, charset);
      from = sequence.to();
    }
    undone.keep(from, length);
    return undone.build();
  }

  /** A line that is made of parts of this one. */
  private final class Builder {
    private final char[] newChars = new char[length];
    private final int[] newStarts = new int[length];
    private final int[] newEnds = new int[length];
    private final Origin[] newOrigins = new Origin[length];
    private final int[] newAlike = new int[length];
    private int size;

    /** What the sequence that was put last came from and came to; the same is made once. */
    private Origin before = Origin.UNTOUCHED;

    private Origin after = Origin.UNTOUCHED;
    private int beforeAlike;

    void keep(int from, int to) {
      System.arraycopy(chars, from, newChars, size, to - from);
      System.arraycopy(starts, from, newStarts, size, to - from);
      System.arraycopy(ends, from, newEnds, size, to - from);
      System.arraycopy(origins, from, newOrigins, size, to - from);
      System.arraycopy(alike, from, newAlike, size, to - from);
      size += to - from;
    }

    void put(Sequence sequence, SingleByteCharset charset) {
      Origin origin = origin(sequence, charset);
      if (sequence.isOfSurrogates()) {
        origin = origin.ofSurrogates();
      }
      int charsets = alike(sequence.from(), sequence.to());
      for (int i = sequence.from(); i < sequence.to() && charsets != 0; i++) {
        charsets &= chars[i] < 0x80 ? -1 : MisreadCharsets.alike(chars[i], charset);
      }
      int units = Character.toChars(sequence.codePoint(), newChars, size);
      for (int i = 0; i < units; i++) {
        newStarts[size] = starts[sequence.from()];
        newEnds[size] = ends[sequence.to() - 1];
        newAlike[size] = charsets;
        newOrigins[size++] = origin;
      }
    }

    private Origin origin(Sequence sequence, SingleByteCharset charset) {
      Origin first = origins[sequence.from()];
      int lost = sequence.lostBytes() + lostBytes(sequence.from(), sequence.to());
      int common = alike(sequence.from(), sequence.to());
      if (lost > 0) {
        return origin(first, common, charset, lost);
      }
      if (!after.isTouched() || !first.equals(before) || common != beforeAlike) {
        before = first;
        beforeAlike = common;
        after = origin(first, common, charset, 0);
      }
      return after;
    }

    private static Origin origin(Origin first, int common, SingleByteCharset charset, int lost) {
      int times = first.misreadAs().size();
      if ((common & charset.bit()) != 0) {
        return Origin.of(charset, times + 1, lost);
      }
      if (common != 0) {
        SingleByteCharset other = MisreadCharsets.ALL.get(Integer.numberOfTrailingZeros(common));
        return Origin.of(other, times, 0).then(charset, lost);
      }
      return first.then(charset, lost - first.lostBytes());
    }

    private int lostBytes(int from, int to) {
      int lost = 0;
      for (int i = from; i < to; i++) {
        lost += i == from || starts[i] != starts[i - 1] ? origins[i].lostBytes() : 0;
      }
      return lost;
    }

    Line build() {
      return new Line(newChars, size, newStarts, newEnds, newOrigins, newAlike);
    }
  }
}
