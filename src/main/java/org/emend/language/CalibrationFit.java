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
  private final Map<Calibration.Sort, Observations> seen = new EnumMap<>(Calibration.Sort.class);

  private CalibrationFit(LanguageWeights weights) {
    this.weights = weights;
  }

  /** Calibrates a network on sound texts that it was not trained on, each of another source. */
  static Calibration on(LanguageWeights weights, List<String> texts) {
    Map<Calibration.Sort, List<Observations>> all = new EnumMap<>(Calibration.Sort.class);
    for (String text : texts) {
      CalibrationFit fit = new CalibrationFit(weights);
      for (LossMode mode : MODES) {
        fit.add(text, mode);
      }
      fit.seen.forEach((sort, one) -> all.computeIfAbsent(sort, s -> new ArrayList<>()).add(one));
    }
    Calibration calibration = Calibration.none();
    all.forEach(calibration::fit);
    return calibration;
  }

  /**
   * How far the curves are to be moved for a source, by the name of their sort. What the source
   * knows of its words is left out: of words that it knows, the network is not asked.
   */
  static SortedMap<String, Double> offsets(LanguageWeights weights, List<String> texts) {
    CalibrationFit fit = new CalibrationFit(weights);
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
            double by = weights.calibration().offset(sort, observations);
            offsets.put(sort.name(), Math.round(by * 1000) / 1000.0);
          }
        });
    return offsets;
  }

  private void add(String sound, LossMode mode) {
    LostMarks lost = TrainingText.lost(mode);
    Loss loss = Loss.of(sound, lost, null);
    List<Paragraph> paragraphs = Paragraph.of(loss.text());
    BitSet all = new BitSet();
    all.set(0, paragraphs.size());
    List<Candidate> candidates =
        new MarkReader(weights, loss.text(), paragraphs, lost, SourceStyle.UNKNOWN, all).read();
    Set<String> truth = new HashSet<>();
    for (int i = 0; i < loss.size(); i++) {
      truth.add(loss.offset(i) + " " + loss.mark(i));
    }
    for (Candidate candidate : candidates) {
      seen.computeIfAbsent(candidate.sort(), sort -> new Observations())
          .add(candidate.probability(), isRight(candidate, truth));
    }
  }

  private static boolean isRight(Candidate candidate, Set<String> truth) {
    String original = candidate.original();
    int lead = original.length() - original.stripLeading().length();
    return truth.contains(candidate.start() + lead + " " + original.strip());
  }
}
