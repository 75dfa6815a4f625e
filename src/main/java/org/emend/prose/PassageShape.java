package org.emend.prose;

import org.emend.text.Paragraph;
import org.emend.text.Words;

/** Whether a passage is made of sentences, whatever their language. */
final class PassageShape {

  private static final double MIN_LETTERS = 0.55;
  private static final double MAX_TECHNICAL = 0.4;

  /** A short sentence may have a long address in it. */
  private static final double MAX_TECHNICAL_IN_SENTENCE = 0.75;

  private static final double MAX_MACHINE_LINES = 0.34;

  /** Beyond this share of capitalized words, a passage is of names or headings. */
  private static final double MAX_CAPITALIZED = 0.8;

  /** In a bibliography, signs of references are this near to each other, in words. */
  private static final int WORDS_BY_SIGN = 8;

  private static final int MIN_SIGNS = 3;

  private static final int WORDS_OF_SENTENCE = 4;
  private static final int PLAIN_WORDS = 12;
  private static final double PLAIN_SHARE = 0.25;

  /** The share of punctuation and digits that sentences with much of them have. */
  private static final double MOST_SIGNS = 0.12;

  private static final int INITIAL = 1;
  private static final int ABBREVIATION = 2;
  private static final int NUMBERS = 4;
  private static final int YEAR_IN_BRACKETS = 8;

  private PassageShape() {}

  static boolean isProse(String text, Paragraph passage, PassageCounts counts) {
    int plain = counts.visible - counts.technical;
    if (counts.words == 0
        || counts.technical > mostTechnical(counts) * counts.visible
        || counts.letters < MIN_LETTERS * plain) {
      return false;
    }
    if (isOfNames(counts)) {
      return false;
    }
    return !isReference(text, passage, counts)
        && (isPlainlySentences(counts) || !isOfMachineLines(text, passage));
  }

  /** Long enough and so full of English function words that a brace at its end says nothing. */
  private static boolean isPlainlySentences(PassageCounts counts) {
    return counts.words >= PLAIN_WORDS
        && counts.leaningEnglish() >= PLAIN_SHARE * counts.words
        && counts.visible - counts.letters < MOST_SIGNS * counts.visible;
  }

  private static boolean isOfMachineLines(String text, Paragraph passage) {
    MachineLine.Count lines = MachineLine.count(text, passage);
    return lines.machine() > MAX_MACHINE_LINES * lines.lines();
  }

  private static double mostTechnical(PassageCounts counts) {
    return counts.english >= WORDS_OF_SENTENCE ? MAX_TECHNICAL_IN_SENTENCE : MAX_TECHNICAL;
  }

  /**
   * {@code Contents}, {@code Smith, John}, {@code United States of America}; not {@code Yes.} nor
   * {@code John Smith Wins!}.
   */
  private static boolean isOfNames(PassageCounts counts) {
    boolean sentence = ".!?,…\"”’".indexOf(counts.last) >= 0;
    double small = counts.leaningEnglish() / counts.words;
    boolean capitalized = counts.capitalized >= MAX_CAPITALIZED * counts.words;
    return capitalized
        && (counts.words < 6
            ? !sentence && counts.english + counts.shared == 0
            : small < (sentence ? 0.05 : 0.1));
  }

  /** Years in brackets, pages, volumes and initials close to one another. */
  private static boolean isReference(String text, Paragraph passage, PassageCounts counts) {
    if (counts.digits < 4
        || counts.digits * 40 < counts.letters
        || counts.leaningEnglish() > 0.45 * counts.words) {
      return false;
    }
    int signs = counts.technical > 0 ? 1 : 0;
    int kinds = 0;
    boolean year = false;
    for (int i = passage.start() + 1; i < passage.end() - 1; i++) {
      if (isYear(text, i, passage.end())) {
        year = true;
        signs++;
        kinds |= isBracketed(text, i, i + 4, passage.end()) ? YEAR_IN_BRACKETS : 0;
      } else {
        int kind = sign(text, passage, i);
        signs += kind == 0 ? 0 : 1;
        kinds |= kind;
      }
    }
    return year
        && Integer.bitCount(kinds) > 1
        && signs >= MIN_SIGNS
        && signs * WORDS_BY_SIGN >= counts.words;
  }

  /** The kind of sign that a character is the middle or the end of; 0 for none. */
  private static int sign(String text, Paragraph passage, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return isInitial(text, passage, at) ? INITIAL : isAbbreviation(text, at) ? ABBREVIATION : 0;
    }
    boolean joins = c == '-' || c == '–' || c == ':' || c == '(';
    return joins
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1))
            && !isYear(text, Math.max(passage.start(), at - 4), passage.end())
        ? NUMBERS
        : 0;
  }

  /** {@code Smith, J.}: a capital letter of its own; not {@code U.S.} */
  private static boolean isInitial(String text, Paragraph passage, int dot) {
    return Character.isUpperCase(text.charAt(dot - 1))
        && !Character.isLetter(text.charAt(dot + 1))
        && (dot - 1 == passage.start() || text.charAt(dot - 2) == ' ');
  }

  private static boolean isBracketed(String text, int start, int end, int limit) {
    return text.charAt(start - 1) == '(' && end < limit && text.charAt(end) == ')';
  }

  private static boolean isAbbreviation(String text, int dot) {
    return switch (Words.wordBefore(text, dot)) {
      case "pp", "vol", "Vol", "eds", "ed", "no", "No", "doi", "Press", "trans" -> true;
      default -> false;
    };
  }

  private static boolean isYear(String text, int at, int end) {
    if (at + 4 > end || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return false;
    }
    boolean century = text.startsWith("1", at) || text.startsWith("20", at);
    for (int i = at; i < at + 4; i++) {
      century &= Character.isDigit(text.charAt(i));
    }
    return century && (at + 4 == end || !Character.isLetterOrDigit(text.charAt(at + 4)));
  }
}
