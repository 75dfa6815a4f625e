package org.emend.experience;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.decision.Form;

/**
 * What was decided on the edits of one sort.
 *
 * @param byLogOdds by the log-odds of the confidences with which they had been proposed, in steps
 *     of a quarter: what was decided on edits of that confidence
 * @param forms by the word form of those that have one
 */
public record DecidedSort(SortedMap<Integer, Verdicts> byLogOdds, Map<Form, DecidedForm> forms) {

  /** Steps in a unit of log-odds. */
  public static final int STEPS = 4;

  /** The highest and, but for its sign, lowest step. */
  public static final int LAST_STEP = 8 * STEPS;

  public DecidedSort {
    byLogOdds = Collections.unmodifiableSortedMap(new TreeMap<>(byLogOdds));
    forms = Map.copyOf(forms);
  }

  static int step(double logOdds) {
    return (int) Math.max(-LAST_STEP, Math.min(LAST_STEP, Math.round(logOdds * STEPS)));
  }

  long total() {
    return byLogOdds.values().stream().mapToLong(Verdicts::total).sum();
  }
}
