package org.emend.damage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of each character, and how often: {@code ’ kept 0, lost 14}.
 *
 * <p>It lists every character beyond ASCII that was seen, and those of ASCII that the damage
 * changed for the most part; a comma that an editor took out is no damage.
 *
 * @param rows by code point
 * @param spacesCollapsed how many spaces disappeared beside another space
 */
public record DamageTable(SortedMap<Integer, Row> rows, long spacesCollapsed) {

  static final int MAX_EXAMPLES = 3;

  /** Fewer changes than these are slips as long as more were kept. */
  private static final int MIN_PARTIAL = 3;

  private static final double MIN_PARTIAL_SHARE = 0.25;

  /**
   * The fate of one character.
   *
   * @param codePoint the original character
   * @param kept how often it survived
   * @param became how often it became which other string; the empty string where it vanished
   * @param examples some places, as {@code before → after}
   */
  public record Row(
      int codePoint, long kept, SortedMap<String, Long> became, List<String> examples) {

    public Row {
      became = Collections.unmodifiableSortedMap(new TreeMap<>(became));
      examples = List.copyOf(examples);
    }

    /** How often the character became something else. */
    public long changed() {
      return became.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often the character was seen in the original. */
    public long total() {
      return kept + changed();
    }

    /**
     * What the damage makes of it: the most frequent change, if that is no slip. A damage may have
     * spared part of the text.
     */
    public String usualOutcome() {
      String usual = Character.toString(codePoint);
      long most = 0;
      for (Map.Entry<String, Long> outcome : became.entrySet()) {
        if (outcome.getValue() > most && isDamage(outcome.getValue())) {
          usual = outcome.getKey();
          most = outcome.getValue();
        }
      }
      return usual;
    }

    private boolean isDamage(long count) {
      return count > kept || (count >= MIN_PARTIAL && count >= MIN_PARTIAL_SHARE * total());
    }

    /** Whether the damage changes the character, at least in part of the text. */
    public boolean isDamaged() {
      return !usualOutcome().equals(Character.toString(codePoint));
    }
  }

  public DamageTable {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /** The table that the observations add up to. */
  static DamageTable of(Observations observations) {
    return of(observations, clearPlaces(observations).outcomes);
  }

  /**
   * The table that the observations add up to, where it is known what some characters become.
   *
   * @param known by character the outcomes that are to be expected
   */
  static DamageTable of(Observations observations, Map<Integer, Map<String, Long>> known) {
    Counts all = new Counts(known);
    for (Map.Entry<Observation, Observations.Seen> entry : observations.sorted()) {
      all.add(entry.getKey(), entry.getValue());
    }
    return all.toTable();
  }

  /**
   * The table of the places that leave no doubt what became of which character, since only one of
   * them is beyond ASCII.
   */
  static DamageTable ofClearPlaces(Observations observations) {
    return clearPlaces(observations).toTable();
  }

  private static Counts clearPlaces(Observations observations) {
    Counts clear = new Counts(Map.of());
    for (Map.Entry<Observation, Observations.Seen> entry : observations.sorted()) {
      if (entry.getKey().original().codePoints().filter(c -> c >= 128).count() == 1) {
        clear.add(entry.getKey(), entry.getValue());
      }
    }
    return clear;
  }

  /** Counting outcomes, in the light of those that are known from clearer places. */
  private static final class Counts {
    private final Map<Integer, Map<String, Long>> known;
    private final Map<Integer, Map<String, Long>> outcomes = new HashMap<>();
    private final Map<Integer, List<String>> examples = new HashMap<>();
    private long spacesCollapsed;

    Counts(Map<Integer, Map<String, Long>> known) {
      this.known = known;
    }

    void add(Observation observation, Observations.Seen seen) {
      for (Outcome outcome : Outcome.attribute(observation, known)) {
        if (outcome.isCollapsedSpace()) {
          spacesCollapsed += seen.count();
        } else if (outcome.codePoint() != '\n') {
          count(outcome, seen);
        }
      }
    }

    private void count(Outcome outcome, Observations.Seen seen) {
      outcomes
          .computeIfAbsent(outcome.codePoint(), c -> new HashMap<>())
          .merge(outcome.became(), seen.count(), Long::sum);
      if (!outcome.isKept()) {
        List<String> shown = examples.computeIfAbsent(outcome.codePoint(), c -> new ArrayList<>());
        String example = seen.before() + " → " + seen.after();
        if (shown.size() < MAX_EXAMPLES && !shown.contains(example)) {
          shown.add(example);
        }
      }
    }

    DamageTable toTable() {
      SortedMap<Integer, Row> rows = new TreeMap<>();
      outcomes.forEach(
          (codePoint, counts) -> {
            SortedMap<String, Long> became = new TreeMap<>(counts);
            Long kept = became.remove(Character.toString(codePoint));
            Row row =
                new Row(
                    codePoint,
                    kept == null ? 0 : kept,
                    became,
                    examples.getOrDefault(codePoint, List.of()));
            if (codePoint >= 128 || row.changed() > row.kept()) {
              rows.put(codePoint, row);
            }
          });
      return new DamageTable(rows, spacesCollapsed);
    }
  }
}
