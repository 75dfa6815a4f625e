package org.emend.experience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CurveTest {

  private final SortedMap<Integer, Verdicts> decided = new TreeMap<>();

  private void decide(double logOdds, long accepted, long rejected) {
    decided.put(DecidedSort.step(logOdds), new Verdicts(accepted, rejected));
  }

  @Test
  void whatSaysTheTruthStaysAsItIs() {
    decide(0, 500, 500);
    decide(2, 881, 119);
    decide(4, 982, 18);

    Curve curve = Curve.of(decided);

    assertEquals(1, curve.slope(), 0.05);
    assertEquals(0, curve.offset(), 0.05);
  }

  @Test
  void whatIsTooModestIsRaised() {
    decide(1, 953, 47);
    decide(2, 982, 18);

    assertEquals(0.95, LogOdds.probability(Curve.of(decided).meant(1)), 0.02);
  }

  @Test
  void fewDecisionsMoveItLittle() {
    decide(2, 1, 1);

    assertEquals(2, Curve.of(decided).meant(2), 0.7);
  }

  @Test
  void theOppositeOfTheTruthIsNoTrack() {
    decide(-4, 1000, 0);
    decide(4, 0, 1000);

    Curve curve = Curve.of(decided);

    assertTrue(curve.slope() > 0);
    assertEquals(1.5, curve.proposed(curve.meant(1.5)), 1e-9);
  }
}
