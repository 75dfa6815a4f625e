package org.emend.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.text.Paragraph;

/** Finds out on texts that a network has never seen how often it is right. */
final class CalibrationFit {

  private static final List<LossMode> MODES =
      List.of(LossMode.DROPPED, LossMode.MARKED, LossMode.QUESTIONED, LossMode.SPACED);

  /** More text of a source makes it no better. */
  private static final int MOST_CHARACTERS = 300_000;

  private static final int MOST_OF_ONE = 60_000;

  private final LanguageWeights weights;
  private final SourceStyle style;
  private final Map<Calibration.Sort, List<double[]>> seen = new EnumMap<>(Calibration.Sort.class);

  private CalibrationFit(LanguageWeights weights, SourceStyle style) {
    this.weights = weights;
    this.style = style;
  }

  /** Calibrates a network on sound texts that it was not trained on. */
  static Calibration on(LanguageWeights weights, List<String> texts) {
    CalibrationFit fit = new CalibrationFit(weights, SourceStyle.UNKNOWN);
    for (String text : texts) {
      for (LossMode mode : MODES) {
        fit.add(text, mode);
      }
    }
    Calibration calibration = Calibration.none();
    fit.seen.forEach(
        (sort, observations) ->
            calibration.fit(sort, probabilities(observations), right(observations)));
    return calibration;
  }

  /** How far the curves are to be moved for a source, by the name of their sort. */
  static SortedMap<String, Double> offsets(
      LanguageWeights weights, SourceStyle style, List<String> texts) {
    CalibrationFit fit = new CalibrationFit(weights, style);
    int left = MOST_CHARACTERS;
    for (String text : texts) {
      if (left > 0) {
        String part = text.substring(0, Math.min(text.length(), Math.min(left, MOST_OF_ONE)));
        fit.add(part, LossMode.DROPPED);
        left -= part.length();
      }
    }
    SortedMap<String, Double> offsets = new TreeMap<>();
    fit.seen.forEach(
        (sort, observations) -> {
          if (Calibration.FITTED.contains(sort)) {
            double by =
                weights
                    .calibration()
                    .offset(sort, probabilities(observations), right(observations));
            offsets.put(sort.name(), Math.round(by * 1000) / 1000.0);
          }
        });
    return offsets;
  }

  private static double[] probabilities(List<double[]> observations) {
    return observations.stream().mapToDouble(observation -> observation[0]).toArray();
  }

  private static boolean[] right(List<double[]> observations) {
    boolean[] right = new boolean[observations.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = observations.get(i)[1] > 0;
    }
    return right;
  }

  private void add(String sound, LossMode mode) {
    LostMarks lost = TrainingText.lost(mode);
    Loss loss = Loss.of(sound, MarkRoles.of(sound, Paragraph.of(sound)), lost, null);
    List<Paragraph> paragraphs = Paragraph.of(loss.text());
    BitSet all = new BitSet();
    all.set(0, paragraphs.size());
    List<Candidate> candidates =
        new MarkReader(weights, loss.text(), paragraphs, lost, style, all).read();
    Set<String> truth = new HashSet<>();
    for (int i = 0; i < loss.size(); i++) {
      truth.add(loss.offset(i) + " " + loss.mark(i));
    }
    for (Candidate candidate : candidates) {
      seen.computeIfAbsent(candidate.sort(), sort -> new ArrayList<>())
          .add(new double[] {candidate.probability(), isRight(candidate, truth) ? 1 : 0});
    }
  }

  private static boolean isRight(Candidate candidate, Set<String> truth) {
    String original = candidate.original();
    int lead = original.length() - original.stripLeading().length();
    return truth.contains(candidate.start() + lead + " " + original.strip());
  }
}
