package org.emend.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What a lower confidence gains in recall and costs in precision. */
final class PrecisionCurve {

  private final List<ProposedMark> surestFirst;
  private final long lost;

  /**
   * The curve of one kind of marks.
   *
   * @param proposed marks of all confidences
   * @param lost how many marks the damage destroyed
   */
  PrecisionCurve(List<ProposedMark> proposed, long lost) {
    this.surestFirst =
        proposed.stream()
            .sorted(Comparator.comparingDouble(ProposedMark::confidence).reversed())
            .toList();
    this.lost = lost;
  }

  /** The best recall at a precision, over all confidences; nothing if none has the precision. */
  OptionalDouble recallAt(double precision) {
    int right = 0;
    int best = -1;
    for (int i = 0; i < surestFirst.size(); i++) {
      right += surestFirst.get(i).right() ? 1 : 0;
      boolean last =
          i + 1 == surestFirst.size()
              || surestFirst.get(i + 1).confidence() < surestFirst.get(i).confidence();
      if (last && right >= precision * (i + 1)) {
        best = right;
      }
    }
    return best < 0 || lost == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) best / lost);
  }
}
