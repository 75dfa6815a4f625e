package org.emend.mojibake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emend.plausibility.Language;

/**
 * The words of a text that tell what became of its bytes: those that have characters beyond ASCII,
 * each with its neighbours and each once. What surrounds them, as {@code %s} and words of another
 * language, reads the same whatever the bytes were, and a word that is written again is no further
 * evidence. The words of ASCII around them tell the language.
 */
final class TellingWords {

  /** In nats: what each character of a word may cost on average. */
  private static final double MOST_COST = 7;

  /** Fewer characters that follow one another may be a word. */
  private static final int SHORTEST_ROW = 4;

  private static final int SHORTEST_ALPHABET = 8;

  private static final int SHORTEST_PATTERN = 5;

  /** The words alone, and with their neighbours. */
  private final Set<String> known = new HashSet<>();

  private final List<String> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder context = new StringBuilder();

  /** All words of a text that have characters beyond ASCII, one after another. */
  static String of(CharSequence text) {
    StringBuilder words = new StringBuilder();
    for (Span word : spans(text)) {
      if (word.beyondAscii() > 0) {
        words.append(withNeighbours(text, word));
      }
    }
    return words.toString();
  }

  /**
   * Adds those of a text. A single character that stands by itself tells nothing, nor does one
   * again and again, a row of a table of characters, what is not seen, or what may be one character
   * of UTF-8.
   */
  void add(CharSequence more) {
    for (Span span : spans(more)) {
      if (span.beyondAscii() == 0) {
        context.append(' ').append(more, span.from(), span.to());
      } else if (tells(more, span)) {
        add(more.subSequence(span.from(), span.to()).toString(), withNeighbours(more, span));
      }
    }
  }

  private void add(String word, String withNeighbours) {
    if (known.add(word)) {
      words.add(withNeighbours);
      text.append(withNeighbours);
    }
  }

  private static boolean tells(CharSequence text, Span word) {
    return word.to() - word.from() > 1
        && isSeen(text, word)
        && !isSequence(text, word)
        && !isAlphabet(text, word)
        && !isPattern(text, word)
        && MisreadCharsets.ALL.stream().noneMatch(charset -> isRow(text, word, charset));
  }

  /** Whether letters stand in the order of the alphabet, with or without diacritics. */
  private static boolean isAlphabet(CharSequence text, Span word) {
    if (word.to() - word.from() < SHORTEST_ALPHABET) {
      return false;
    }
    String letters = text.subSequence(word.from(), word.to()).toString();
    String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
    char last = 0;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = Character.toLowerCase(decomposed.charAt(i));
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (c < last) {
        return false;
      }
      last = c;
    }
    return true;
  }

  /** Whether one or two characters are drawn again and again, as {@code ▄▀▄▀▄}. */
  private static boolean isPattern(CharSequence text, Span word) {
    return word.to() - word.from() >= SHORTEST_PATTERN
        && text.subSequence(word.from(), word.to()).chars().distinct().count() <= 2;
  }

  private static boolean isSequence(CharSequence text, Span word) {
    char[] chars = text.subSequence(word.from(), word.to()).toString().toCharArray();
    Utf8Reader reader = new Utf8Reader();
    return reader.read(chars, 0, chars.length, MisreadCharsets.ALL.get(0))
        && reader.length() == chars.length;
  }

  private static boolean isSeen(CharSequence text, Span word) {
    for (int i = word.from(); i < word.to(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && Character.getType(c) != Character.FORMAT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether each character stands in a charset's table where the one before does, or next to it.
   */
  private static boolean isRow(CharSequence text, Span word, SingleByteCharset charset) {
    int steps = 0;
    for (int i = word.from() + 1; i < word.to(); i++) {
      int before = charset.byteOf(text.charAt(i - 1));
      int step = charset.byteOf(text.charAt(i)) - before;
      if (before == SingleByteCharset.NONE || step < 0 || step > 1) {
        return false;
      }
      steps += step;
    }
    return steps == 0 || steps >= SHORTEST_ROW;
  }

  private record Span(int from, int to, int beyondAscii) {}

  private static List<Span> spans(CharSequence text) {
    List<Span> spans = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      int to = from;
      int beyondAscii = 0;
      while (to < text.length() && isOfWord(text.charAt(to))) {
        beyondAscii += text.charAt(to) >= 0x80 ? 1 : 0;
        to++;
      }
      if (to > from) {
        spans.add(new Span(from, to, beyondAscii));
      }
      from = to;
    }
    return spans;
  }

  private static String withNeighbours(CharSequence text, Span word) {
    return neighbour(text, word.from() - 1)
        + text.subSequence(word.from(), word.to())
        + neighbour(text, word.to());
  }

  private static String neighbour(CharSequence text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) < ' '
        ? " "
        : String.valueOf(text.charAt(at));
  }

  private static boolean isOfWord(char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Each of them, with its neighbours. */
  List<String> list() {
    return List.copyOf(words);
  }

  /**
   * What a text of as many characters costs in a language more than it may, word by word, in nats:
   * {@code àèìòù} is no word of any language, and must not outweigh all others.
   *
   * @param text the words, or what they may have been
   */
  double excess(CharSequence text, Language language) {
    double excess = 0;
    int at = 0;
    for (String word : words) {
      int to = at + word.length();
      double cost = 0;
      for (int i = at + 1; i < to; i++) {
        cost += language.cost(text.charAt(i - 1), text.charAt(i));
      }
      excess += Math.max(0, cost - MOST_COST * word.length());
      at = to;
    }
    return excess;
  }

  /**
   * Words with those that are written in capitals in small letters: which of the two a writer takes
   * says nothing of what the letters are.
   */
  static String inSmallLetters(String words) {
    char[] small = words.toCharArray();
    for (int from = 0; from < small.length; from++) {
      int to = from;
      while (to < small.length && Character.isUpperCase(small[to])) {
        to++;
      }
      boolean isBegun = from > 0 && Character.isLetter(small[from - 1]);
      boolean goesOn = to < small.length && Character.isLetter(small[to]);
      for (int i = from; to - from > 1 && !isBegun && !goesOn && i < to; i++) {
        small[i] = Character.toLowerCase(small[i]);
      }
      from = to;
    }
    return new String(small);
  }

  /** The words of ASCII around them. */
  String context() {
    return context.toString();
  }

  /** The UTF-16 length of all of them. */
  int length() {
    return text.length();
  }

  /** Whether neither they, nor the words around them, are so many UTF-16 units by now. */
  boolean isFewerThan(int units) {
    return text.length() < units && context.length() < units;
  }

  /** All of them, one after another. */
  @Override
  public String toString() {
    return text.toString();
  }
}
