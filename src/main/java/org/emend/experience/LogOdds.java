package org.emend.experience;

/** Probabilities as log-odds, where evidence adds up. */
final class LogOdds {

  private static final double BORDER = 1e-6;

  private LogOdds() {}

  static double of(double probability) {
    double inside = Math.max(BORDER, Math.min(1 - BORDER, probability));
    return Math.log(inside / (1 - inside));
  }

  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
