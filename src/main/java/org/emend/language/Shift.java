package org.emend.language;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much more or less often a source uses each mark than the texts that a model was trained on,
 * as what is added to the network's scores.
 *
 * @param model the fingerprint of the model that it belongs to
 * @param tokens how much was read
 * @param scores by {@link Outputs}; none if nothing is known
 * @param confidences how much more or less the network is right there than elsewhere, by sort of
 *     mark, as what is added to the log-odds of its confidence
 */
public record Shift(
    long model, long tokens, List<Double> scores, SortedMap<String, Double> confidences) {

  /** How many scores a shift has, if any. */
  public static final int SCORES = Outputs.COUNT;

  /** No shift. */
  public static final Shift NONE = new Shift(0, 0, List.of(), new TreeMap<>());

  public Shift {
    scores = List.copyOf(scores);
    confidences = Collections.unmodifiableSortedMap(new TreeMap<>(confidences));
  }

  Shift withConfidences(SortedMap<String, Double> others) {
    return new Shift(model, tokens, scores, others);
  }

  /** The mean of both, by how much was read for each; that of the other if the models differ. */
  Shift plus(Shift other) {
    if (scores.isEmpty() || (!other.scores.isEmpty() && model != other.model)) {
      return other;
    }
    if (other.scores.isEmpty()) {
      return this;
    }
    double share = (double) other.tokens / Math.max(1, tokens + other.tokens);
    Double[] mean = new Double[Math.min(scores.size(), other.scores.size())];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (1 - share) * scores.get(i) + share * other.scores.get(i);
    }
    SortedMap<String, Double> means = new TreeMap<>();
    confidences.forEach((sort, by) -> means.merge(sort, (1 - share) * by, Double::sum));
    other.confidences.forEach((sort, by) -> means.merge(sort, share * by, Double::sum));
    return new Shift(model, tokens + other.tokens, List.of(mean), means);
  }
}
