package org.emend.restore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.emend.align.Aligner;
import org.emend.align.Alignment;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;

/**
 * Carries the lost characters of a reference into every text that shares a passage with it. The two
 * are aligned, and wherever they differ in just what the channel destroys, the reference is right.
 */
final class ReferenceTransfer {

  /** How far beyond the shared phrases a text may still go on as the reference does, UTF-16. */
  private static final int REACH = 2_000;

  private static final double COVERED_SHARE = 0.9;

  private final Channel channel;
  private final List<ReferencePassage> passages;
  private final PassageIndex index;

  ReferenceTransfer(Channel channel, List<ReferencePassage> passages) {
    this.channel = channel;
    this.passages = List.copyOf(passages);
    this.index = new PassageIndex(passages, letter -> !channel.changes(letter));
  }

  /**
   * What the references say of a text.
   *
   * @param edits sorted by start, none overlapping
   * @param covered the characters of the text that stand in a reference
   */
  record Transfer(List<Edit> edits, BitSet covered) {
    /** Whether the text on both sides of a place stands in a reference. */
    boolean covers(int start, int end) {
      return covered.get(Math.max(0, start - 1)) && covered.get(end);
    }
  }

  Transfer transfer(String text) {
    List<Carried> carried = new ArrayList<>();
    BitSet covered = new BitSet();
    for (PassageIndex.Shared shared : index.sharedWith(text)) {
      if (isCovered(shared, covered)) {
        continue;
      }
      ReferencePassage passage = passages.get(shared.passage());
      int from = Math.max(0, shared.start() - REACH);
      int to = Math.min(text.length(), shared.end() + REACH);
      from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
      to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
      Alignment alignment = Aligner.align(passage.text(), text.substring(from, to));
      SharedStretches stretches = new SharedStretches(alignment, channel);
      stretches.markCovered(covered, from);
      for (SharedStretches.Restored restored : stretches.restored()) {
        carried.add(carry(restored, passage, from));
      }
    }
    return new Transfer(withoutConflicts(carried), covered);
  }

  /** Whether richer passages cover all but the marks of a part. */
  private static boolean isCovered(PassageIndex.Shared shared, BitSet covered) {
    int length = shared.end() - shared.start();
    return covered.get(shared.start(), shared.end()).cardinality() >= COVERED_SHARE * length;
  }

  private record Carried(Edit edit, int support) {}

  private static Carried carry(
      SharedStretches.Restored restored, ReferencePassage passage, int from) {
    Stretch place = restored.place();
    Edit edit =
        new Edit(
            place.damagedStart() + from,
            place.damagedEnd() + from,
            restored.original(),
            Marks.kind(passage.text(), place.originalStart(), place.originalEnd()),
            restored.confidence(),
            new Evidence.Reference(passage.name(), passage.offset() + place.originalStart()));
    return new Carried(edit, restored.support());
  }

  /** Where two references speak of the same place, the longer shared stretch wins. */
  private static List<Edit> withoutConflicts(List<Carried> carried) {
    carried.sort(Comparator.comparingInt(Carried::support).reversed());
    return EditSelection.firstWins(carried.stream().map(Carried::edit).toList());
  }
}
