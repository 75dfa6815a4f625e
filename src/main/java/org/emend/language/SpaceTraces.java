package org.emend.language;

import java.util.List;
import org.emend.edit.Kind;

/** Reads the spaces that lost marks left: {@code couldn t} → {@code couldn’t}. */
final class SpaceTraces {

  private final String text;
  private final String marks;
  private final boolean collapsed;

  /**
   * A reader of spaces.
   *
   * @param marks the marks that became spaces
   * @param collapsed whether runs of spaces became one, so that only those within words tell
   */
  SpaceTraces(String text, String marks, boolean collapsed) {
    this.text = text;
    this.marks = marks;
    this.collapsed = collapsed;
  }

  /** Single spaces within words, and doubled ones where spaces were not collapsed. */
  void read(Paragraph paragraph, List<Proposal> proposals) {
    boolean apostrophe = marks.indexOf('’') >= 0;
    for (int at = paragraph.start() + 1; at + 1 < paragraph.end(); at++) {
      if (apostrophe && splitsWord(at)) {
        proposals.add(
            new Proposal(
                at,
                at + 1,
                "’",
                Kind.APOSTROPHE,
                Certainty.CLEAR,
                Certainty.PROOF,
                "apostrophe within a word"));
      }
    }
    if (!collapsed) {
      readDoubledSpaces(paragraph, proposals);
    }
  }

  /** Whether a space stands before what is no word of its own: {@code couldn t}. */
  private boolean splitsWord(int at) {
    if (text.charAt(at) != ' '
        || !Character.isLetter(text.charAt(at - 1))
        || !Character.isLowerCase(text.charAt(at + 1))) {
      return false;
    }
    String next = Words.wordAt(text, at + 1);
    int end = at + 1 + next.length();
    boolean wordGoesOn =
        end + 1 < text.length()
            && "-.’'".indexOf(text.charAt(end)) >= 0
            && !Character.isWhitespace(text.charAt(end + 1));
    boolean clock = next.equals("clock");
    return !wordGoesOn
        && VisibleTraces.AFTER_APOSTROPHE.contains(next)
        && (!clock || Words.wordBefore(text, at).equals("o"));
  }

  /** Spaces beyond the one between words, in pairs: {@code wrote yes. Then}. */
  private void readDoubledSpaces(Paragraph paragraph, List<Proposal> proposals) {
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
    return new Proposal(at, at + 1, mark, Kind.DOUBLE_QUOTE, Certainty.GOOD, Certainty.HINT, rule);
  }
}
