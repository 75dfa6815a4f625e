package org.emend.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static ProposedMark mark(double confidence, boolean right) {
    return new ProposedMark(MarkKind.DASH, right, confidence);
  }

  @Test
  void marksFallIntoTenBinsAndCertaintyIntoTheLast() {
    Calibration calibration =
        Calibration.of(
            List.of(
                mark(0, false),
                mark(0.05, false),
                mark(0.1, true),
                mark(0.9, true),
                mark(1, true)));

    assertEquals(
        List.of(2L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L),
        calibration.bins().stream().map(Calibration.Bin::marks).toList());
    assertEquals(new Calibration.Bin(2, 0.025, 0), calibration.bins().get(0));
    assertEquals(new Calibration.Bin(0, 0, 0), calibration.bins().get(5));
    assertEquals(new Calibration.Bin(2, 0.95, 1), calibration.bins().get(9));
  }

  @Test
  void theErrorIsTheDistanceOfConfidenceAndAccuracyWeightedByMarks() {
    // Three marks of 0.8 of which two are right, and one of 0.5 that is wrong.
    Calibration calibration =
        Calibration.of(
            List.of(mark(0.8, true), mark(0.8, true), mark(0.8, false), mark(0.5, false)));

    assertEquals(0.75 * (0.8 - 2 / 3.0) + 0.25 * 0.5, calibration.error(), 1e-12);
  }

  @Test
  void noMarksAreNoError() {
    assertEquals(0, Calibration.of(List.of()).error());
  }
}
