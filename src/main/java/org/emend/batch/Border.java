package org.emend.batch;

import java.util.OptionalInt;
import org.emend.text.Layout;

/**
 * Where a text too large to be held is cut.
 *
 * <p>Which border it is depends on what stands before it, not on how far it is from the last one,
 * and of that only on ASCII letters, digits and blanks, which hardly any damage touches. So a
 * repaired text falls into the same pieces again, though their lengths differ.
 */
final class Border {

  /** So many letters, digits and blanks tell one border from another. */
  private static final int TELLING = 32;

  private static final int FARTHEST = 256;

  private final String text;

  private Border(String text) {
    this.text = text;
  }

  /** The kinds of borders, the best first. */
  private enum Kind {
    PARAGRAPH {
      @Override
      boolean isAt(String text, int at) {
        return LINE.isAt(text, at) && Layout.startsLine(text, startOfBreak(text, at));
      }
    },
    LINE {
      @Override
      boolean isAt(String text, int at) {
        char last = text.charAt(at - 1);
        return last == '\n' || (last == '\r' && text.charAt(at) != '\n');
      }
    },
    WORD {
      @Override
      boolean isAt(String text, int at) {
        return text.charAt(at - 1) == ' '
            && isAsciiWord(text.charAt(at))
            && isAsciiWord(text.charAt(at - 2));
      }
    },
    LETTER {
      @Override
      boolean isAt(String text, int at) {
        return isAsciiWord(text.charAt(at - 1)) && isAsciiWord(text.charAt(at));
      }
    },
    CHARACTER {
      @Override
      boolean isAt(String text, int at) {
        return !Character.isSurrogate(text.charAt(at)) && text.charAt(at - 1) != '\r';
      }
    };

    /** Whether a text can be cut before a char; there are at least two before it. */
    abstract boolean isAt(String text, int at);

    private static int startOfBreak(String text, int at) {
      return text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\r' ? at - 2 : at - 1;
    }

    private static boolean isAsciiWord(char c) {
      return c < 0x80 && Character.isLetterOrDigit(c);
    }
  }

  /**
   * The border of the best kind that there is; none among bytes that do not decode.
   *
   * @param from the first offset that will do, 2 or more
   * @param to one past the last that will do, at most the text's length
   */
  static OptionalInt in(String text, int from, int to) {
    Border border = new Border(text);
    for (Kind kind : Kind.values()) {
      int best = -1;
      int lowest = 0;
      for (int at = from; at < to; at++) {
        if (kind.isAt(text, at)) {
          int mark = border.mark(at);
          if (best < 0 || mark < lowest) {
            best = at;
            lowest = mark;
          }
        }
      }
      if (best >= 0) {
        return OptionalInt.of(best);
      }
    }
    return OptionalInt.empty();
  }

  /** A number that depends on what stands before an offset. */
  private int mark(int at) {
    int mark = 0;
    int told = 0;
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST) && told < TELLING; i--) {
      char c = text.charAt(i);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || Layout.isBlank(c))) {
        mark = mark * 31 + c;
        told++;
      }
    }
    // The last characters must count as much as the first.
    mark *= 0x9E3779B9;
    return mark ^ (mark >>> 15);
  }
}
