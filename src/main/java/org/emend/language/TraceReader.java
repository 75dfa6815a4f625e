package org.emend.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emend.edit.Kind;

/**
 * Reads the traces that lost marks left, paragraph by paragraph: what stood there is told by the
 * characters on both sides and by which quotations are open.
 *
 * <p>{@code It?s ?a huge error,? he said.} → {@code It’s “a huge error,” he said.}
 */
final class TraceReader {

  private static final Set<String> AFTER_APOSTROPHE =
      Set.of("s", "t", "re", "ve", "ll", "d", "m", "clock", "S", "T", "RE", "VE", "LL", "D", "M");

  /** What a shape is worth, by how many other readings it leaves. */
  private static final double CLEAR = 0.98;

  private static final double GOOD = 0.95;
  private static final double FAIR = 0.93;

  /** Right for the most part, but not surely enough to be written unasked. */
  private static final double DOUBTFUL = 0.85;

  private static final double POOR = 0.5;

  /** A trace within a word, or one that is no character of any text, proves the damage. */
  private static final double PROOF = 5;

  private static final double HINT = 1;

  /** Stands for a neighbour that is a trace itself: no letter, no space, no punctuation. */
  private static final int TRACE = 0x1A;

  private final String text;
  private final LostMarks lost;
  private final FormReader reader;
  private final Map<String, String> marksByTrace = new HashMap<>();

  TraceReader(String text, LostMarks lost, FormReader reader) {
    this.text = text;
    this.lost = lost;
    this.reader = reader;
    LostMarks.MARKS
        .codePoints()
        .forEach(
            mark ->
                lost.trace(mark)
                    .filter(trace -> !trace.isEmpty())
                    .ifPresent(
                        trace ->
                            marksByTrace.merge(trace, Character.toString(mark), String::concat)));
  }

  void read(List<Paragraph> paragraphs, List<Proposal> proposals) {
    marksByTrace.forEach(
        (trace, marks) -> {
          if (trace.equals(" ")) {
            for (Paragraph paragraph : paragraphs) {
              readSpaces(paragraph, marks, proposals);
            }
          } else if (marks.length() == 1 && trace.length() > 1) {
            for (Paragraph paragraph : paragraphs) {
              readOnlyMark(paragraph, trace, marks, proposals);
            }
          } else {
            for (Paragraph paragraph : paragraphs) {
              new Passage(paragraph, trace, marks).read(proposals);
            }
          }
        });
  }

  /** A sequence that no other mark leaves: {@code â€œ} → {@code “}. */
  private void readOnlyMark(
      Paragraph paragraph, String trace, String mark, List<Proposal> proposals) {
    for (int at = text.indexOf(trace, paragraph.start());
        at >= 0 && at + trace.length() <= paragraph.end();
        at = text.indexOf(trace, at + trace.length())) {
      proposals.add(
          new Proposal(
              at,
              at + trace.length(),
              mark,
              kindOf(mark.charAt(0)),
              CLEAR,
              PROOF,
              "only mark that becomes " + trace));
    }
  }

  private static Kind kindOf(char mark) {
    return switch (mark) {
      case '“', '”' -> Kind.DOUBLE_QUOTE;
      case '‘' -> Kind.SINGLE_QUOTE;
      case '–', '—' -> Kind.DASH;
      case '…' -> Kind.ELLIPSIS;
      default -> Kind.APOSTROPHE;
    };
  }

  /**
   * A quotation that was opened and whose end has not come.
   *
   * @param proposal which proposal opened it; -1 where its mark is alive
   */
  private record Open(int proposal, char mark) {}

  /** One paragraph's traces of one kind. */
  private final class Passage {
    private final Paragraph paragraph;
    private final String trace;
    private final String marks;
    private final List<Proposal> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    /** Up to where marks that are alive have been read. */
    private int readTo;

    /** Where the last closing mark ended that was proposed. */
    private int closedAt = -1;

    Passage(Paragraph paragraph, String trace, String marks) {
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
      if (wordBefore && wordAfter) {
        withinWord(at, end, before, after);
      } else if (isBorder(before) && isBorder(after) && closedAt != at - 1) {
        betweenSpaces(at, end, before, after);
      } else if (opens(before) && !isBorder(after) && !isClosingPunctuation(after)) {
        opening(at, end);
      } else if (wordAfter) {
        betweenSentences(at, end, before);
      } else if (wordBefore && isInterruptedSpeech(end)) {
        add(at, end, '—', Kind.DASH, POOR, PROOF, "interrupted speech");
      } else {
        closing(at, end, before);
      }
    }

    private void withinWord(int at, int end, int before, int after) {
      String rest = wordAt(end);
      String word = wordBefore(at) + rest;
      boolean elision =
          AFTER_APOSTROPHE.contains(rest) || reader.knows(word) || isNamePrefix(at, after);
      if (has('’') && elision) {
        add(at, end, '’', Kind.APOSTROPHE, CLEAR, PROOF, "apostrophe within a word");
      } else if (Character.isDigit(before) && Character.isDigit(after) && has('–')) {
        add(at, end, '–', Kind.DASH, FAIR, HINT, "range of numbers");
      } else if (has('—')) {
        boolean couldBeItself = trace.equals("?") && !Character.isLowerCase(after);
        double probability = couldBeItself ? DOUBTFUL : has('’') ? FAIR : GOOD;
        add(at, end, '—', Kind.DASH, probability, PROOF, "dash between words");
      } else if (has('’')) {
        add(at, end, '’', Kind.APOSTROPHE, FAIR, PROOF, "apostrophe within a word");
      }
    }

    /** The first part of names such as O’Brien and D’Arcy. */
    private boolean isNamePrefix(int at, int after) {
      String prefix = wordBefore(at);
      return prefix.length() == 1 && "DLMNO".contains(prefix) && Character.isUpperCase(after);
    }

    private void betweenSpaces(int at, int end, int before, int after) {
      boolean spaces = before == ' ' && after == ' ';
      if (spaces && has('—')) {
        add(at, end, '—', Kind.DASH, has('–') ? DOUBTFUL : GOOD, PROOF, "dash between spaces");
      } else if (spaces && has('–')) {
        add(at, end, '–', Kind.DASH, GOOD, PROOF, "dash between spaces");
      }
    }

    /** After a mark and right before a word: {@code Stop!—or}, {@code “trusts”—those}. */
    private void betweenSentences(int at, int end, int before) {
      if (has('’') && before == '.' && wordAt(end).equals("s")) {
        add(at, end, '’', Kind.APOSTROPHE, CLEAR, PROOF, "possessive of an abbreviation");
        return;
      }
      if (has('—') && (before == TRACE || "!.,".indexOf(before) >= 0)) {
        double probability = trace.equals("?") ? DOUBTFUL : FAIR;
        add(at, end, '—', Kind.DASH, probability, PROOF, "dash between sentences");
      }
    }

    /** Two traces after a word, where one quotation is open: {@code “I never—”}. */
    private boolean isInterruptedSpeech(int end) {
      return has('—')
          && open.size() == 1
          && !trace.equals("?")
          && text.startsWith(trace, end)
          && isBorder(after(end + trace.length()));
    }

    private void opening(int at, int end) {
      String next = wordAt(end);
      boolean decade =
          next.length() == 3 && next.endsWith("0s") && Character.isDigit(next.charAt(0));
      if (has('’') && (decade || next.equals("em") || next.equals("tis") || next.equals("twas"))) {
        add(at, end, '’', Kind.APOSTROPHE, GOOD, PROOF, "elision");
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
      double probability = mark == '‘' ? DOUBTFUL : GOOD;
      add(at, end, mark, kindOf(mark), probability, PROOF, "quotation opens");
    }

    private void closing(int at, int end, int before) {
      boolean sentenceStops = ".,!?…".indexOf(before) >= 0;
      boolean couldBeItself = trace.equals("?") && !sentenceStops;
      boolean moreFollow = text.startsWith(trace, end);
      boolean possessive = has('’') && isPlural(before) && lowercaseFollows(end);
      if (open.isEmpty() || (couldBeItself && moreFollow) || (possessive && closesLater(end))) {
        if (possessive) {
          add(at, end, '’', Kind.APOSTROPHE, FAIR, HINT, "possessive of a plural");
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
      double probability = !endsPhrase ? POOR : mark == '’' ? DOUBTFUL : GOOD;
      add(at, end, mark, kindOf(last.mark()), probability, PROOF, "quotation closes");
      closedAt = end;
    }

    private static boolean isPlural(int lastLetter) {
      return lastLetter == 's' || lastLetter == 'S';
    }

    /** Whether the next trace that begins or ends a quotation ends one. */
    private boolean closesLater(int from) {
      for (int at = next(from); at >= 0; at = next(at + trace.length())) {
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
              POOR,
              sure.damageEvidence(),
              sure.rule()));
    }

    private void add(
        int start,
        int end,
        char mark,
        Kind kind,
        double probability,
        double evidence,
        String rule) {
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
  }

  /** Single spaces within words, and doubled ones where spaces were not collapsed. */
  private void readSpaces(Paragraph paragraph, String marks, List<Proposal> proposals) {
    boolean apostrophe = marks.indexOf('’') >= 0;
    for (int at = paragraph.start() + 1; at + 1 < paragraph.end(); at++) {
      if (apostrophe && splitsWord(at)) {
        proposals.add(
            new Proposal(
                at, at + 1, "’", Kind.APOSTROPHE, CLEAR, PROOF, "apostrophe within a word"));
      }
    }
    if (!lost.collapsesSpaces()) {
      readDoubledSpaces(paragraph, marks, proposals);
    }
  }

  /** Whether a space stands before what is no word of its own: {@code couldn t}. */
  private boolean splitsWord(int at) {
    if (text.charAt(at) != ' '
        || !Character.isLetter(text.charAt(at - 1))
        || !Character.isLowerCase(text.charAt(at + 1))) {
      return false;
    }
    String next = wordAt(at + 1);
    int end = at + 1 + next.length();
    boolean wordGoesOn =
        end + 1 < text.length()
            && "-.’'".indexOf(text.charAt(end)) >= 0
            && !Character.isWhitespace(text.charAt(end + 1));
    boolean clock = next.equals("clock");
    return !wordGoesOn && AFTER_APOSTROPHE.contains(next) && (!clock || wordBefore(at).equals("o"));
  }

  /** Spaces beyond the one between words, in pairs: {@code wrote yes. Then}. */
  private void readDoubledSpaces(Paragraph paragraph, String marks, List<Proposal> proposals) {
    int opened = -1;
    for (int at = paragraph.start(); at < paragraph.end(); at++) {
      int end = at;
      while (end < paragraph.end() && text.charAt(end) == ' ') {
        end++;
      }
      boolean atBorder = at == paragraph.start() || end == paragraph.end();
      boolean inText = at > paragraph.start() && end < paragraph.end();
      if (end - at == 3 && inText && marks.indexOf('—') >= 0) {
        proposals.add(
            new Proposal(at + 1, at + 2, "—", Kind.DASH, DOUBTFUL, PROOF, "dash between spaces"));
      } else if (end - at == (atBorder ? 1 : 2) && marks.indexOf('”') >= 0) {
        boolean afterSentence = at > paragraph.start() && ".,!?".indexOf(text.charAt(at - 1)) >= 0;
        if (opened >= 0 && afterSentence) {
          proposals.add(quotation(opened, "“", "quotation opens"));
          proposals.add(quotation(at, "”", "quotation closes"));
          opened = -1;
        } else {
          opened = opened < 0 ? end - 1 : paragraph.end();
        }
      }
      at = Math.max(at, end - 1);
    }
  }

  private static Proposal quotation(int at, String mark, String rule) {
    return new Proposal(at, at + 1, mark, Kind.DOUBLE_QUOTE, GOOD, HINT, rule);
  }

  private static boolean isBorder(int c) {
    return c < 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isClosingPunctuation(int c) {
    return ".,;:!?)]".indexOf(c) >= 0;
  }

  private String wordAt(int at) {
    int end = at;
    while (end < text.length() && Words.isWordCharacter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private String wordBefore(int at) {
    int start = at;
    while (start > 0 && Words.isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, at);
  }
}
