package org.emend.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.text.Layout;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/**
 * A damaged text as a sequence of tokens: the border before each paragraph, words, other
 * characters, and the traces of lost marks.
 *
 * <p>A word that nobody knows, but that is two known ones run together, is two tokens, the second
 * {@link #FUSED} to the first: {@code strengthand} for {@code strength—and}.
 */
final class Tokens {

  static final byte BORDER = 0;
  static final byte WORD = 1;
  static final byte SIGN = 2;
  static final byte TRACE = 3;

  /** How a token follows the one before. */
  static final byte SPACED = 0;

  static final byte ATTACHED = 1;
  static final byte FUSED = 2;

  /** So many ways to follow there are. */
  static final int LINKS = 3;

  private static final int MOST_SPACES = 5;

  private final String text;
  private final LostMarks lost;
  private final List<String> traces = new ArrayList<>();
  private final boolean spacesTell;

  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] sorts = new byte[256];
  private byte[] links = new byte[256];
  private int[] types = new int[256];
  private int size;

  private final Map<String, Integer> typeNumbers = new HashMap<>();
  private final List<String> typeTexts = new ArrayList<>();
  private byte[] typeSorts = new byte[64];
  private int[] typeCounts = new int[64];
  private byte link;

  private Tokens(String text, LostMarks lost) {
    this.text = text;
    this.lost = lost;
    for (String trace : lost.traces().values()) {
      if (!trace.isEmpty() && !trace.isBlank() && !traces.contains(trace)) {
        traces.add(trace);
      }
    }
    traces.sort((one, other) -> other.length() - one.length());
    spacesTell = lost.traces().containsValue(" ");
  }

  static Tokens of(String text, List<Paragraph> paragraphs, LostMarks lost, WordSplitter splitter) {
    Tokens tokens = new Tokens(text, lost);
    for (Paragraph paragraph : paragraphs) {
      tokens.read(paragraph);
    }
    int[] splits = splitter.splits(tokens);
    return splits.length == 0 ? tokens : tokens.split(splits);
  }

  /** The same text with some words split. */
  private Tokens split(int[] splits) {
    Tokens split = new Tokens(text, lost);
    for (int token = 0; token < size; token++) {
      int start = starts[token];
      int at = splits[types[token]];
      split.link = links[token];
      if (at > 0) {
        String word = typeTexts.get(types[token]);
        split.add(WORD, start, start + at, word.substring(0, at));
        split.link = FUSED;
        split.add(WORD, start + at, ends[token], word.substring(at));
      } else {
        split.add(sorts[token], start, ends[token], typeTexts.get(types[token]));
      }
    }
    return split;
  }

  private void read(Paragraph paragraph) {
    add(BORDER, paragraph.start(), paragraph.start(), "\n");
    link = ATTACHED;
    int at = paragraph.start();
    while (at < paragraph.end()) {
      char c = text.charAt(at);
      int traceLength = traceAt(at, c);
      if (traceLength > 0) {
        add(TRACE, at, at + traceLength, text.substring(at, at + traceLength));
        link = ATTACHED;
        at += traceLength;
      } else if (Layout.isBlank(c)) {
        at = readSpace(paragraph, at);
      } else if (Words.isWordCharacter(c)) {
        at = readWord(at, paragraph.end());
      } else {
        add(SIGN, at, at + 1, String.valueOf(c));
        link = ATTACHED;
        at++;
      }
    }
  }

  private int traceAt(int at, char c) {
    for (int i = 0; i < traces.size(); i++) {
      String trace = traces.get(i);
      if (trace.charAt(0) == c && text.startsWith(trace, at)) {
        return trace.length();
      }
    }
    return 0;
  }

  private int readWord(int start, int limit) {
    int end = start + 1;
    while (end < limit
        && Words.isWordCharacter(text.charAt(end))
        && traceAt(end, text.charAt(end)) == 0) {
      end++;
    }
    add(WORD, start, end, text.substring(start, end));
    link = ATTACHED;
    return end;
  }

  private int readSpace(Paragraph paragraph, int start) {
    int end = start;
    boolean onlySpaces = true;
    while (end < paragraph.end() && Layout.isBlank(text.charAt(end))) {
      onlySpaces &= text.charAt(end) == ' ';
      end++;
    }
    int length = end - start;
    link = SPACED;
    if (!spacesTell || !onlySpaces || length > MOST_SPACES) {
      return end;
    }
    boolean single = length == 1 && start > paragraph.start() && isClitic(start, end);
    boolean atBorder =
        start == paragraph.start()
            || end == paragraph.end()
            || isOpening(text.charAt(start - 1))
            || isClosing(text.charAt(end));
    int marks = atBorder ? length : length - 1;
    if (single) {
      marks = 1;
    } else if (lost.collapsesSpaces()) {
      marks = 0;
    }
    for (int i = 0; i < marks; i++) {
      add(TRACE, start + i, start + i + 1, " ");
      link = ATTACHED;
    }
    if (marks > 0 && marks < length) {
      link = SPACED;
    }
    return end;
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '[';
  }

  private static boolean isClosing(char c) {
    return ".,;:!?)]".indexOf(c) >= 0;
  }

  /** Whether a single space may be what is left of an apostrophe: {@code couldn t}. */
  private boolean isClitic(int start, int end) {
    if (!Words.isWordCharacter(text.charAt(start - 1))) {
      return false;
    }
    String after = Words.wordAt(text, end);
    if (switch (after) {
      case "s", "S", "t", "T", "re", "ve", "ll", "d", "m", "RE", "VE", "LL", "D", "M" -> true;
      default -> false;
    }) {
      return true;
    }
    String before = Words.wordBefore(text, start);
    return before.length() == 1 && "ODLodly".contains(before) && !after.isEmpty();
  }

  private void add(byte sort, int start, int end, String surface) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      sorts = Arrays.copyOf(sorts, 2 * size);
      links = Arrays.copyOf(links, 2 * size);
      types = Arrays.copyOf(types, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    sorts[size] = sort;
    links[size] = link;
    types[size] = type(sort, surface);
    size++;
  }

  private int type(byte sort, String surface) {
    String key = sort == TRACE ? surface + '\u0000' : surface;
    Integer known = typeNumbers.get(key);
    int number = known == null ? typeTexts.size() : known;
    if (known == null) {
      typeNumbers.put(key, number);
      typeTexts.add(surface);
      if (number == typeSorts.length) {
        typeSorts = Arrays.copyOf(typeSorts, 2 * number);
        typeCounts = Arrays.copyOf(typeCounts, 2 * number);
      }
      typeSorts[number] = sort;
    }
    typeCounts[number]++;
    return number;
  }

  int size() {
    return size;
  }

  /** Whether nothing but spaces stands from a token's start to an offset, that one included. */
  boolean isSameRunOfSpaces(int token, int offset) {
    int at = starts[token];
    while (at < offset && text.charAt(at) == ' ') {
      at++;
    }
    return at == offset && at > starts[token] && text.charAt(at) == ' ';
  }

  /** UTF-16 offset of a token's first character. */
  int start(int token) {
    return starts[token];
  }

  /** One past a token's last character. */
  int end(int token) {
    return ends[token];
  }

  byte sort(int token) {
    return sorts[token];
  }

  byte link(int token) {
    return links[token];
  }

  /** Whether a token is the second half of a word; none beyond the last is. */
  boolean isFused(int token) {
    return token < size && links[token] == FUSED;
  }

  /** The number of a token's type; tokens of one type have the same sort and characters. */
  int type(int token) {
    return types[token];
  }

  int typeCount() {
    return typeTexts.size();
  }

  String typeText(int type) {
    return typeTexts.get(type);
  }

  byte typeSort(int type) {
    return typeSorts[type];
  }

  int occurrences(int type) {
    return typeCounts[type];
  }

  /** How often a word stands in the text, exactly so; 0 if never. */
  int occurrences(String surface) {
    Integer type = typeNumbers.get(surface);
    return type == null ? 0 : typeCounts[type];
  }
}
