package org.emend.mojibake;

import java.util.List;
import org.emend.plausibility.Plausibility;

/** The likely ways to read a line, and what each costs in the language in which it reads best. */
final class Readings {

  private final List<Search.End> ends;
  private final double[] costs;
  private final int best;

  private Readings(List<Search.End> ends, double[] costs, int best) {
    this.ends = ends;
    this.costs = costs;
    this.best = best;
  }

  /** The readings at the ends of chains; at least one. */
  static Readings of(List<Search.End> ends) {
    double[] costs = new double[ends.size()];
    int best = 0;
    for (int i = 0; i < costs.length && costs.length > 1; i++) {
      Search.End end = ends.get(i);
      costs[i] = Plausibility.best(end.line().meant()).cost() + end.steps();
      best = costs[i] < costs[best] ? i : best;
    }
    return new Readings(ends, costs, best);
  }

  /** The line as it reads best; itself if nothing can be undone. */
  Line best() {
    return ends.get(best).line();
  }

  /**
   * The logarithm of the odds that some source reads as it does in the best reading and not as it
   * does in others; infinite if all agree.
   *
   * @param from offset in the text of the first unit of the source
   * @param to one past the last one
   */
  double agreement(int from, int to) {
    String meant = best().reading(from, to);
    double agreeing = 0;
    double others = 0;
    for (int i = 0; i < costs.length; i++) {
      double weight = Math.exp(costs[best] - costs[i]);
      if (ends.get(i).line().reading(from, to).equals(meant)) {
        agreeing += weight;
      } else {
        others += weight;
      }
    }
    return Math.log(agreeing / others);
  }
}
