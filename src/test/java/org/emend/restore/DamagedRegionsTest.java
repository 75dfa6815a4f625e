package org.emend.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedRegionsTest {

  @Test
  void believesTheUserWhoNamedTheFileIfNothingSpeaksAgainstIt() {
    assertEquals(0.8, DamagedRegions.probabilities(List.of(0.0))[0], 1e-9);
  }

  @Test
  void aSilentParagraphIsWhatItsNeighboursAre() {
    double[] damaged = DamagedRegions.probabilities(List.of(8.0, 0.0, 8.0));
    assertTrue(damaged[1] > 0.99);
  }

  @Test
  void oneSlipInASoundTextIsNoDamage() {
    double[] damaged = DamagedRegions.probabilities(List.of(-8.0, 4.0, -8.0));
    assertTrue(damaged[1] < 0.2);
  }

  @Test
  void aRegionOfTheTextMayBeSound() {
    double[] damaged = DamagedRegions.probabilities(List.of(12.0, -12.0, -12.0, 12.0));
    assertTrue(damaged[0] > 0.99 && damaged[3] > 0.99);
    assertTrue(damaged[1] < 0.01 && damaged[2] < 0.01);
  }
}
