package org.emend.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A confidence for people. */
public final class ShownConfidence {

  private ShownConfidence() {}

  /** Two digits; what is 0.899 is not shown as 0.90, which would have been made. */
  public static String of(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.DOWN).toPlainString();
  }
}
