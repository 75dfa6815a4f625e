package org.emend.evaluation;

import java.util.Arrays;
import org.emend.text.Paragraph;

/**
 * Tells of each mark of a text which kind it is.
 *
 * <p>A quotation starts a sentence where its opening mark begins a paragraph or follows the end of
 * a sentence and a space: {@code He left. “Wait!”}, not {@code a “fiscal conservative”}. The
 * closing mark is of the kind of the one that opened. A ’ after a word closes a single quotation
 * only if one is open and no surer place to close it comes: {@code ‘the workers’ rights,’ she
 * said}.
 */
final class MarkKinds {

  private static final String OPENING = "“‘„‚«‹([{";
  private static final String CLOSING = "”’“»›\"')]}";
  private static final String SENTENCE_ENDS = ".!?…:";

  /** How far ahead a surer end of a single quotation is looked for. */
  private static final int REACH = 300;

  private final String text;

  /** By offset. */
  private final MarkKind[] kinds;

  private int start;
  private int end;
  private MarkKind open = MarkKind.INNER_QUOTATION;
  private boolean openedLow;
  private boolean singleIsOpen;

  private MarkKinds(String text) {
    this.text = text;
    this.kinds = new MarkKind[text.length()];
    Arrays.fill(kinds, MarkKind.OTHER);
  }

  static MarkKinds of(String text) {
    MarkKinds marks = new MarkKinds(text);
    for (Paragraph paragraph : Paragraph.of(text)) {
      marks.read(paragraph);
    }
    return marks;
  }

  /** The kind of the destroyed character at an offset. */
  MarkKind at(int offset) {
    return kinds[offset];
  }

  private void read(Paragraph paragraph) {
    start = paragraph.start();
    end = paragraph.end();
    close();
    singleIsOpen = false;
    for (int at = start; at < end; at++) {
      kinds[at] = kind(at);
    }
  }

  private MarkKind kind(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '“' -> openedLow ? close() : open(at, false);
      case '„' -> open(at, true);
      case '«' -> open(at, false);
      case '”', '»' -> close();
      case '‘', '‚', '‹' -> {
        singleIsOpen = c != '‹';
        yield MarkKind.SINGLE_QUOTE;
      }
      case '›' -> MarkKind.SINGLE_QUOTE;
      case '’' -> apostropheOrSingle(at);
      case '‒', '–', '—', '―' -> MarkKind.DASH;
      default -> MarkKind.OTHER;
    };
  }

  private MarkKind open(int at, boolean low) {
    open = startsSentence(at) ? MarkKind.SENTENCE_QUOTATION : MarkKind.INNER_QUOTATION;
    openedLow = low;
    return open;
  }

  /** The kind of the quotation that ends; one that nothing opened is taken for an inner one. */
  private MarkKind close() {
    MarkKind closed = open;
    open = MarkKind.INNER_QUOTATION;
    openedLow = false;
    return closed;
  }

  private boolean startsSentence(int at) {
    int before = skipBack(at - 1, OPENING);
    if (before < start) {
      return true;
    }
    if (!isSpace(before)) {
      return false;
    }
    while (before >= start && isSpace(before)) {
      before--;
    }
    before = skipBack(before, CLOSING);
    return before < start || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
  }

  private int skipBack(int from, String characters) {
    int at = from;
    while (at >= start && characters.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at;
  }

  private MarkKind apostropheOrSingle(int at) {
    boolean closes =
        closesForSure(at) || (singleIsOpen && !precedesLetter(at) && !closesForSureAfter(at));
    if (!closes) {
      return MarkKind.APOSTROPHE;
    }
    singleIsOpen = false;
    return MarkKind.SINGLE_QUOTE;
  }

  /** Whether a ’ stands after punctuation and before no letter: {@code ,’ she}. */
  private boolean closesForSure(int at) {
    return !precedesLetter(at)
        && at > start
        && !isSpace(at - 1)
        && !Character.isLetterOrDigit(text.codePointBefore(at));
  }

  private boolean closesForSureAfter(int at) {
    int limit = Math.min(end, at + REACH);
    for (int next = at + 1; next < limit && text.charAt(next) != '‘'; next++) {
      if (text.charAt(next) == '’' && closesForSure(next)) {
        return true;
      }
    }
    return false;
  }

  private boolean precedesLetter(int at) {
    return at + 1 < end && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }

  private boolean isSpace(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
