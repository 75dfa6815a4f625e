package org.emend.cli;

import java.util.ArrayList;
import java.util.List;
import org.emend.batch.Outcome;

/** Counts what came of the files. */
final class Tally {

  private int repaired;
  private long edits;
  private int unchanged;
  private int binary;
  private int failed;
  private long suggestions;
  private int withSuggestions;

  void add(Outcome.Done outcome) {
    if (outcome instanceof Outcome.Repaired file) {
      repaired++;
      edits += file.edits().size();
    } else if (outcome instanceof Outcome.Unchanged) {
      unchanged++;
    } else {
      binary++;
    }
    int suggested = outcome.suggestions().edits().size();
    suggestions += suggested;
    withSuggestions += suggested > 0 ? 1 : 0;
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

  /**
   * {@code 12 files: 7 repaired (93 edits), 4 unchanged, 1 skipped as binary; 5 suggestions in 2
   * files}.
   *
   * @param verb {@code repaired}
   */
  String summary(String verb) {
    List<String> parts = new ArrayList<>();
    if (repaired > 0) {
      parts.add(repaired + " " + verb + " (" + counted(edits, "edit") + ")");
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
