package org.emend.experience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Form;
import org.emend.files.PathName;

/**
 * Learns from decided edits. Whatever is learned beyond refusals has proved itself on decided edits
 * that it was not learned from.
 */
public final class Teaching {

  /** Of fewer decided edits only refusals are learned. */
  private static final int FEW = 20;

  /** So many more edits must be made for it to be worth a lower confidence. */
  private static final long WORTH = 10;

  private static final int HUNDRED = 100;

  private record Known(PathName name, Form passage, String before) {}

  private final Experience known;
  private final double from;

  private Teaching(Experience known) {
    this.known = known;
    this.from = known.minConfidence();
  }

  /**
   * Adds what was decided to what is known.
   *
   * @param known what the edits were proposed with
   * @param files what was decided; the same edit of the same file counts once, as it was decided
   *     last
   */
  public static Lesson of(Experience known, List<DecidedFile> files) {
    return new Teaching(known).lesson(examples(known, files));
  }

  private static List<List<Example>> examples(Experience known, List<DecidedFile> files) {
    Map<PathName, Map<Known, List<Example>>> byName = new LinkedHashMap<>();
    for (DecidedFile file : files) {
      Map<Known, List<Example>> decided = new LinkedHashMap<>();
      for (DecidedEdit edit : file.edits()) {
        decided
            .computeIfAbsent(
                new Known(file.name(), edit.passage(), edit.before()), k -> new ArrayList<>())
            .add(Example.of(edit, known));
      }
      byName.computeIfAbsent(file.name(), name -> new LinkedHashMap<>()).putAll(decided);
    }
    return byName.values().stream()
        .map(edits -> edits.values().stream().flatMap(Collection::stream).toList())
        .toList();
  }

  /**
   * How much is learned, and how boldly.
   *
   * @param boldness how far of the way to the lowest confidence that seems to serve edits are made
   */
  private record Way(Reach reach, double boldness) {}

  private static final Way CAREFUL = new Way(Reach.REFUSALS, 0);

  /** The others, the boldest last. */
  private static final List<Way> WAYS =
      List.of(
          new Way(Reach.WORDS, 0),
          new Way(Reach.SORTS, 0),
          new Way(Reach.SORTS, 0.5),
          new Way(Reach.SORTS, 1));

  /**
   * What is learned has to prove itself: each part of the decided edits is predicted by what the
   * others teach, the way that it is learned included.
   */
  private Lesson lesson(List<List<Example>> files) {
    Verdicts verdicts = Verdicts.NONE;
    for (List<Example> file : files) {
      for (Example example : file) {
        verdicts = verdicts.plus(Verdicts.of(example.verdict()));
      }
    }
    Score before = before(files);
    if (verdicts.total() < FEW) {
      return new Lesson(learned(files, CAREFUL), verdicts, before, Optional.empty());
    }
    Score after = heldOut(files, this::best);
    if (isBetter(after, before)) {
      return new Lesson(learned(files, best(files)), verdicts, before, Optional.of(after));
    }
    Score careful = heldOut(files, others -> CAREFUL);
    return new Lesson(learned(files, CAREFUL), verdicts, before, Optional.of(careful));
  }

  /** The way that makes most of the accepted edits, and no more of the rejected ones. */
  private Way best(List<List<Example>> files) {
    Way best = CAREFUL;
    Score before = before(files);
    double recall = before.recall();
    for (Way way : WAYS) {
      Score after = heldOut(files, others -> way);
      if (isBetter(after, before) && after.recall() > recall) {
        best = way;
        recall = after.recall();
      }
    }
    return best;
  }

  private static boolean isBetter(Score after, Score before) {
    return after.precision() >= before.precision() && after.recall() > before.recall();
  }

  private Score before(List<List<Example>> files) {
    Score before = Score.NONE;
    for (List<Example> file : files) {
      for (Example example : file) {
        before = before.with(example.confidence() >= from, example.isAccepted());
      }
    }
    return before;
  }

  private Experience learned(List<List<Example>> files, Way way) {
    return gathered(files).experience(way.reach(), minConfidence(files, way));
  }

  private Gathered gathered(List<List<Example>> files) {
    Gathered gathered = new Gathered(known);
    files.forEach(file -> file.forEach(gathered::add));
    return gathered;
  }

  /** What would be made of each decided edit by what the others teach. */
  private Score heldOut(List<List<Example>> files, Function<List<List<Example>>, Way> ways) {
    List<List<List<Example>>> folds = Folds.of(files);
    Score score = Score.NONE;
    for (int fold = 0; fold < folds.size(); fold++) {
      List<List<Example>> others = Folds.without(folds, fold);
      Experience experience = learned(others, ways.apply(others));
      for (List<Example> group : folds.get(fold)) {
        for (Prediction prediction : predictions(experience, group)) {
          score = score.with(prediction.isMade(experience.minConfidence()), prediction.accepted());
        }
      }
    }
    return score;
  }

  /** An edit as experience sees it that does not know what was decided on it. */
  private record Prediction(double confidence, boolean known, boolean before, boolean accepted) {
    boolean isMade(double minConfidence) {
      return confidence >= (known ? minConfidence : Math.max(minConfidence, Experience.UNTAUGHT));
    }
  }

  private List<Prediction> predictions(Experience experience, List<Example> group) {
    return group.stream().map(example -> prediction(experience, example)).toList();
  }

  private Prediction prediction(Experience experience, Example example) {
    boolean isKnown = experience.knows(example.sort());
    double untaught =
        experience.reach() == Reach.REFUSALS
            ? example.confidence()
            : LogOdds.probability(example.logOdds());
    double confidence =
        isKnown ? experience.confidence(example.sort(), example.form(), untaught) : untaught;
    return new Prediction(
        experience.refuses(example.form(), example.passage()) ? 0 : confidence,
        isKnown,
        example.confidence() >= from,
        example.isAccepted());
  }

  /** The confidence from which on edits should be made. */
  private double minConfidence(List<List<Example>> files, Way way) {
    if (way.boldness() == 0) {
      return from;
    }
    List<List<List<Example>>> folds = Folds.of(files);
    List<Prediction> predicted = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      Experience experience = gathered(Folds.without(folds, fold)).experience(way.reach(), from);
      folds.get(fold).forEach(group -> predicted.addAll(predictions(experience, group)));
    }
    Score before = Score.NONE;
    for (Prediction prediction : predicted) {
      before = before.with(prediction.before(), prediction.accepted());
    }
    double needed = before.made() == 0 ? Experience.UNTAUGHT : before.precision();
    double serving = minConfidence(predicted, needed);
    double bold = from + way.boldness() * (serving - from);
    return (double) Math.round(bold * HUNDRED) / HUNDRED;
  }

  private double minConfidence(List<Prediction> predicted, double precision) {
    int step = (int) Math.round(from * HUNDRED);
    if (score(predicted, step).precision() < precision) {
      int last = (int) Math.round(Experience.HIGHEST * HUNDRED);
      while (step < last && score(predicted, step).precision() < precision) {
        step++;
      }
      return (double) step / HUNDRED;
    }
    int lowest = step;
    while (lowest > Experience.LOWEST * HUNDRED
        && score(predicted, lowest - 1).precision() >= precision) {
      lowest--;
    }
    long more = score(predicted, lowest).made() - score(predicted, step).made();
    return more < WORTH ? from : (double) lowest / HUNDRED;
  }

  private static Score score(List<Prediction> predicted, int hundredths) {
    Score score = Score.NONE;
    for (Prediction prediction : predicted) {
      score = score.with(prediction.isMade((double) hundredths / HUNDRED), prediction.accepted());
    }
    return score;
  }
}
