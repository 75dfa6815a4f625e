package org.emend.restore;

import java.util.List;
import org.emend.text.Layout;

/**
 * Which stretches beyond ASCII went through the damage. A stretch is mostly what the one before it
 * is, the more so the nearer it is: a two-state hidden Markov model, read by the forward-backward
 * algorithm (Baum and others, 1970).
 */
final class DamagedStretches {

  /** Before anything is seen. One letter that may be what it is does not make a damaged text. */
  private static final double DAMAGED_AT_FIRST = 0.1;

  private static final double STAYS_IN_LINE = 0.99999;
  private static final double STAYS_IN_PARAGRAPH = 0.999;
  private static final double STAYS_IN_TEXT = 0.99;

  /** Evidence for damage beyond this makes a stretch no more certain: rare signs come in flocks. */
  private static final double MAX_FOR = 6;

  private static final double MAX_AGAINST = 12;

  private DamagedStretches() {}

  /** The probability of each stretch to be damaged. */
  static double[] probabilities(String text, List<Inversion.Cutting> stretches) {
    int size = stretches.size();
    double[] stays = new double[size];
    double[] likelihood = new double[size];
    for (int i = 0; i < size; i++) {
      int before = i == 0 ? 0 : stretches.get(i - 1).start();
      stays[i] = stays(text, before, stretches.get(i).start());
      double evidence = stretches.get(i).evidence();
      likelihood[i] = Math.exp(Math.max(-MAX_AGAINST, Math.min(MAX_FOR, evidence)));
    }
    double[] forward = new double[size];
    double before = DAMAGED_AT_FIRST;
    for (int i = 0; i < size; i++) {
      double carried = i == 0 ? before : before * stays[i] + (1 - before) * (1 - stays[i]);
      double odds = carried / (1 - carried) * likelihood[i];
      forward[i] = odds / (1 + odds);
      before = forward[i];
    }
    double[] damaged = new double[size];
    double backward = 1;
    for (int i = size - 1; i >= 0; i--) {
      double odds = forward[i] / (1 - forward[i]) * backward;
      damaged[i] = odds / (1 + odds);
      double here = likelihood[i] * backward;
      backward = (stays[i] * here + (1 - stays[i])) / ((1 - stays[i]) * here + stays[i]);
    }
    return damaged;
  }

  private static double stays(String text, int from, int to) {
    int lineBreaks = 0;
    for (int at = from; at < to && lineBreaks < 2; at++) {
      lineBreaks += Layout.isLineBreak(text.charAt(at)) ? 1 : 0;
    }
    return switch (lineBreaks) {
      case 0 -> STAYS_IN_LINE;
      case 1 -> STAYS_IN_PARAGRAPH;
      default -> STAYS_IN_TEXT;
    };
  }
}
