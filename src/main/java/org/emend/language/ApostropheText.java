package org.emend.language;

import java.util.BitSet;

/**
 * A sound text without its apostrophes, remembering where they were: {@code They’re the workers’} →
 * {@code Theyre the workers}.
 */
final class ApostropheText {

  private final String bare;
  private final BitSet apostropheBefore;
  private final Words words;

  private ApostropheText(String bare, BitSet apostropheBefore) {
    this.bare = bare;
    this.apostropheBefore = apostropheBefore;
    this.words = Words.of(bare);
  }

  static ApostropheText of(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    BitSet apostropheBefore = new BitSet();
    boolean quoting = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        quoting = false;
      } else if (c == '‘') {
        quoting = true;
      }
      if (c == LostMarks.APOSTROPHE && isApostrophe(text, i, quoting)) {
        apostropheBefore.set(bare.length());
      } else {
        if (c == LostMarks.APOSTROPHE) {
          quoting = false;
        }
        bare.append(c);
      }
    }
    return new ApostropheText(bare.toString(), apostropheBefore);
  }

  /** Within a word, or after a plural's s where no single quotation is open. */
  private static boolean isApostrophe(String text, int at, boolean quoting) {
    if (at == 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean letterFollows = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    if (letterFollows) {
      return Words.isWordCharacter(before) || before == '.';
    }
    return !quoting && (before == 's' || before == 'S');
  }

  Words words() {
    return words;
  }

  /** Whether a word was written with an apostrophe in it or at its end. */
  boolean isMarked(int word) {
    int next = apostropheBefore.nextSetBit(words.start(word) + 1);
    return next >= 0 && next <= words.end(word);
  }

  /** A word with its apostrophes. */
  String original(int word) {
    StringBuilder original = new StringBuilder();
    for (int i = words.start(word); i <= words.end(word); i++) {
      if (i > words.start(word) && apostropheBefore.get(i)) {
        original.append((char) LostMarks.APOSTROPHE);
      }
      if (i < words.end(word)) {
        original.append(bare.charAt(i));
      }
    }
    return original.toString();
  }
}
