package org.emend.language;

import java.util.Arrays;

/**
 * The words of a text as offsets: runs of letters and digits, held together by a hyphen or a full
 * stop between two of them ({@code op-ed}, {@code U.S}).
 */
final class Words {

  private final CharSequence text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  private Words(CharSequence text) {
    this.text = text;
  }

  static Words of(CharSequence text) {
    Words words = new Words(text);
    int at = 0;
    while (at < text.length()) {
      if (!isWordCharacter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && words.continuesAt(end)) {
        end++;
      }
      words.add(at, end);
      at = end;
    }
    return words;
  }

  private boolean continuesAt(int at) {
    char c = text.charAt(at);
    if (isWordCharacter(c)) {
      return true;
    }
    return (c == '-' || c == '.')
        && at + 1 < text.length()
        && isWordCharacter(text.charAt(at + 1))
        && isWordCharacter(text.charAt(at - 1));
  }

  /** Whether a UTF-16 unit is part of a word; both halves of a surrogate pair are. */
  static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** The letters and digits from an offset on; perhaps none. */
  static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  /** The letters and digits right before an offset; perhaps none. */
  static String wordBefore(String text, int at) {
    int start = at;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, at);
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  String get(int word) {
    return text.subSequence(starts[word], ends[word]).toString();
  }

  /**
   * The word before or after as a context: in lower case, or a punctuation mark that stands
   * between.
   *
   * @param word the index of a word
   * @param step -1 for the word before, 1 for the one after
   */
  String context(int word, int step) {
    int from = step > 0 ? ends[word] : word == 0 ? 0 : ends[word - 1];
    int to = step < 0 ? starts[word] : word + 1 == size ? text.length() : starts[word + 1];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || ".,;:!?()[]".indexOf(c) >= 0) {
        return c == '\n' ? "." : String.valueOf(c);
      }
    }
    int neighbour = word + step;
    if (neighbour < 0 || neighbour >= size) {
      return ".";
    }
    return WordForms.lower(get(neighbour));
  }
}
