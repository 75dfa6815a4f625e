package org.emend;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.damage.Channel;
import org.emend.damage.DamageTable;
import org.emend.damage.Explanation;
import org.emend.damage.Mechanism;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Evidence;
import org.emend.edit.Recoding;
import org.emend.language.SourceStyle;

/** The wrong decodings that were seen, by the steps that undo them. */
final class WrongDecodings {

  /** How much of what is seen may be of another kind: files that came another way. */
  private static final double TOLERATED = 0.1;

  private final Map<List<Recoding>, Map<SeenDamage.Change, Long>> changes = new LinkedHashMap<>();

  WrongDecodings(List<SeenDamage> seen) {
    for (SeenDamage damage : seen) {
      if (damage.evidence() instanceof Evidence.WrongDecoding decoding) {
        Map<SeenDamage.Change, Long> ofSteps =
            changes.computeIfAbsent(decoding.steps(), steps -> new HashMap<>());
        damage.changes().forEach((change, count) -> ofSteps.merge(change, count, Long::sum));
      }
    }
  }

  /**
   * The profile whose mechanism explains all of them but a few: {@code encode windows-1252, decode
   * UTF-8} undoes UTF-8 that was read as windows-1252.
   *
   * @throws UnexplainedDamageException if there are none, or if no mechanism explains them
   */
  Profile profile() throws UnexplainedDamageException {
    if (changes.isEmpty()) {
      throw new UnexplainedDamageException(
          "no text was seen that was decoded in a wrong charset, so there is nothing to replay");
    }
    List<List<Recoding>> chains = new ArrayList<>(changes.keySet());
    chains.sort(Comparator.<List<Recoding>>comparingLong(this::count).reversed());
    List<Recoding> steps = chains.get(0);
    Mechanism mechanism = mechanism(steps);
    Optional<List<Recoding>> rival =
        chains.stream()
            .skip(1)
            .filter(chain -> unexplained(chain, mechanism) > TOLERATED * count(steps))
            .findFirst();
    if (rival.isPresent()) {
      throw new UnexplainedDamageException(
          "several damages were seen, and a profile knows one: "
              + counted(steps)
              + "; "
              + counted(rival.get())
              + " ('emend repair' without --profile undoes them all)");
    }
    DamageTable table = new DamageTable(Collections.emptySortedMap(), 0);
    Explanation explanation = new Explanation(mechanism, List.of());
    return new Profile(new Channel(table, Optional.of(explanation)), SourceStyle.UNKNOWN);
  }

  private long count(List<Recoding> steps) {
    return changes.get(steps).values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many changes there are of some kind that another mechanism has not made necessary. */
  private long unexplained(List<Recoding> steps, Mechanism mechanism) {
    return changes.get(steps).entrySet().stream()
        .filter(entry -> !mechanism.apply(entry.getKey().after()).equals(entry.getKey().before()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private String counted(List<Recoding> steps) {
    return count(steps) + " × " + new Evidence.WrongDecoding(steps, 0).description();
  }

  /** What undoing steps undo, in the order in which it was done: the last step comes first. */
  private static Mechanism mechanism(List<Recoding> undoing) throws UnexplainedDamageException {
    List<Step> steps = new ArrayList<>();
    for (Recoding recoding : undoing) {
      steps.add(
          0,
          new Step.Recode(
              charset(recoding.decode()),
              OnError.QUESTION_MARK,
              charset(recoding.encode()),
              onMalformed(charset(recoding.encode()))));
    }
    return new Mechanism(steps);
  }

  /** Bytes that a charset lacks come through as the C1 controls that browsers make of them. */
  private static OnError onMalformed(Charset charset) {
    byte[] all = new byte[256];
    for (int b = 0; b < all.length; b++) {
      all[b] = (byte) b;
    }
    boolean hasAll = new String(all, charset).indexOf('\uFFFD') < 0;
    return hasAll ? OnError.REPLACEMENT_CHARACTER : OnError.C1_CONTROL;
  }

  private static Charset charset(String name) throws UnexplainedDamageException {
    if (!Charset.isSupported(name) || !Charset.forName(name).canEncode()) {
      throw new UnexplainedDamageException("a profile cannot tell of the charset " + name);
    }
    return Charset.forName(name);
  }
}
