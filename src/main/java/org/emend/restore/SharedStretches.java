package org.emend.restore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.emend.align.Alignment;
import org.emend.align.Match;
import org.emend.damage.Channel;
import org.emend.edit.Kind;
import org.emend.text.Layout;

/**
 * Reads an alignment of a reference passage with a damaged text: which gaps are damage, and what
 * the reference has to give for them.
 */
final class SharedStretches {

  /** Letters in common, on both sides together, that make a gap's place certain. */
  private static final int MIN_SUPPORT = 24;

  /** Letters in common that are needed where only one side is shared. */
  private static final int MIN_SUPPORT_AT_BORDER = 40;

  /** How many of them must stand right beside the marks, before words differ. */
  private static final int MIN_CLOSE_SUPPORT = 12;

  private static final double CERTAIN = 0.99;
  private static final double LIKELY = 0.95;

  /**
   * A stretch of the reference to put in place of one of the damaged text.
   *
   * @param place where the two stand
   * @param original the reference's characters
   * @param support letters and digits in common around it
   */
  record Restored(Stretch place, String original, int support) {
    double confidence() {
      return support >= MIN_SUPPORT_AT_BORDER ? CERTAIN : LIKELY;
    }
  }

  private final String original;
  private final String damaged;
  private final Channel channel;
  private final List<Match> matches;
  private final Support support;

  SharedStretches(Alignment alignment, Channel channel) {
    this.original = alignment.original();
    this.damaged = alignment.damaged();
    this.matches = alignment.matches();
    this.channel = channel;
    this.support = new Support(alignment);
  }

  /** Sets the bits of all characters that stand in the reference, too. */
  void markCovered(BitSet covered, int offset) {
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      if (support.around(i) >= MIN_SUPPORT_AT_BORDER) {
        covered.set(match.damagedStart() + offset, match.damagedEnd() + offset);
      }
    }
  }

  /** What the reference has to give, in the order of the damaged text. */
  List<Restored> restored() {
    List<Restored> restored = new ArrayList<>();
    for (int i = 0; i <= matches.size(); i++) {
      Stretch gap = support.gap(i);
      if (!support.isInterruption(i) && isPlaced(gap, i) && isExplained(gap)) {
        restore(gap, support.left(i) + support.right(i), MIN_SUPPORT, restored);
        continue;
      }
      Stretch leading = leadingMarks(gap);
      if (i > 0 && belongToTextBefore(leading, i)) {
        restore(leading, support.left(i), MIN_SUPPORT_AT_BORDER, restored);
      }
      Stretch trailing = trailingMarks(gap);
      if (i < matches.size() && belongToTextAfter(trailing, i)) {
        restore(trailing, support.right(i), MIN_SUPPORT_AT_BORDER, restored);
      }
    }
    return restored;
  }

  /** Whether the shared words around a gap leave no doubt that its marks stood there. */
  private boolean isPlaced(Stretch gap, int i) {
    boolean firmLeft = support.closeLeft(i) >= MIN_SUPPORT || support.reachesStart(i);
    boolean firmRight = support.closeRight(i) >= MIN_SUPPORT || support.reachesEnd(i);
    if (firmLeft && firmRight) {
      return true;
    }
    if (!support.isClose(i) || isQuotationOfOtherText(gap) || isBesideSurvivor(i)) {
      return false;
    }
    boolean touchesLeft = !Layout.isBlankAt(original, gap.originalStart() - 1);
    boolean touchesRight = !Layout.isBlankAt(original, gap.originalEnd());
    if (touchesLeft == touchesRight || isApostrophe(gap)) {
      return true;
    }
    return touchesLeft
        ? firmLeft || support.closeLeft(i) >= MIN_CLOSE_SUPPORT
        : firmRight || support.closeRight(i) >= MIN_CLOSE_SUPPORT;
  }

  /**
   * Whether the shared text beside a gap still has characters that the damage would have changed.
   */
  private boolean isBesideSurvivor(int gap) {
    return (gap > 0 && hasSurvivor(matches.get(gap - 1)))
        || (gap < matches.size() && hasSurvivor(matches.get(gap)));
  }

  private boolean hasSurvivor(Match match) {
    for (int at = match.originalStart(); at < match.originalEnd(); at++) {
      if (channel.isSurvivor(original.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isApostrophe(Stretch gap) {
    return gap.originalEnd() - gap.originalStart() == 1
        && Marks.kind(original, gap.originalStart(), gap.originalEnd()) == Kind.APOSTROPHE;
  }

  /** Whether a gap begins or ends a quotation whose other end is not shared. */
  private boolean isQuotationOfOtherText(Stretch gap) {
    for (int at = gap.originalStart(); at < gap.originalEnd(); at++) {
      int partner = Quotations.partner(original, at);
      if (partner >= 0 && !isShared(partner)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExplained(Stretch gap) {
    List<Stretch> pieces = gap.withoutLayout(original, damaged);
    return !pieces.isEmpty() && pieces.stream().allMatch(this::isDamage);
  }

  private void restore(Stretch gap, int letters, int minLetters, List<Restored> restored) {
    if (letters < minLetters) {
      return;
    }
    for (Stretch piece : gap.withoutLayout(original, damaged)) {
      String before = original.substring(piece.originalStart(), piece.originalEnd());
      String after = damaged.substring(piece.damagedStart(), piece.damagedEnd());
      if (!before.equals(after) && isDamage(piece)) {
        restored.add(new Restored(piece, before, letters));
      }
    }
  }

  /** Whether the channel makes one side of the other, seen with the spaces on both sides. */
  private boolean isDamage(Stretch piece) {
    int left = 0;
    while (isSpace(original, piece.originalStart() - left - 1)
        && isSpace(damaged, piece.damagedStart() - left - 1)) {
      left++;
    }
    int right = 0;
    while (isSpace(original, piece.originalEnd() + right)
        && isSpace(damaged, piece.damagedEnd() + right)) {
      right++;
    }
    return channel.explains(
        original.substring(piece.originalStart() - left, piece.originalEnd() + right),
        damaged.substring(piece.damagedStart() - left, piece.damagedEnd() + right));
  }

  private static boolean isSpace(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == ' ';
  }

  private boolean belongToTextBefore(Stretch marks, int gap) {
    if (support.closeLeft(gap) < MIN_CLOSE_SUPPORT) {
      return false;
    }
    return isExchangeWithinPassage(gap)
        ? areQuotationOfSharedText(marks, support.gap(gap))
        : endsLineInDamaged(marks);
  }

  private boolean belongToTextAfter(Stretch marks, int gap) {
    if (support.closeRight(gap) < MIN_CLOSE_SUPPORT) {
      return false;
    }
    return isExchangeWithinPassage(gap)
        ? areQuotationOfSharedText(marks, support.gap(gap))
        : startsLineInDamaged(marks);
  }

  /** Whether words were exchanged for others in a passage that is the same on both sides. */
  private boolean isExchangeWithinPassage(int gap) {
    return !support.isInterruption(gap)
        && support.left(gap) >= MIN_SUPPORT
        && support.right(gap) >= MIN_SUPPORT
        && support.isExchange(gap);
  }

  /** Whether marks beside exchanged words begin or end a quotation whose other end is shared. */
  private boolean areQuotationOfSharedText(Stretch marks, Stretch gap) {
    for (int at = marks.originalStart(); at < marks.originalEnd(); at++) {
      int partner = Quotations.partner(original, at);
      int alive = damaged.indexOf(original.charAt(at), gap.damagedStart());
      boolean isAlive = alive >= 0 && alive < gap.damagedEnd();
      if (partner < 0 || !isShared(partner) || isAlive) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a place of the original is within shared text, a mark between shared words, or a mark
   * where the shared text ends with a line.
   */
  private boolean isShared(int at) {
    int gap = 0;
    while (gap < matches.size() && at >= matches.get(gap).originalEnd()) {
      gap++;
    }
    if (gap < matches.size() && at >= matches.get(gap).originalStart()) {
      return true;
    }
    if (gap > 0 && gap < matches.size() && !support.isReworded(gap)) {
      return true;
    }
    Stretch leading = leadingMarks(support.gap(gap));
    Stretch trailing = trailingMarks(support.gap(gap));
    return (at < leading.originalEnd() && endsLineInDamaged(leading))
        || (at >= trailing.originalStart() && startsLineInDamaged(trailing));
  }

  private boolean endsLineInDamaged(Stretch marks) {
    return Layout.endsLine(damaged, marks.damagedEnd())
        && Layout.isBlankAt(original, marks.originalEnd());
  }

  private boolean startsLineInDamaged(Stretch marks) {
    return Layout.startsLine(damaged, marks.damagedStart())
        && Layout.isBlankAt(original, marks.originalStart() - 1);
  }

  /** The marks at the start of a gap, right after the text before it. */
  private Stretch leadingMarks(Stretch gap) {
    return new Stretch(
        gap.originalStart(),
        afterMarks(original, gap.originalStart(), gap.originalEnd()),
        gap.damagedStart(),
        afterMarks(damaged, gap.damagedStart(), gap.damagedEnd()));
  }

  private Stretch trailingMarks(Stretch gap) {
    return new Stretch(
        beforeMarks(original, gap.originalStart(), gap.originalEnd()),
        gap.originalEnd(),
        beforeMarks(damaged, gap.damagedStart(), gap.damagedEnd()),
        gap.damagedEnd());
  }

  private static int afterMarks(String text, int start, int end) {
    int at = start;
    while (at < end && isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int beforeMarks(String text, int start, int end) {
    int at = end;
    while (at > start && isMark(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && !Character.isSurrogate(c);
  }
}
