package org.emend.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of tokens that the network reads at once, cut between paragraphs where one fits.
 *
 * @param from its first token
 * @param to one past its last
 */
record Window(int from, int to) {

  static List<Window> cut(Tokens tokens, int longest) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    int border = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.sort(token) == Tokens.BORDER) {
        border = token;
      }
      if (token - from == longest) {
        int to = border > from ? border : token;
        windows.add(new Window(from, to));
        from = to;
      }
    }
    if (from < tokens.size()) {
      windows.add(new Window(from, tokens.size()));
    }
    return windows;
  }

  int length() {
    return to - from;
  }

  /** How many characters of the text it spans. */
  int characters(Tokens tokens) {
    return (to < tokens.size() ? tokens.start(to) : tokens.end(to - 1)) - tokens.start(from);
  }

  /** The ends of its paragraphs, counted from its first token. */
  int[] paragraphEnds(Tokens tokens) {
    int count = 1;
    for (int token = from + 1; token < to; token++) {
      count += tokens.sort(token) == Tokens.BORDER ? 1 : 0;
    }
    int[] ends = new int[count];
    int next = 0;
    for (int token = from + 1; token < to; token++) {
      if (tokens.sort(token) == Tokens.BORDER) {
        ends[next++] = token - from;
      }
    }
    ends[next] = to - from;
    return ends;
  }
}
