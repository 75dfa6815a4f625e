package org.emend.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PrecisionCurveTest {

  private static ProposedMark mark(double confidence, boolean right) {
    return new ProposedMark(MarkKind.APOSTROPHE, right, confidence);
  }

  @Test
  void goesAsFarDownAsThePrecisionLasts() {
    PrecisionCurve curve =
        new PrecisionCurve(
            List.of(mark(0.2, false), mark(0.9, true), mark(0.5, false), mark(0.4, true)), 4);

    assertEquals(OptionalDouble.of(0.25), curve.recallAt(0.95));
    assertEquals(OptionalDouble.of(0.5), curve.recallAt(0.6));
  }

  @Test
  void aWrongMarkMayBeOutweighedFurtherDown() {
    List<ProposedMark> marks = new ArrayList<>(List.of(mark(0.99, false)));
    for (int i = 0; i < 19; i++) {
      marks.add(mark(0.9, true));
    }

    assertEquals(OptionalDouble.of(0.95), new PrecisionCurve(marks, 20).recallAt(0.95));
    assertEquals(OptionalDouble.empty(), new PrecisionCurve(marks, 20).recallAt(0.99));
  }

  @Test
  void marksOfOneConfidenceCannotBeTakenApart() {
    PrecisionCurve curve = new PrecisionCurve(List.of(mark(0.9, true), mark(0.9, false)), 1);

    assertEquals(OptionalDouble.empty(), curve.recallAt(0.95));
  }

  @Test
  void whereNothingWasProposedNothingIsReached() {
    assertEquals(OptionalDouble.empty(), new PrecisionCurve(List.of(), 3).recallAt(0.95));
  }
}
