package org.emend.mojibake;

import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;

/**
 * The chain of wrong decodings that a text showed again and again. Where it explains every
 * character beyond ASCII of a further line, nothing else is looked for there. It is undone in place
 * in arrays, for lines are many; one chain belongs to one thread.
 */
final class UsualChain {

  /** In nats: by how much a line must read better with it. */
  private static final double THRESHOLD = 5;

  private final List<SingleByteCharset> charsets;
  private final int rivals;
  private final Evidence evidence;
  private final Utf8Reader reader = new Utf8Reader();
  private final Glance glance = new Glance();

  /** The line as it reads by now, and for each unit where in the text its source is. */
  private char[] chars = new char[0];

  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private boolean[] touched = new boolean[0];
  private int length;

  /**
   * A chain.
   *
   * @param charsets in which a text was misread, the last time first
   * @param rivals other charsets, as bits, in which it may have been misread each time
   */
  UsualChain(List<SingleByteCharset> charsets, int rivals) {
    this.charsets = charsets;
    this.rivals = rivals;
    this.evidence = Origin.of(charsets).evidence();
  }

  /**
   * Adds the edits that undo the chain in a line, if that leaves nothing to be explained there and
   * no rival reads it otherwise.
   *
   * @return whether they were added
   */
  boolean undo(char[] text, int from, int to, List<Edit> edits) {
    load(text, from, to);
    double cost = cost();
    for (SingleByteCharset charset : charsets) {
      if (!undo(charset)) {
        return false;
      }
    }
    if (cost() + THRESHOLD >= cost || isLeft()) {
      return false;
    }
    addEdits(edits);
    return true;
  }

  private void load(char[] text, int from, int to) {
    length = to - from;
    if (chars.length < length) {
      chars = new char[length * 2];
      starts = new int[length * 2];
      ends = new int[length * 2];
      touched = new boolean[length * 2];
    }
    System.arraycopy(text, from, chars, 0, length);
    for (int i = 0; i < length; i++) {
      starts[i] = from + i;
      ends[i] = from + i + 1;
      touched[i] = false;
    }
  }

  /** Undoes one wrong decoding; tells whether it explains all characters beyond ASCII. */
  private boolean undo(SingleByteCharset charset) {
    boolean any = false;
    int size = 0;
    for (int at = 0; at < length; ) {
      if (chars[at] < 0x80) {
        put(size++, chars[at], at, at, touched[at]);
        at++;
        continue;
      }
      if (!reader.read(chars, at, length, charset)
          || Sequence.isOfSurrogates(reader.length())
          || hasRival(at, at + reader.length(), charset)) {
        return false;
      }
      any = true;
      int last = at + reader.length() - 1;
      int codePoint = reader.codePoint();
      if (Character.isBmpCodePoint(codePoint)) {
        put(size++, (char) codePoint, at, last, true);
      } else {
        put(size++, Character.highSurrogate(codePoint), at, last, true);
        put(size, Character.lowSurrogate(codePoint), last, last, true);
        starts[size] = starts[size - 1];
        size++;
      }
      at = last + 1;
    }
    length = size;
    return any;
  }

  private boolean hasRival(int from, int to, SingleByteCharset charset) {
    for (int i = from; i < to; i++) {
      if ((MisreadCharsets.alike(chars[i], charset) & rivals) != rivals) {
        return true;
      }
    }
    return false;
  }

  private void put(int unit, char c, int first, int last, boolean isTouched) {
    chars[unit] = c;
    starts[unit] = starts[first];
    ends[unit] = ends[last];
    touched[unit] = isTouched;
  }

  /** What the characters beyond ASCII cost, and those beside them, in any language, in nats. */
  private double cost() {
    double cost = 0;
    int before = Line.BORDER;
    for (int at = 0; at < length; ) {
      int codePoint = Character.codePointAt(chars, at, length);
      if (codePoint >= 0x80 || before >= 0x80) {
        cost += Steps.inAnyLanguage(before, codePoint);
      }
      before = codePoint;
      at += Character.charCount(codePoint);
    }
    return cost;
  }

  /** Whether more was misread than the chain explains. */
  private boolean isLeft() {
    int candidates = 0;
    for (int i = 0; i + 1 < length; i++) {
      candidates |= chars[i] < 0x80 ? 0 : MisreadCharsets.begunBy(chars[i], chars[i + 1]);
    }
    return candidates != 0 && glance.finds(chars, 0, length, candidates);
  }

  private void addEdits(List<Edit> edits) {
    for (int from = 0; from < length; ) {
      if (!touched[from]) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < length && touched[to]) {
        to++;
      }
      String original = new String(chars, from, to - from);
      Kind kind = Kind.ofText(original);
      edits.add(new Edit(starts[from], ends[to - 1], original, kind, Confidence.HIGHEST, evidence));
      from = to;
    }
  }
}
