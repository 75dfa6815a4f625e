package org.emend.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.emend.Emend;
import org.emend.damage.Channel;
import org.emend.edit.Edit;

/**
 * Damages sound texts, has them repaired and compares what came back with what there was.
 *
 * <pre>{@code
 * Evaluation evaluation = new Evaluation(profile.channel(), 0.9);
 * evaluation.add("letters.txt", letters, Emend.of(profile, List.of()));
 * System.out.print(evaluation.report().toTable());
 * }</pre>
 *
 * <p>For one thread.
 */
public final class Evaluation {

  private static final double NANOSECONDS = 1e9;

  private final Images images;
  private final double minConfidence;
  private final Sample edits;
  private final Sample wrongEdits;

  private final Map<MarkKind, Long> lost = new EnumMap<>(MarkKind.class);
  private final List<ProposedMark> made = new ArrayList<>();
  private final List<ProposedMark> candidates = new ArrayList<>();
  private long texts;
  private long characters;
  private long nanoseconds;
  private long editCount;
  private long baseEdits;
  private long inconsistentTexts;
  private long editsOfSoundTexts;

  /**
   * An evaluation that shows no edits.
   *
   * @param channel the damage
   * @param minConfidence how probable an edit must be to be made, 0 to 1
   */
  public Evaluation(Channel channel, double minConfidence) {
    this(channel, minConfidence, 0, 0);
  }

  /**
   * An evaluation that shows edits, too.
   *
   * @param channel the damage
   * @param minConfidence how probable an edit must be to be made, 0 to 1
   * @param shownEdits how many edits to show at most
   * @param shownWrongEdits how many wrong edits to show at most
   */
  public Evaluation(Channel channel, double minConfidence, int shownEdits, int shownWrongEdits) {
    this.images = new Images(channel);
    this.minConfidence = minConfidence;
    this.edits = new Sample(shownEdits);
    this.wrongEdits = new Sample(shownWrongEdits);
  }

  /**
   * Damages a text, has it repaired, and counts.
   *
   * @param name the text's name, for edits that are shown
   * @param original a text whose marks are all there
   * @param emend what repairs it
   */
  public void add(String name, String original, Emend emend) {
    DamagedText damaged = DamagedText.of(original, images);
    MarkKinds kinds = MarkKinds.of(original);
    damaged.marks().forEach(mark -> lost.merge(kinds.at(mark.offset()), 1L, Long::sum));

    editsOfSoundTexts += emend.repair(original, minConfidence).size();
    long begin = System.nanoTime();
    List<Edit> repair = emend.repair(damaged.text(), minConfidence);
    nanoseconds += System.nanoTime() - begin;
    texts++;
    characters += damaged.text().length();
    editCount += repair.size();

    RepairedText repaired = RepairedText.of(damaged.text(), repair, images);
    TextScore score = TextScore.of(damaged, kinds, repair, repaired);
    made.addAll(score.marks());
    baseEdits += new BaseText(images).editsOf(damaged, repair);
    inconsistentTexts += repaired.unexplained().isEmpty() ? 0 : 1;
    show(name, damaged, repair, repaired, score);

    List<Edit> anyConfidence = emend.repair(damaged.text(), 0);
    RepairedText boldly = RepairedText.of(damaged.text(), anyConfidence, images);
    candidates.addAll(TextScore.of(damaged, kinds, anyConfidence, boldly).marks());
  }

  private void show(
      String name, DamagedText damaged, List<Edit> repair, RepairedText repaired, TextScore score) {
    for (int number = 0; number < repair.size(); number++) {
      boolean wrong = score.wrongEdits().get(number);
      if (edits.isWanted() || (wrong && wrongEdits.isWanted())) {
        int offset = repaired.offset(number);
        ShownEdit shown = ShownEdit.of(name, repair.get(number), offset, damaged, repaired.text());
        edits.add(shown);
        if (wrong) {
          wrongEdits.add(shown);
        }
      }
    }
  }

  /** What was found so far. */
  public Report report() {
    return new Report(
        texts,
        characters,
        minConfidence,
        editCount,
        kinds(),
        Calibration.of(candidates),
        baseEdits,
        inconsistentTexts,
        editsOfSoundTexts,
        nanoseconds == 0 ? 0 : characters * NANOSECONDS / nanoseconds,
        edits.edits(),
        wrongEdits.edits());
  }

  private List<KindScore> kinds() {
    List<KindScore> scores = new ArrayList<>();
    for (MarkKind kind : MarkKind.values()) {
      long all = lost.getOrDefault(kind, 0L);
      List<ProposedMark> asked = ofKind(kind, made);
      List<PrecisionCurve> curves =
          List.of(
              new PrecisionCurve(asked, all), new PrecisionCurve(ofKind(kind, candidates), all));
      long right = asked.stream().filter(ProposedMark::right).count();
      scores.add(
          new KindScore(kind, all, asked.size(), right, best(curves, 0.95), best(curves, 0.99)));
    }
    return scores;
  }

  private static List<ProposedMark> ofKind(MarkKind kind, List<ProposedMark> marks) {
    return marks.stream().filter(mark -> mark.kind() == kind).toList();
  }

  private static OptionalDouble best(List<PrecisionCurve> curves, double precision) {
    return curves.stream()
        .map(curve -> curve.recallAt(precision))
        .flatMapToDouble(OptionalDouble::stream)
        .max();
  }
}
