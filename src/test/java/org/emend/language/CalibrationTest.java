package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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
    double[] claimed = new double[20_000];
    boolean[] right = new boolean[claimed.length];
    Arrays.fill(claimed, 0, 10_000, 0.99);
    Arrays.fill(claimed, 10_000, 20_000, 0.6);
    for (int i = 0; i < claimed.length; i++) {
      right[i] = random.nextDouble() < (i < 10_000 ? 0.9 : 0.5);
    }
    Calibration calibration = Calibration.none();
    calibration.fit(Calibration.Sort.APOSTROPHE, claimed, right);
    assertEquals(0.9, calibration.calibrated(Calibration.Sort.APOSTROPHE, 0.99), 0.01);
    assertEquals(0.5, calibration.calibrated(Calibration.Sort.APOSTROPHE, 0.6), 0.02);
  }

  @Test
  void believesTheNetworkWhereThereIsLittleToLearnFrom() {
    Calibration calibration = Calibration.none();
    calibration.fit(Calibration.Sort.DASH, new double[] {0.9}, new boolean[] {false});
    assertEquals(0.9, calibration.calibrated(Calibration.Sort.DASH, 0.9), 0.2);
  }
}
