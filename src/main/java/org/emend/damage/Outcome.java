package org.emend.damage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What became of one character at one place.
 *
 * @param codePoint the original character
 * @param became what stands in its place; empty where it vanished
 */
record Outcome(int codePoint, String became) {

  /** The longest string that one character becomes: UTF-8 read wrongly twice makes eight. */
  private static final int MAX_LENGTH = 12;

  private static final double KNOWN = 1;
  private static final double COLLAPSED = 1.2;
  private static final double NEW = 3;
  private static final double NEW_FOR_ASCII = 6;
  private static final double EACH_CHARACTER = 0.5;

  boolean isKept() {
    return became.equals(Character.toString(codePoint));
  }

  boolean isCollapsedSpace() {
    return codePoint == ' ' && became.isEmpty();
  }

  /**
   * Splits an observation into the outcomes of its characters at the least cost: {@code ",’ ” "} →
   * {@code ", "} is a comma kept, a ’ lost, a space kept, a ” lost and a space collapsed.
   *
   * @param known outcomes seen elsewhere, which are cheaper than new ones
   */
  static List<Outcome> attribute(Observation observation, Map<Integer, Map<String, Long>> known) {
    int[] original = observation.original().codePoints().toArray();
    String damaged = observation.damaged();
    double[][] cost = new double[original.length + 1][damaged.length() + 1];
    int[][] taken = new int[original.length + 1][damaged.length() + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 0; i < original.length; i++) {
      Map<String, Long> knownHere = known.getOrDefault(original[i], Map.of());
      for (int j = 0; j <= damaged.length(); j++) {
        if (cost[i][j] == Double.POSITIVE_INFINITY) {
          continue;
        }
        int longest = Math.min(MAX_LENGTH, damaged.length() - j);
        for (int length = 0; length <= longest; length++) {
          double total = cost[i][j] + cost(original[i], damaged, j, length, knownHere);
          if (total < cost[i + 1][j + length]) {
            cost[i + 1][j + length] = total;
            taken[i + 1][j + length] = length;
          }
        }
      }
    }
    if (cost[original.length][damaged.length()] == Double.POSITIVE_INFINITY) {
      return List.of();
    }
    List<Outcome> outcomes = new ArrayList<>(original.length);
    for (int i = original.length, j = damaged.length(); i > 0; i--) {
      int length = taken[i][j];
      outcomes.add(new Outcome(original[i - 1], damaged.substring(j - length, j)));
      j -= length;
    }
    Collections.reverse(outcomes);
    return outcomes;
  }

  private static double cost(
      int codePoint, String damaged, int start, int length, Map<String, Long> known) {
    if (length == Character.charCount(codePoint)
        && start + length <= damaged.length()
        && damaged.codePointAt(start) == codePoint) {
      return 0;
    }
    if (known.containsKey(damaged.substring(start, start + length))) {
      return KNOWN;
    }
    if (codePoint == ' ' && length == 0) {
      return COLLAPSED;
    }
    return (codePoint < 128 ? NEW_FOR_ASCII : NEW) + EACH_CHARACTER * length;
  }
}
