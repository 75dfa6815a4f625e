package org.emend.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emend.edit.Kind;

/** Reads the traces that lost marks left, by the sort of trace. */
final class TraceReader {

  private final String text;
  private final LostMarks lost;
  private final FormReader reader;
  private final Map<String, String> marksByTrace = new TreeMap<>();

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
        (trace, marks) ->
            paragraphs.forEach(paragraph -> read(paragraph, trace, marks, proposals)));
  }

  private void read(Paragraph paragraph, String trace, String marks, List<Proposal> proposals) {
    if (trace.equals(" ")) {
      new SpaceTraces(text, reader, marks, lost.collapsesSpaces()).read(paragraph, proposals);
    } else if (marks.length() == 1 && trace.length() > 1) {
      readOnlyMark(paragraph, trace, marks, proposals);
    } else {
      boolean maybeLetter = lost.sharedWithLetters().contains(trace);
      new VisibleTraces(text, reader, paragraph, trace, marks, maybeLetter).read(proposals);
    }
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
              Kind.of(mark.charAt(0)),
              Certainty.CLEAR,
              Certainty.PROOF,
              "only mark that becomes " + trace));
    }
  }
}
