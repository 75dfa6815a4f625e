package org.emend.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.emend.edit.Kind;

/**
 * Reads the traces of one kind in one paragraph: what stood there is told by the characters on both
 * sides and by which quotations are open.
 *
 * <p>{@code It?s ?a huge error,? he said.} → {@code It’s “a huge error,” he said.}
 */
final class VisibleTraces {

  /** What stands after an apostrophe within a word. */
  static final Set<String> AFTER_APOSTROPHE =
      Set.of("s", "t", "re", "ve", "ll", "d", "m", "clock", "S", "T", "RE", "VE", "LL", "D", "M");

  private static final Set<String> ELISIONS = Set.of("em", "tis", "twas", "twill", "bout", "cause");

  /** How far from a trace one word or one row of traces is looked at, UTF-16. */
  private static final int FARTHEST = 64;

  /** How far from a trace the end of a quotation is looked for, UTF-16. */
  private static final int FARTHEST_CLOSING = 4_000;

  /** Stands for a neighbour that is a trace itself: no letter, no space, no punctuation. */
  private static final int TRACE = 0x1A;

  /**
   * A quotation that was opened and whose end has not come.
   *
   * @param proposal which proposal opened it; -1 where its mark is alive
   */
  private record Open(int proposal, char mark) {}

  private final String text;
  private final FormReader reader;
  private final Paragraph paragraph;
  private final String trace;
  private final String marks;
  private final boolean maybeLetter;
  private final List<Proposal> found = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  /** Up to where marks that are alive have been read. */
  private int readTo;

  /** Where the last closing mark ended that was proposed. */
  private int closedAt = -1;

  /**
   * A reader of one paragraph.
   *
   * @param marks the marks that leave the trace
   * @param maybeLetter whether a lost letter leaves it, too
   */
  VisibleTraces(
      String text,
      FormReader reader,
      Paragraph paragraph,
      String trace,
      String marks,
      boolean maybeLetter) {
    this.maybeLetter = maybeLetter;
    this.text = text;
    this.reader = reader;
    this.paragraph = paragraph;
    this.trace = trace;
    this.marks = marks;
    this.readTo = paragraph.start();
  }

  void read(List<Proposal> proposals) {
    for (int at = next(paragraph.start()); at >= 0; at = next(at + trace.length())) {
      readLiveMarks(at);
      read(at);
    }
    for (Open unclosed : open) {
      doubt(unclosed.proposal());
    }
    proposals.addAll(found);
  }

  /** Where the next trace of the paragraph stands, or -1. */
  private int next(int from) {
    int at = text.indexOf(trace, from);
    return at + trace.length() <= paragraph.end() ? at : -1;
  }

  /** Opens and closes the quotations whose marks were spared. */
  private void readLiveMarks(int to) {
    for (int at = readTo; at < to; at++) {
      char mark = text.charAt(at);
      boolean closes = mark == '”' || (mark == '’' && !Character.isLetterOrDigit(after(at + 1)));
      if (mark == '“' || mark == '‘') {
        open.add(new Open(-1, mark));
      } else if (closes && !open.isEmpty() && closing(open.get(open.size() - 1)) == mark) {
        open.remove(open.size() - 1);
      }
    }
    readTo = to;
  }

  private static char closing(Open opened) {
    return opened.mark() == '“' ? '”' : '’';
  }

  private void read(int at) {
    int end = at + trace.length();
    int before = before(at);
    int after = after(end);
    boolean wordBefore = Character.isLetterOrDigit(before);
    boolean wordAfter = Character.isLetterOrDigit(after);
    if (trace.equals("?") && isTechnical(at)) {
      return;
    }
    if (wordBefore && wordAfter) {
      withinWord(at, end, before, after);
    } else if (isBorder(before) && isBorder(after) && closedAt != at - 1) {
      betweenSpaces(at, end, before, after);
    } else if (opens(before) && !isClosingPunctuation(after) && !isBorder(afterTraces(end))) {
      opening(at, end);
    } else if (wordAfter) {
      betweenSentences(at, end, before);
    } else if (wordBefore && opensAfterDash(end)) {
      add(at, end, '—', Kind.DASH, Certainty.FAIR, Certainty.PROOF, "dash before a quotation");
    } else if (wordBefore && isInterruptedSpeech(end)) {
      add(at, end, '—', Kind.DASH, Certainty.POOR, Certainty.PROOF, "interrupted speech");
    } else if (!isBorder(before)) {
      closing(at, end, before);
    }
  }

  /** Whether a question mark stands in an address, a formula or code. */
  private boolean isTechnical(int at) {
    int from = Math.max(paragraph.start(), at - FARTHEST);
    for (int i = at - 1; i >= from && !isBorder(text.charAt(i)); i--) {
      if (isTechnicalSign(text.charAt(i)) || text.charAt(i) == ':' || text.charAt(i) == ';') {
        return true;
      }
    }
    int to = Math.min(paragraph.end(), at + FARTHEST);
    for (int i = at + 1; i < to && !isBorder(text.charAt(i)); i++) {
      if (isTechnicalSign(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTechnicalSign(char c) {
    return "/=&\\_+#@<>{}[]|~$*%^`".indexOf(c) >= 0;
  }

  /** What follows a trace and those that follow it at once. */
  private int afterTraces(int end) {
    int at = end;
    while (at - end < FARTHEST && text.startsWith(trace, at)) {
      at += trace.length();
    }
    return after(at);
  }

  private void withinWord(int at, int end, int before, int after) {
    String first = Words.wordBefore(text, at);
    String rest = Words.wordAt(text, end);
    boolean elision =
        AFTER_APOSTROPHE.contains(rest) || reader.knows(first + rest) || isNamePrefix(at, after);
    boolean digitBeside = Character.isDigit(before) || Character.isDigit(after);
    if (has('’') && elision) {
      boolean likely =
          !maybeLetter || reader.knows(first + rest) || Character.isUpperCase(first.charAt(0));
      double probability = likely ? Certainty.CLEAR : Certainty.DOUBTFUL;
      add(at, end, '’', Kind.APOSTROPHE, probability, Certainty.PROOF, "apostrophe within a word");
    } else if (Character.isDigit(before) && Character.isDigit(after) && has('–')) {
      add(at, end, '–', Kind.DASH, Certainty.FAIR, Certainty.HINT, "range of numbers");
    } else if (has('—')) {
      double probability =
          isBetweenWords(first, rest) && !digitBeside ? Certainty.FAIR : Certainty.DOUBTFUL;
      add(at, end, '—', Kind.DASH, probability, Certainty.HINT, "dash between words");
    }
  }

  private boolean isBetweenWords(String first, String rest) {
    boolean couldBeItself = trace.equals("?") && !Character.isLowerCase(rest.charAt(0));
    boolean couldBeLetter = maybeLetter && Math.min(first.length(), rest.length()) == 1;
    return !couldBeItself
        && !couldBeLetter
        && EnglishText.canStandAlone(first)
        && EnglishText.canStandAlone(rest);
  }

  /** The first part of names such as O’Brien and D’Arcy. */
  private boolean isNamePrefix(int at, int after) {
    String prefix = Words.wordBefore(text, at);
    return prefix.length() == 1 && "DLMNO".contains(prefix) && Character.isUpperCase(after);
  }

  private void betweenSpaces(int at, int end, int before, int after) {
    boolean spaces = before == ' ' && after == ' ';
    if (spaces && has('—')) {
      add(
          at,
          end,
          '—',
          Kind.DASH,
          has('–') ? Certainty.DOUBTFUL : Certainty.GOOD,
          Certainty.PROOF,
          "dash between spaces");
    } else if (spaces && has('–')) {
      add(at, end, '–', Kind.DASH, Certainty.GOOD, Certainty.PROOF, "dash between spaces");
    }
  }

  /** After a mark and right before a word: {@code Stop!—or}, {@code “trusts”—those}. */
  private void betweenSentences(int at, int end, int before) {
    if (has('’') && before == '.' && Words.wordAt(text, end).equals("s")) {
      add(
          at,
          end,
          '’',
          Kind.APOSTROPHE,
          Certainty.CLEAR,
          Certainty.PROOF,
          "possessive of an abbreviation");
      return;
    }
    if (has('—') && (before == TRACE || "!.,".indexOf(before) >= 0)) {
      double probability = trace.equals("?") ? Certainty.DOUBTFUL : Certainty.FAIR;
      add(at, end, '—', Kind.DASH, probability, Certainty.PROOF, "dash between sentences");
    }
  }

  /** Two traces between words, where no quotation is open: {@code he said—“never}. */
  private boolean opensAfterDash(int end) {
    return has('—')
        && open.isEmpty()
        && !trace.equals("?")
        && text.startsWith(trace, end)
        && Character.isLetterOrDigit(after(end + trace.length()));
  }

  /**
   * Two traces after a word, where one quotation is open: {@code “I never—”}, {@code “Never—!”}.
   */
  private boolean isInterruptedSpeech(int end) {
    boolean exclaimed = end < paragraph.end() && "!?".indexOf(text.charAt(end)) >= 0;
    int next = exclaimed ? end + 1 : end;
    return has('—')
        && open.size() == 1
        && !trace.equals("?")
        && text.startsWith(trace, next)
        && isBorder(after(next + trace.length()));
  }

  private void opening(int at, int end) {
    String next = Words.wordAt(text, end);
    String elision = WordForms.lower(next);
    boolean decade = next.length() == 3 && next.endsWith("0s") && Character.isDigit(next.charAt(0));
    if (has('’') && (decade || ELISIONS.contains(elision))) {
      add(at, end, '’', Kind.APOSTROPHE, Certainty.GOOD, Certainty.PROOF, "elision");
      return;
    }
    char mark = open.isEmpty() || open.get(open.size() - 1).mark() == '‘' ? '“' : '‘';
    if (!has(mark)) {
      mark = mark == '“' ? '‘' : '“';
    }
    if (!has(mark)) {
      return;
    }
    open.add(new Open(found.size(), mark));
    double probability = mark == '‘' ? Certainty.DOUBTFUL : Certainty.GOOD;
    add(at, end, mark, Kind.of(mark), probability, Certainty.PROOF, "quotation opens");
  }

  private void closing(int at, int end, int before) {
    boolean question = trace.equals("?");
    boolean afterQuestion = before == TRACE && question;
    boolean sentenceStops = afterQuestion || ".,!?…".indexOf(before) >= 0;
    boolean moreFollow = text.startsWith(trace, end);
    boolean afterAbbreviation = before == '.' && moreFollow && open.size() == 1;
    boolean couldBeItself = question && (!sentenceStops || afterAbbreviation);
    boolean possessive = has('’') && isPlural(before) && lowercaseFollows(end);
    if (open.isEmpty() || (couldBeItself && moreFollow) || (possessive && closesLater(end))) {
      if (possessive) {
        double probability = question ? Certainty.DOUBTFUL : Certainty.FAIR;
        add(at, end, '’', Kind.APOSTROPHE, probability, Certainty.HINT, "possessive of a plural");
      }
      return;
    }
    Open last = open.remove(open.size() - 1);
    char mark = closing(last);
    if (!has(mark)) {
      return;
    }
    boolean endsPhrase = sentenceStops || !couldBeItself || lowercaseFollows(end);
    if (!endsPhrase) {
      doubt(last.proposal());
    }
    double probability =
        !endsPhrase ? Certainty.POOR : mark == '’' ? Certainty.DOUBTFUL : Certainty.GOOD;
    add(at, end, mark, Kind.of(last.mark()), probability, Certainty.PROOF, "quotation closes");
    closedAt = end;
  }

  private static boolean isPlural(int lastLetter) {
    return lastLetter == 's' || lastLetter == 'S';
  }

  /** Whether the next trace that begins or ends a quotation ends one. */
  private boolean closesLater(int from) {
    int to = from + FARTHEST_CLOSING;
    for (int at = next(from); at >= 0 && at < to; at = next(at + trace.length())) {
      int before = before(at);
      int after = after(at + trace.length());
      boolean wordAfter = Character.isLetterOrDigit(after);
      if (isBorder(before) && wordAfter) {
        return false;
      }
      if (!isBorder(before) && !wordAfter && !isPlural(before)) {
        return true;
      }
    }
    return false;
  }

  private boolean lowercaseFollows(int end) {
    return end + 1 < paragraph.end()
        && text.charAt(end) == ' '
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private boolean has(char mark) {
    return marks.indexOf(mark) >= 0;
  }

  private void doubt(int index) {
    if (index < 0) {
      return;
    }
    Proposal sure = found.get(index);
    found.set(
        index,
        new Proposal(
            sure.start(),
            sure.end(),
            sure.original(),
            sure.kind(),
            Certainty.POOR,
            sure.damageEvidence(),
            sure.rule()));
  }

  private void add(
      int start, int end, char mark, Kind kind, double probability, double evidence, String rule) {
    found.add(new Proposal(start, end, String.valueOf(mark), kind, probability, evidence, rule));
  }

  private int before(int at) {
    if (at == paragraph.start()) {
      return -1;
    }
    return text.startsWith(trace, at - trace.length()) ? TRACE : text.codePointBefore(at);
  }

  private int after(int end) {
    if (end >= paragraph.end()) {
      return -1;
    }
    return text.startsWith(trace, end) ? TRACE : text.codePointAt(end);
  }

  private boolean opens(int before) {
    return isBorder(before)
        || "([—–".indexOf(before) >= 0
        || (!open.isEmpty()
            && open.get(open.size() - 1).proposal() == found.size() - 1
            && before == TRACE);
  }

  private static boolean isBorder(int c) {
    return c < 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isClosingPunctuation(int c) {
    return ".,;:!?)]".indexOf(c) >= 0;
  }
}
