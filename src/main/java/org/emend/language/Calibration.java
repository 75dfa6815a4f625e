package org.emend.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes a network's probabilities mean what they say: of marks proposed with 0.9, nine in ten are
 * right. One logistic curve for each sort of mark (Platt, 1999), fitted on texts that were held
 * out.
 */
final class Calibration {

  /** The sorts of marks whose probabilities are calibrated by themselves. */
  enum Sort {
    QUOTATION_AT_START,
    QUOTATION_WITHIN,
    SINGLE_QUOTATION,
    APOSTROPHE,
    DASH,
    SPACED_DASH,
    MARKED,
    QUESTIONED,
    SPACED,
    /** What the user's references tell; never fitted. */
    REMEMBERED
  }

  /**
   * A logistic curve over the logit of a probability.
   *
   * @param slope 1 where probabilities are as they should be
   * @param offset 0 likewise
   */
  record Curve(float slope, float offset) {
    static final Curve IDENTITY = new Curve(1, 0);
  }

  /** All sorts but that which needs no curve. */
  static final Set<Sort> FITTED = EnumSet.complementOf(EnumSet.of(Sort.REMEMBERED));

  private static final double BORDER = 1e-6;
  private static final int ROUNDS = 50;

  /** One over the variance of how far sources are from those that were held out. */
  private static final double SOURCE_PRIOR = 2;

  private static final double MOST_MOVED = 1.5;

  private final Map<Sort, Curve> curves;

  private Calibration(Map<Sort, Curve> curves) {
    this.curves = curves;
  }

  /** Leaves all probabilities as they are. */
  static Calibration none() {
    return new Calibration(new EnumMap<>(Sort.class));
  }

  Curve curve(Sort sort) {
    return curves.getOrDefault(sort, Curve.IDENTITY);
  }

  void set(Sort sort, Curve curve) {
    curves.put(sort, curve);
  }

  double calibrated(Sort sort, double probability) {
    Curve curve = curve(sort);
    return 1 / (1 + Math.exp(-(curve.slope() * logit(probability) + curve.offset())));
  }

  /**
   * The same curves, moved: what a source's own texts tell of how often the network is right there.
   *
   * @param offsets by sort; added to the offsets of the curves
   */
  Calibration moved(Map<String, Double> offsets) {
    Calibration moved = none();
    for (Sort sort : FITTED) {
      Curve curve = curve(sort);
      double by = offsets.getOrDefault(sort.name(), 0.0);
      moved.set(sort, new Curve(curve.slope(), (float) (curve.offset() + by)));
    }
    return moved;
  }

  /**
   * How far the curve of a sort should be moved to fit a source, held near zero by a normal prior.
   *
   * @param probabilities as the network gives them
   * @param right whether each was right
   */
  double offset(Sort sort, double[] probabilities, boolean[] right) {
    Curve curve = curve(sort);
    double moved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double gradient = SOURCE_PRIOR * moved;
      double curvature = SOURCE_PRIOR;
      for (int i = 0; i < probabilities.length; i++) {
        double x = curve.slope() * logit(probabilities[i]) + curve.offset() + moved;
        double p = 1 / (1 + StrictMath.exp(-x));
        gradient += p - (right[i] ? 1 : 0);
        curvature += p * (1 - p);
      }
      moved -= gradient / curvature;
      moved = Math.max(-MOST_MOVED, Math.min(MOST_MOVED, moved));
    }
    return moved;
  }

  static double logit(double probability) {
    double inside = Math.max(BORDER, Math.min(1 - BORDER, probability));
    return Math.log(inside / (1 - inside));
  }

  /**
   * Fits the curve of one sort by Newton's method on the likelihood, held near the identity by a
   * prior worth a few observations.
   *
   * @param probabilities as the network gives them
   * @param right whether each was right
   */
  void fit(Sort sort, double[] probabilities, boolean[] right) {
    double slope = 1;
    double offset = 0;
    double prior = 4;
    for (int round = 0; round < ROUNDS; round++) {
      double g0 = prior * (slope - 1);
      double g1 = prior * offset;
      double h00 = prior;
      double h01 = 0;
      double h11 = prior;
      for (int i = 0; i < probabilities.length; i++) {
        double x = logit(probabilities[i]);
        double p = 1 / (1 + StrictMath.exp(-(slope * x + offset)));
        double error = p - (right[i] ? 1 : 0);
        double weight = Math.max(1e-9, p * (1 - p));
        g0 += error * x;
        g1 += error;
        h00 += weight * x * x;
        h01 += weight * x;
        h11 += weight;
      }
      double determinant = h00 * h11 - h01 * h01;
      slope -= (h11 * g0 - h01 * g1) / determinant;
      offset -= (h00 * g1 - h01 * g0) / determinant;
      slope = Math.max(0.2, Math.min(3, slope));
      offset = Math.max(-4, Math.min(4, offset));
    }
    set(sort, new Curve((float) slope, (float) offset));
  }
}
