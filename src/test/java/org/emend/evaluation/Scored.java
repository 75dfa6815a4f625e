package org.emend.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;

/** An original, damaged by a named channel and repaired by hand. */
final class Scored {

  private final Images images;
  private final DamagedText damaged;
  private final List<Edit> edits = new ArrayList<>();

  private Scored(NamedChannel channel, String original) {
    this.images = new Images(channel.channel());
    this.damaged = DamagedText.of(original, images);
  }

  static Scored original(NamedChannel channel, String original) {
    return new Scored(channel, original);
  }

  /** Puts one string in place of the first occurrence of another. */
  Scored change(String from, String to) {
    int start = damaged.text().indexOf(from);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + damaged.text());
    }
    return edit(start, start + from.length(), to);
  }

  Scored edit(int start, int end, String replacement) {
    edits.add(
        new Edit(start, end, replacement, Kind.OTHER, 0.75, new Evidence.Language("by hand")));
    edits.sort(Comparator.comparingInt(Edit::start));
    return this;
  }

  String damaged() {
    return damaged.text();
  }

  RepairedText repaired() {
    return RepairedText.of(damaged.text(), edits, images);
  }

  TextScore score() {
    return TextScore.of(damaged, MarkKinds.of(damaged.original()), edits, repaired());
  }

  /** Whether each proposed mark is right, in their order: {@code [true, false]}. */
  List<Boolean> verdicts() {
    return score().marks().stream().map(ProposedMark::right).toList();
  }

  List<MarkKind> kinds() {
    return score().marks().stream().map(ProposedMark::kind).toList();
  }

  long baseEdits() {
    return new BaseText(images).editsOf(damaged, edits);
  }

  int[] lostCodePoints() {
    return damaged.marks().stream().mapToInt(Mark::codePoint).toArray();
  }

  @Override
  public String toString() {
    return damaged.text() + Arrays.toString(lostCodePoints());
  }
}
