package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void leavesProbabilitiesAloneUntilFitted() {
    assertEquals(0.7, Calibration.none().calibrated(Calibration.Sort.DASH, 0.7), 1e-9);
  }

  @Test
  void learnsThatANetworkIsTooSure() {
    SplittableRandom random = new SplittableRandom(3);
    List<Observations> sources = new ArrayList<>();
    for (int source = 0; source < 5; source++) {
      Observations seen = new Observations();
      for (int i = 0; i < 2_000; i++) {
        seen.add(0.99, random.nextDouble() < 0.9);
        seen.add(0.6, random.nextDouble() < 0.5);
      }
      sources.add(seen);
    }
    Calibration calibration = Calibration.none();
    calibration.fit(Calibration.Sort.APOSTROPHE, sources);
    assertEquals(0.9, calibration.calibrated(Calibration.Sort.APOSTROPHE, 0.99), 0.01);
    assertEquals(0.5, calibration.calibrated(Calibration.Sort.APOSTROPHE, 0.6), 0.02);
  }

  @Test
  void countsASourceOnceHoweverLarge() {
    SplittableRandom random = new SplittableRandom(5);
    List<Observations> sources = new ArrayList<>();
    for (int source = 0; source < 5; source++) {
      Observations seen = new Observations();
      for (int i = 0; i < (source == 0 ? 50_000 : 1_000); i++) {
        seen.add(0.8, random.nextDouble() < (source == 0 ? 0.5 : 0.9));
      }
      sources.add(seen);
    }
    Calibration calibration = Calibration.none();
    calibration.fit(Calibration.Sort.DASH, sources);
    assertEquals(0.84, calibration.calibrated(Calibration.Sort.DASH, 0.8), 0.03);
  }

  @Test
  void believesTheNetworkWhereThereIsLittleToLearnFrom() {
    Calibration calibration = Calibration.none();
    Observations seen = new Observations();
    seen.add(0.9, false);
    calibration.fit(Calibration.Sort.DASH, List.of(seen));
    assertEquals(0.9, calibration.calibrated(Calibration.Sort.DASH, 0.9), 0.2);
  }
}
