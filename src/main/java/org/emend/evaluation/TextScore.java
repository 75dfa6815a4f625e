package org.emend.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.emend.edit.Edit;

/**
 * How the edits of one damaged text compare with its original.
 *
 * <p>Nothing is aligned. The original and the repaired text become the same damaged text, so every
 * destroyed character of either has an exact place in it, and a mark is right if the original has
 * the same mark at the same place. Where several marks vanished at one place, their order counts.
 *
 * @param marks all marks that the edits put in
 * @param wrongEdits the edits, by number, with a mark that is wrong, or that the channel does not
 *     explain
 */
record TextScore(List<ProposedMark> marks, BitSet wrongEdits) {

  static TextScore of(
      DamagedText damaged, MarkKinds kinds, List<Edit> edits, RepairedText repaired) {
    List<ProposedMark> proposed = new ArrayList<>(repaired.marks().size());
    BitSet wrongEdits = repaired.unexplained();
    MarkKinds kindsAfter = MarkKinds.of(repaired.text());
    List<Mark> originals = damaged.marks();
    int next = 0;
    for (Mark mark : repaired.marks()) {
      while (next < originals.size() && originals.get(next).place() < mark.place()) {
        next++;
      }
      double confidence = edits.get(mark.edit()).confidence();
      int found = find(mark, originals, next);
      if (found >= 0) {
        MarkKind kind = kinds.at(originals.get(found).offset());
        proposed.add(new ProposedMark(kind, true, confidence));
        next = found + 1;
      } else {
        proposed.add(new ProposedMark(kindsAfter.at(mark.offset()), false, confidence));
        wrongEdits.set(mark.edit());
      }
    }
    return new TextScore(proposed, wrongEdits);
  }

  private static int find(Mark mark, List<Mark> originals, int from) {
    for (int i = from; i < originals.size() && originals.get(i).place() == mark.place(); i++) {
      if (originals.get(i).agreesWith(mark)) {
        return i;
      }
    }
    return -1;
  }
}
