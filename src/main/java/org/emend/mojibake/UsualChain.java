package org.emend.mojibake;

import java.util.List;
import java.util.Optional;

/**
 * The chain of wrong decodings that a text showed again and again. Where it explains every
 * character beyond ASCII of a further line, nothing else is looked for there.
 */
final class UsualChain {

  /** In nats: by how much a line must read better with it. */
  private static final double THRESHOLD = 5;

  private final List<SingleByteCharset> charsets;
  private final int rivals;

  /**
   * A chain.
   *
   * @param charsets in which a text was misread, the last time first
   * @param rivals other charsets, as bits, in which it may have been misread each time
   */
  UsualChain(List<SingleByteCharset> charsets, int rivals) {
    this.charsets = charsets;
    this.rivals = rivals;
  }

  /** A line with the chain undone, if that leaves nothing to be explained and has no rival. */
  Optional<Line> undo(Line line) {
    Line undone = line;
    for (SingleByteCharset charset : charsets) {
      Redecoding redecoding = Redecoding.of(undone, charset);
      if (redecoding.covered() == 0 || redecoding.covered() < undone.beyondAscii()) {
        return Optional.empty();
      }
      undone = undone.undone(redecoding.all(), charset);
    }
    boolean hasRival = (undone.alike(0, undone.length()) & rivals) != rivals;
    return !hasRival && undone.candidates() == 0 && undone.cost() + THRESHOLD < line.cost()
        ? Optional.of(undone)
        : Optional.empty();
  }
}
