package org.emend.prose;

import org.emend.text.Layout;
import org.emend.text.Paragraph;

/** What a passage is made of: counted in one walk over its characters. */
final class PassageCounts {

  private static final int LONGEST_ENDING = 2;

  private final String text;
  private final String marks;

  int visible;
  int letters;
  int otherScript;
  int diacritics;
  int digits;

  /** Characters of tags and of {@linkplain TechnicalToken technical tokens}. */
  int technical;

  int words;
  int english;
  int shared;
  int foreign;
  int capitalized;

  /** The last visible character. */
  char last;

  private PassageCounts(String text, String marks) {
    this.text = text;
    this.marks = marks;
  }

  /**
   * Counts a passage.
   *
   * @param marks characters beyond ASCII that stand for lost marks and are no letters here
   */
  static PassageCounts of(String text, Paragraph passage, String marks) {
    PassageCounts counts = new PassageCounts(text, marks);
    int at = passage.start();
    while (at < passage.end()) {
      if (Layout.isBlank(text.charAt(at))) {
        at++;
        continue;
      }
      int tagEnd = Markup.tagEnd(text, at, passage.end());
      int end = tagEnd;
      if (tagEnd > 0) {
        counts.addTechnical(at, tagEnd);
      } else {
        end = counts.tokenEnd(at, passage.end());
        counts.addToken(at, end);
      }
      at = end;
    }
    return counts;
  }

  private int tokenEnd(int start, int limit) {
    int end = start + 1;
    while (end < limit
        && !Layout.isBlank(text.charAt(end))
        && (text.charAt(end) != '<' || Markup.tagEnd(text, end, limit) < 0)) {
      end++;
    }
    return end;
  }

  private void addTechnical(int start, int end) {
    technical += end - start;
    visible += end - start;
    last = text.charAt(end - 1);
  }

  private void addToken(int start, int end) {
    if (mayBeTechnical(start, end) && TechnicalToken.matches(text, start, end)) {
      addTechnical(start, end);
      return;
    }
    visible += end - start;
    last = text.charAt(end - 1);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (isLetter(c)) {
        at = addWord(at, end);
      } else {
        digits += Character.isDigit(c) ? 1 : 0;
        at++;
      }
    }
  }

  /** Whether a token has anything but letters of one case, and marks at its end. */
  private boolean mayBeTechnical(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && c < 128 && (i < end - 1 || c == '_')) {
        return true;
      }
    }
    return end - start > 1 && "@#$%/\\&~.".indexOf(text.charAt(start)) >= 0;
  }

  /** Counts a word, over an apostrophe or what is left of one, and returns where it ends. */
  private int addWord(int start, int limit) {
    long key = 0;
    int at = start;
    while (at < limit) {
      char c = text.charAt(at);
      if (isLetter(c)) {
        key = FunctionWords.key(key, c);
        count(c);
        at++;
      } else {
        int next = afterApostrophe(at, limit);
        if (next < 0) {
          break;
        }
        at = next;
      }
    }
    words++;
    boolean capital = Character.isUpperCase(text.charAt(start));
    capitalized += capital ? 1 : 0;
    switch (FunctionWords.kind(key)) {
      case FunctionWords.ENGLISH -> english++;
      case FunctionWords.SHARED -> shared++;
      case FunctionWords.FOREIGN -> foreign++;
      case FunctionWords.PARTICLE -> foreign += capital ? 0 : 1;
      default -> {}
    }
    return at;
  }

  private void count(char c) {
    letters++;
    if (c >= 128) {
      if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
        otherScript++;
      } else {
        diacritics++;
      }
    }
  }

  private int afterApostrophe(int at, int limit) {
    int next = at;
    while (next < limit && isApostrophe(text.charAt(next))) {
      next++;
    }
    int end = next;
    while (end < limit && isLetter(text.charAt(end))) {
      end++;
    }
    return next > at && end > next && end - next <= LONGEST_ENDING ? next : -1;
  }

  private boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '?' || c == '\uFFFD' || marks.indexOf(c) >= 0;
  }

  private boolean isLetter(char c) {
    if (c < 128) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    return Character.isLetter(c) && marks.indexOf(c) < 0;
  }

  /** The words of English, where half of those that other languages have as well count. */
  double leaningEnglish() {
    return english + 0.5 * shared;
  }
}
