package org.emend.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How far confidences can be believed: of the marks that are proposed with confidences around 0.8,
 * about eight in ten should be right.
 *
 * @param bins ten of equal width, from 0–0.1 to 0.9–1
 * @param error the expected calibration error: the mean distance between the confidence and the
 *     share that is right, bin by bin, weighted by the marks in them (Guo et al., 2017); 0 if there
 *     are no marks
 */
public record Calibration(List<Bin> bins, double error) {

  /** The number of bins. */
  public static final int BINS = 10;

  /**
   * The marks with confidences of a tenth of all.
   *
   * @param marks how many were proposed
   * @param meanConfidence their mean confidence; 0 if there are none
   * @param shareRight how many of them are right, 0 to 1; 0 if there are none
   */
  public record Bin(long marks, double meanConfidence, double shareRight) {}

  public Calibration {
    bins = List.copyOf(bins);
  }

  static Calibration of(List<ProposedMark> proposed) {
    long[] marks = new long[BINS];
    long[] right = new long[BINS];
    double[] confidence = new double[BINS];
    for (ProposedMark mark : proposed) {
      int bin = Math.min(BINS - 1, (int) (mark.confidence() * BINS));
      marks[bin]++;
      right[bin] += mark.right() ? 1 : 0;
      confidence[bin] += mark.confidence();
    }
    List<Bin> bins = new ArrayList<>();
    double distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double count = Math.max(1, marks[bin]);
      bins.add(new Bin(marks[bin], confidence[bin] / count, right[bin] / count));
      distance += Math.abs(confidence[bin] - right[bin]);
    }
    return new Calibration(bins, proposed.isEmpty() ? 0 : distance / proposed.size());
  }
}
