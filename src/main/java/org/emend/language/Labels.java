package org.emend.language;

import java.util.Arrays;

/** What the model should say of each token of a text whose losses are known. */
final class Labels {

  /** No statement: the token is not asked. */
  static final byte UNASKED = -1;

  /** Outside of a quotation, its first token, a later one. */
  static final byte OUTSIDE = 0;

  static final byte BEGIN = 1;
  static final byte INSIDE = 2;
  static final int SPAN_LABELS = 3;

  /** Where in a word an apostrophe is missing. */
  static final byte NO_APOSTROPHE = 0;

  static final byte BEFORE_LAST = 1;
  static final byte BEFORE_LAST_TWO = 2;
  static final byte AT_END = 3;
  static final byte AT_START = 4;
  static final byte AFTER_FIRST = 5;
  static final int APOSTROPHE_LABELS = 6;

  /** Which dash or ellipsis is missing after a token; a spaced one between spaces. */
  static final byte NO_DASH = 0;

  static final byte EM = 1;
  static final byte EN = 2;
  static final byte DOTS = 3;
  static final byte SPACED_EM = 4;
  static final byte SPACED_EN = 5;
  static final int DASH_LABELS = 6;

  /** What left a trace; 0 if the trace is no trace, or that of a letter. */
  static final String TRACED = "\u0000’‘“”–—…";

  final byte[] doubles;
  final byte[] singles;
  final byte[] apostrophes;
  final byte[] dashes;
  final byte[] traced;

  private final Tokens tokens;

  private Labels(Tokens tokens) {
    this.tokens = tokens;
    int size = tokens.size();
    doubles = new byte[size];
    singles = new byte[size];
    apostrophes = new byte[size];
    dashes = new byte[size];
    traced = new byte[size];
    for (int token = 0; token < size; token++) {
      boolean word = tokens.sort(token) == Tokens.WORD;
      apostrophes[token] = word ? NO_APOSTROPHE : UNASKED;
      dashes[token] = tokens.sort(token) == Tokens.BORDER ? UNASKED : NO_DASH;
      traced[token] = tokens.sort(token) == Tokens.TRACE ? 0 : UNASKED;
    }
  }

  /** Where in a word of some length a label puts the apostrophe; negative if it does not fit. */
  static int apostropheAt(byte label, int length) {
    return switch (label) {
      case BEFORE_LAST -> length - 1;
      case BEFORE_LAST_TWO -> length - 2;
      case AT_END -> length;
      case AT_START -> 0;
      case AFTER_FIRST -> length > 1 ? 1 : -1;
      default -> -1;
    };
  }

  static Labels of(Tokens tokens, Loss loss) {
    Labels labels = new Labels(tokens);
    int next = 0;
    int doubleFrom = -1;
    int singleFrom = -1;
    for (int i = 0; i < loss.size(); i++) {
      int offset = loss.offset(i);
      while (next < tokens.size()
          && tokens.end(next) <= offset
          && !labels.isTraceOf(next, offset)) {
        next++;
      }
      if (next < tokens.size() && labels.isTraceOf(next, offset)) {
        labels.traced[next] = traced(loss.role(i));
        next++;
        continue;
      }
      int first = labels.firstFrom(next, offset);
      int before = labels.lastBefore(next, offset);
      switch (loss.role(i)) {
        case MarkRoles.OPENS_DOUBLE -> doubleFrom = first;
        case MarkRoles.CLOSES_DOUBLE -> {
          fill(labels.doubles, doubleFrom, before);
          doubleFrom = -1;
        }
        case MarkRoles.OPENS_SINGLE -> singleFrom = first;
        case MarkRoles.CLOSES_SINGLE -> {
          fill(labels.singles, singleFrom, before);
          singleFrom = -1;
        }
        case MarkRoles.APOSTROPHE -> labels.apostrophe(before, first, offset);
        case MarkRoles.EM_DASH ->
            labels.dash(before, loss.wasBetweenSpaces(i) ? SPACED_EM : EM, offset);
        case MarkRoles.EN_DASH ->
            labels.dash(before, loss.wasBetweenSpaces(i) ? SPACED_EN : EN, offset);
        case MarkRoles.ELLIPSIS -> labels.dash(before, DOTS, offset);
        default -> {}
      }
    }
    return labels;
  }

  private static void fill(byte[] spans, int from, int last) {
    if (from >= 0 && last >= from) {
      spans[from] = BEGIN;
      Arrays.fill(spans, from + 1, last + 1, INSIDE);
    }
  }

  private static byte traced(byte role) {
    char mark =
        switch (role) {
          case MarkRoles.APOSTROPHE, MarkRoles.CLOSES_SINGLE -> '’';
          case MarkRoles.OPENS_SINGLE -> '‘';
          case MarkRoles.OPENS_DOUBLE, MarkRoles.CONTINUES_DOUBLE -> '“';
          case MarkRoles.CLOSES_DOUBLE -> '”';
          case MarkRoles.EN_DASH -> '–';
          case MarkRoles.EM_DASH -> '—';
          case MarkRoles.ELLIPSIS -> '…';
          default -> TRACED.charAt(0);
        };
    return (byte) TRACED.indexOf(mark);
  }

  /** Whether a token is the trace at an offset, or stands for it in the same run of spaces. */
  private boolean isTraceOf(int token, int offset) {
    return tokens.sort(token) == Tokens.TRACE
        && (tokens.start(token) == offset || tokens.isSameRunOfSpaces(token, offset));
  }

  /** The first token, no border, that starts at an offset or later. */
  private int firstFrom(int near, int offset) {
    int token = near;
    while (token < tokens.size()
        && (tokens.start(token) < offset || tokens.sort(token) == Tokens.BORDER)) {
      token++;
    }
    return token;
  }

  /** The last token that ends at an offset or before. */
  private int lastBefore(int near, int offset) {
    int token = Math.min(near, tokens.size() - 1);
    while (token >= 0 && tokens.end(token) > offset) {
      token--;
    }
    return token;
  }

  private void apostrophe(int before, int first, int offset) {
    boolean starts =
        first < tokens.size() && tokens.start(first) == offset && tokens.sort(first) == Tokens.WORD;
    boolean ends =
        before >= 0 && tokens.end(before) == offset && tokens.sort(before) == Tokens.WORD;
    if (ends && !starts) {
      apostrophes[before] = AT_END;
    } else if (starts) {
      apostrophes[first] = AT_START;
    } else if (before + 1 < tokens.size()
        && tokens.sort(before + 1) == Tokens.WORD
        && tokens.start(before + 1) < offset) {
      int word = before + 1;
      int position = offset - tokens.start(word);
      int left = tokens.end(word) - offset;
      if (left == 1) {
        apostrophes[word] = BEFORE_LAST;
      } else if (left == 2) {
        apostrophes[word] = BEFORE_LAST_TWO;
      } else if (position == 1) {
        apostrophes[word] = AFTER_FIRST;
      }
    }
  }

  private void dash(int before, byte label, int offset) {
    boolean insideWord =
        before + 1 < tokens.size()
            && tokens.start(before + 1) < offset
            && tokens.sort(before + 1) == Tokens.WORD;
    if (before >= 0 && !insideWord && dashes[before] == NO_DASH) {
      dashes[before] = label;
    }
  }
}
