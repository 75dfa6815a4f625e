package org.emend.language;

import java.util.HashSet;
import java.util.Set;
import org.emend.text.Words;

/** Phrases of a few words that follow each other with nothing but spaces or hyphens between. */
final class Phrases {

  /** Is told of a phrase from one token up to another. */
  interface Listener {
    void found(String phrase, int from, int to);
  }

  private Phrases() {}

  /** The words from one token up to another, or nothing if they are no phrase of two or more. */
  static String of(Tokens tokens, int from, int to, int longest) {
    int end = to;
    while (end > from && tokens.sort(end - 1) == Tokens.SIGN) {
      end--;
    }
    StringBuilder phrase = new StringBuilder();
    int words = 0;
    for (int token = from; token < end; token++) {
      if (!joins(tokens, token) || words > longest) {
        return "";
      }
      words += append(tokens, token, phrase);
    }
    return words >= 2 && words <= longest ? phrase.toString() : "";
  }

  /** Finds known phrases, the longest one at each place, none overlapping. */
  static void find(Tokens tokens, Set<String> known, int longest, Listener listener) {
    Set<String> beginnings = new HashSet<>();
    known.forEach(phrase -> beginnings.add(firstWord(phrase)));
    int from = 0;
    while (from < tokens.size()) {
      int end = from + 1;
      if (tokens.sort(from) == Tokens.WORD
          && beginnings.contains(tokens.typeText(tokens.type(from)))) {
        int longestEnd = longestAt(tokens, from, known, longest, listener);
        end = Math.max(end, longestEnd);
      }
      from = end;
    }
  }

  private static int longestAt(
      Tokens tokens, int from, Set<String> known, int longest, Listener listener) {
    StringBuilder phrase = new StringBuilder();
    String best = "";
    int bestEnd = 0;
    int words = 0;
    for (int token = from; token < tokens.size() && words < longest; token++) {
      if (!joins(tokens, token)) {
        break;
      }
      words += append(tokens, token, phrase);
      if (tokens.sort(token) == Tokens.WORD && known.contains(phrase.toString())) {
        best = phrase.toString();
        bestEnd = token + 1;
      }
    }
    if (bestEnd > 0) {
      listener.found(best, from, bestEnd);
    }
    return bestEnd;
  }

  private static String firstWord(String phrase) {
    int end = 0;
    while (end < phrase.length() && Words.isWordCharacter(phrase.charAt(end))) {
      end++;
    }
    return phrase.substring(0, end);
  }

  private static boolean joins(Tokens tokens, int token) {
    return tokens.sort(token) == Tokens.WORD
        || (tokens.sort(token) == Tokens.SIGN && tokens.typeText(tokens.type(token)).equals("-"));
  }

  /** Returns how many words that was. */
  private static int append(Tokens tokens, int token, StringBuilder phrase) {
    if (phrase.length() > 0 && tokens.link(token) == Tokens.SPACED) {
      phrase.append(' ');
    }
    phrase.append(tokens.typeText(tokens.type(token)));
    return tokens.sort(token) == Tokens.WORD ? 1 : 0;
  }
}
