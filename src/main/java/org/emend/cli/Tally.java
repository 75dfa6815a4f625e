package org.emend.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emend.batch.Outcome;
import org.emend.edit.Kind;

/** Counts what came of the files. */
final class Tally {

  /** What edits of a kind are called, one and several. */
  private enum Counted {
    APOSTROPHES("apostrophe", "apostrophes"),
    QUOTATION_MARKS("quotation mark", "quotation marks"),
    DASHES("dash", "dashes"),
    ELLIPSES("ellipsis", "ellipses"),
    OTHER("other", "other");

    private final String one;
    private final String several;

    Counted(String one, String several) {
      this.one = one;
      this.several = several;
    }

    static Counted of(Kind kind) {
      return switch (kind) {
        case APOSTROPHE -> APOSTROPHES;
        case DOUBLE_QUOTE, SINGLE_QUOTE -> QUOTATION_MARKS;
        case DASH -> DASHES;
        case ELLIPSIS -> ELLIPSES;
        case OTHER -> OTHER;
      };
    }

    String times(long count) {
      return count + " " + (count == 1 ? one : several);
    }
  }

  private int repaired;
  private final Map<Counted, Long> edits = new EnumMap<>(Counted.class);
  private int unchanged;
  private int binary;
  private int failed;
  private long suggestions;
  private int withSuggestions;

  void add(Outcome.Done outcome) {
    if (outcome instanceof Outcome.Repaired file) {
      repaired++;
      file.edits().forEach(edit -> edits.merge(Counted.of(edit.kind()), 1L, Long::sum));
    } else if (outcome instanceof Outcome.Unchanged) {
      unchanged++;
    } else {
      binary++;
    }
    int suggested = outcome.suggestions().edits().size();
    suggestions += suggested;
    withSuggestions += suggested > 0 ? 1 : 0;
  }

  void add(Outcome.InPieces outcome) {
    if (outcome.isRepaired()) {
      repaired++;
      outcome.edits().forEach((kind, count) -> edits.merge(Counted.of(kind), count, Long::sum));
    } else if (outcome.isText()) {
      unchanged++;
    } else {
      binary++;
    }
    suggestions += outcome.suggested();
    withSuggestions += outcome.suggested() > 0 ? 1 : 0;
  }

  void addFailure() {
    failed++;
  }

  boolean hasRepaired() {
    return repaired > 0;
  }

  boolean hasFailed() {
    return failed > 0;
  }

  /** How many edits there are in all files so far. */
  long edits() {
    return edits.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * One line or two.
   *
   * <pre>
   * 12 files: 7 repaired, 4 unchanged, 1 skipped as binary; 5 suggestions in 2 files
   * 93 edits: 61 apostrophes, 20 quotation marks, 8 dashes, 4 other
   * </pre>
   *
   * @param verb {@code repaired}
   */
  List<String> summary(String verb) {
    return edits.isEmpty() ? List.of(filesLine(verb)) : List.of(filesLine(verb), editsLine());
  }

  private String editsLine() {
    return counted(edits(), "edit")
        + ": "
        + edits.entrySet().stream()
            .map(entry -> entry.getKey().times(entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private String filesLine(String verb) {
    List<String> parts = new ArrayList<>();
    if (repaired > 0) {
      parts.add(repaired + " " + verb);
    }
    if (unchanged > 0) {
      parts.add(unchanged + " unchanged");
    }
    if (binary > 0) {
      parts.add(binary + " skipped as binary");
    }
    if (failed > 0) {
      parts.add(failed + " failed");
    }
    String files = counted(repaired + unchanged + binary + failed, "file");
    String sum = parts.isEmpty() ? files : files + ": " + String.join(", ", parts);
    return suggestions == 0
        ? sum
        : sum
            + "; "
            + counted(suggestions, "suggestion")
            + " in "
            + counted(withSuggestions, "file");
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
