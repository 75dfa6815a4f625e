package org.emend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Excerpt;

/**
 * One kind of damage that a text shows: of {@code donâ€™t say thatâ€™s â€¦} all that {@code encode
 * windows-1252, decode UTF-8} undoes, which turns two {@code â€™} into {@code ’} and a {@code â€¦}
 * into {@code …}.
 *
 * @param evidence why it is damage; for a wrong decoding, how it is undone
 * @param changes how often the damage is undone by which change
 * @param confidence how probable the edits are on average, 0 to 1, to four places
 * @param example the place of the first of them, with all that is damaged there undone
 */
public record SeenDamage(
    Evidence evidence, Map<Change, Long> changes, double confidence, Excerpt example) {

  /** Code points of context in an example. */
  private static final int CONTEXT = 10;

  private static final Comparator<SeenDamage> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(SeenDamage::count)
          .reversed()
          .thenComparing(seen -> seen.evidence().description());

  /** What stands in the text, and what stood in the original. */
  public record Change(String before, String after) {}

  public SeenDamage {
    requireNonNull(evidence, "evidence");
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    requireNonNull(example, "example");
  }

  /** How many edits undo it. */
  public long count() {
    return changes.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The kinds of damage that a text shows, the most frequent first.
   *
   * @param edits what undoes the damage of the text, as from {@link Emend#repair}
   */
  public static List<SeenDamage> of(String text, List<Edit> edits) {
    Map<Evidence, List<Edit>> kinds = new LinkedHashMap<>();
    for (Edit edit : edits) {
      kinds.computeIfAbsent(kind(edit.evidence()), kind -> new ArrayList<>()).add(edit);
    }
    List<SeenDamage> seen = new ArrayList<>();
    kinds.forEach((kind, ofKind) -> seen.add(of(text, edits, kind, ofKind)));
    seen.sort(MOST_FREQUENT_FIRST);
    return List.copyOf(seen);
  }

  /** What is the same in the evidence of all edits that undo one kind of damage. */
  private static Evidence kind(Evidence evidence) {
    if (evidence instanceof Evidence.WrongDecoding decoding) {
      return new Evidence.WrongDecoding(decoding.steps(), 0);
    }
    if (evidence instanceof Evidence.Successive several) {
      return Evidence.Successive.of(several.evidences().stream().map(SeenDamage::kind));
    }
    return evidence;
  }

  private static SeenDamage of(String text, List<Edit> all, Evidence kind, List<Edit> edits) {
    Map<Change, Long> changes = new LinkedHashMap<>();
    for (Edit edit : edits) {
      Change change = new Change(text.substring(edit.start(), edit.end()), edit.replacement());
      changes.merge(change, 1L, Long::sum);
    }
    double mean = edits.stream().mapToDouble(Edit::confidence).average().orElseThrow();
    double confidence = Math.round(mean * 10_000) / 10_000.0;
    Excerpt example = Excerpt.of(text, all, edits.get(0), CONTEXT);
    return new SeenDamage(kind, changes, confidence, example);
  }
}
