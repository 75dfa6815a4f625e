package org.emend.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
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
    /** A text that is nothing but one quotation: there is nothing around to tell. */
    QUOTATION_OF_ALL(GUESS),
    /** Seen too rarely where it left no trace. */
    SINGLE_QUOTATION(GUESS),
    APOSTROPHE,
    DASH,
    /** {@code shortageMore}, {@code Birdsall}: two lines may have run together, or it is a name. */
    DASH_AT_CAPITAL(GUESS),
    SPACED_DASH,
    MARKED_APOSTROPHE,
    MARKED_QUOTATION,
    MARKED_OTHER,
    QUESTIONED_APOSTROPHE,
    QUESTIONED_QUOTATION,
    QUESTIONED_OTHER,
    SPACE_APOSTROPHE,
    SPACE_QUOTATION,
    SPACE_OTHER,
    /** What the user's references tell; never fitted. */
    REMEMBERED;

    private final double most;

    Sort() {
      this(1);
    }

    Sort(double most) {
      this.most = most;
    }
  }

  /** What is guessed is never written unasked. */
  private static final double GUESS = 0.85;

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
  private static final double SLOPE_PRIOR = 4;
  private static final double OFFSET_PRIOR = 2;

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
    double calibrated = 1 / (1 + Math.exp(-(curve.slope() * logit(probability) + curve.offset())));
    return Math.min(sort.most, calibrated);
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

  /** How far the curve of a sort should be moved to fit a source. */
  double offset(Sort sort, Observations seen) {
    Curve curve = curve(sort);
    double moved = seen.moved(curve.slope(), curve.offset(), 0, SOURCE_PRIOR, ROUNDS);
    return Math.max(-MOST_MOVED, Math.min(MOST_MOVED, moved));
  }

  static double logit(double probability) {
    double inside = Math.max(BORDER, Math.min(1 - BORDER, probability));
    return Math.log(inside / (1 - inside));
  }

  /**
   * Fits the curve of one sort by Newton's method on the likelihood, its slope held near 1 by a
   * prior worth a few observations. Each source may be off the curve by an offset of its own, so
   * that a large one, or one that is unlike all others, counts no more than another.
   *
   * @param sources what was seen of each
   */
  void fit(Sort sort, List<Observations> sources) {
    double slope = 1;
    double offset = 0;
    double[] own = new double[sources.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double g0 = SLOPE_PRIOR * (slope - 1);
      double g1 = OFFSET_PRIOR * offset;
      double h00 = SLOPE_PRIOR;
      double h01 = 0;
      double h11 = OFFSET_PRIOR;
      double sum = 0;
      for (int source = 0; source < own.length; source++) {
        Observations seen = sources.get(source);
        own[source] = seen.moved(slope, offset, own[source], SOURCE_PRIOR, 1);
        sum += own[source];
        for (int i = 0; i < seen.size(); i++) {
          double excess = seen.excess(i, slope, offset + own[source]);
          double variance = seen.variance(i, slope, offset + own[source]);
          double x = seen.logit(i);
          g0 += excess * x;
          g1 += excess;
          h00 += variance * x * x;
          h01 += variance * x;
          h11 += variance;
        }
      }
      double determinant = h00 * h11 - h01 * h01;
      slope -= (h11 * g0 - h01 * g1) / determinant;
      offset -= (h00 * g1 - h01 * g0) / determinant;
      // Data tell the sum of both offsets; their priors tell how it is to be shared out.
      double common =
          (SOURCE_PRIOR * sum - OFFSET_PRIOR * offset) / (OFFSET_PRIOR + own.length * SOURCE_PRIOR);
      offset += common;
      for (int source = 0; source < own.length; source++) {
        own[source] -= common;
      }
      slope = Math.max(0.2, Math.min(3, slope));
      offset = Math.max(-4, Math.min(4, offset));
    }
    set(sort, new Curve((float) slope, (float) offset));
  }
}
