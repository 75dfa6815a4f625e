package org.emend.language;

import java.util.List;
import org.emend.edit.Kind;

/** Reads the spaces that lost marks left: {@code couldn t} → {@code couldn’t}. */
final class SpaceTraces {

  /** No quotation is open. */
  private static final int NONE = -1;

  /** Two quotations were opened and none was closed, so nothing more is known of the paragraph. */
  private static final int UNCLEAR = -2;

  private final String text;
  private final FormReader reader;
  private final String marks;
  private final boolean collapsed;

  /**
   * A reader of spaces.
   *
   * @param marks the marks that became spaces
   * @param collapsed whether runs of spaces became one, so that only those within words tell
   */
  SpaceTraces(String text, FormReader reader, String marks, boolean collapsed) {
    this.text = text;
    this.reader = reader;
    this.marks = marks;
    this.collapsed = collapsed;
  }

  /** Single spaces within words, and doubled ones where spaces were not collapsed. */
  void read(Paragraph paragraph, List<Proposal> proposals) {
    if (marks.indexOf('’') >= 0) {
      for (int at = paragraph.start() + 1; at + 1 < paragraph.end(); at++) {
        if (text.charAt(at) == ' ' && Character.isLetter(text.charAt(at - 1))) {
          readSplitWord(at, proposals);
        }
      }
    }
    if (!collapsed) {
      readDoubledSpaces(paragraph, proposals);
    }
  }

  /** What stands after a space and is no word of its own: {@code couldn t}, {@code the cook s}. */
  private void readSplitWord(int at, List<Proposal> proposals) {
    String next = Words.wordAt(text, at + 1);
    if (!VisibleTraces.AFTER_APOSTROPHE.contains(next) || wordGoesOn(at + 1 + next.length())) {
      return;
    }
    String first = Words.wordBefore(text, at);
    boolean known = reader.knows(first + next);
    boolean possessive = next.equals("s") && first.length() > 1;
    if (known || possessive) {
      proposals.add(
          new Proposal(
              at,
              at + 1,
              "’",
              Kind.APOSTROPHE,
              Certainty.CLEAR,
              known ? Certainty.PROOF : Certainty.HINT,
              "apostrophe within a word"));
    }
  }

  private boolean wordGoesOn(int end) {
    return end + 1 < text.length()
        && "-.’'".indexOf(text.charAt(end)) >= 0
        && !Character.isWhitespace(text.charAt(end + 1));
  }

  /** Spaces beyond the one between words, in pairs: {@code wrote yes. Then}. */
  private void readDoubledSpaces(Paragraph paragraph, List<Proposal> proposals) {
    int opened = NONE;
    for (int at = paragraph.start(); at < paragraph.end(); at++) {
      int end = at;
      while (end < paragraph.end() && text.charAt(end) == ' ') {
        end++;
      }
      boolean atBorder = at == paragraph.start() || end == paragraph.end();
      boolean inText = at > paragraph.start() && end < paragraph.end();
      if (end - at == 3 && inText && marks.indexOf('—') >= 0) {
        proposals.add(
            new Proposal(
                at + 1,
                at + 2,
                "—",
                Kind.DASH,
                Certainty.DOUBTFUL,
                Certainty.PROOF,
                "dash between spaces"));
      } else if (end - at == (atBorder ? 1 : 2) && marks.indexOf('”') >= 0) {
        boolean afterSentence = at > paragraph.start() && ".,!?".indexOf(text.charAt(at - 1)) >= 0;
        if (opened != NONE && opened != UNCLEAR && afterSentence) {
          proposals.add(quotation(opened, "“", "quotation opens"));
          proposals.add(quotation(at, "”", "quotation closes"));
          opened = NONE;
        } else {
          opened = opened == NONE ? end - 1 : UNCLEAR;
        }
      }
      at = Math.max(at, end - 1);
    }
  }

  private static Proposal quotation(int at, String mark, String rule) {
    return new Proposal(at, at + 1, mark, Kind.DOUBLE_QUOTE, Certainty.GOOD, Certainty.HINT, rule);
  }
}
