package org.emend.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emend.edit.Edit;
import org.emend.edit.Kind;
import org.emend.text.Paragraph;

/**
 * Which edits bring back the two marks of one quotation: an opening mark and the next closing one
 * of its kind in the same paragraph, if both are as certain, as the marks of a quotation are where
 * they come back together.
 */
final class QuotationPairs {

  /** Two marks of a quotation may lie in stretches that are not equally surely damaged. */
  private static final double SAME_CONFIDENCE = 0.05;

  /** What closes what each mark opens, in the languages that write it so. */
  private static final Map<Character, String> CLOSING =
      Map.of('“', "”", '‘', "’", '„', "“”", '‚', "‘’", '«', "»", '‹', "›");

  private QuotationPairs() {}

  /**
   * The partner of each edit, if it has one.
   *
   * @param edits edits of the text, in order of their start
   */
  static List<OptionalInt> partners(String text, List<Edit> edits) {
    List<OptionalInt> partners =
        new ArrayList<>(Collections.nCopies(edits.size(), OptionalInt.empty()));
    Deque<Integer> open = new ArrayDeque<>();
    List<Paragraph> paragraphs = edits.isEmpty() ? List.of() : Paragraph.of(text);
    int paragraph = 0;
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      Optional<Character> mark = mark(edit);
      if (mark.isEmpty()) {
        continue;
      }
      while (paragraph < paragraphs.size() && paragraphs.get(paragraph).end() < edit.start()) {
        paragraph++;
        open.clear();
      }
      if (!open.isEmpty() && closes(edits.get(open.peek()), edit)) {
        int opening = open.pop();
        partners.set(opening, OptionalInt.of(i));
        partners.set(i, OptionalInt.of(opening));
      } else if (CLOSING.containsKey(mark.get())) {
        open.push(i);
      }
    }
    return partners;
  }

  private static boolean closes(Edit opening, Edit closing) {
    return CLOSING
                .getOrDefault(mark(opening).orElseThrow(), "")
                .indexOf(mark(closing).orElseThrow())
            >= 0
        && Math.abs(opening.confidence() - closing.confidence()) < SAME_CONFIDENCE;
  }

  /** The quotation mark that an edit brings back, whatever stands beside it. */
  private static Optional<Character> mark(Edit edit) {
    if (edit.kind() != Kind.DOUBLE_QUOTE && edit.kind() != Kind.SINGLE_QUOTE) {
      return Optional.empty();
    }
    return edit.replacement()
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> Kind.of(c) == edit.kind() || c == '’')
        .findFirst();
  }
}
