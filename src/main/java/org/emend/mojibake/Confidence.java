package org.emend.mojibake;

/** From evidence to a probability. */
final class Confidence {

  static final double HIGHEST = 0.9999;
  static final double LEAST = 0.9;

  private Confidence() {}

  /**
   * The probability that a repair is right: 0.9 where the evidence is just enough.
   *
   * @param evidence in nats, beyond what is asked for
   */
  static double of(double evidence) {
    return ofOdds(Math.log(LEAST / (1 - LEAST)) + evidence);
  }

  /**
   * The probability of something.
   *
   * @param logOdds the natural logarithm of its odds
   */
  static double ofOdds(double logOdds) {
    double odds = Math.exp(Math.min(20, logOdds));
    return Math.min(HIGHEST, odds / (1 + odds));
  }
}
