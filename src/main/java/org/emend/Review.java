package org.emend;

import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;

/**
 * What a text needs for certain, and what it may need.
 *
 * <p>Where apostrophes were lost, {@code theyre} → {@code they’re} is an edit, {@code were} →
 * {@code we’re} in some places a suggestion.
 *
 * @param edits to be made; sorted by start, none overlapping
 * @param suggestions for a person to decide on; sorted by start, none overlapping another or
 *     conflicting with an edit
 */
public record Review(List<Edit> edits, List<Edit> suggestions) {

  public Review {
    edits = List.copyOf(edits);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * Edits, and as suggestions those candidates that conflict with none of them.
   *
   * @param edits in order of their start, none overlapping
   * @param candidates in order of their start, none overlapping another candidate
   */
  static Review of(List<Edit> edits, List<Edit> candidates) {
    List<Edit> suggestions = new ArrayList<>();
    int next = 0;
    for (Edit candidate : candidates) {
      while (next < edits.size() && edits.get(next).end() < candidate.start()) {
        next++;
      }
      if (isFree(candidate, edits, next)) {
        suggestions.add(candidate);
      }
    }
    return new Review(edits, suggestions);
  }

  /** Whether no edit from an index on touches the candidate; those before end before it. */
  private static boolean isFree(Edit candidate, List<Edit> edits, int from) {
    for (int i = from; i < edits.size() && edits.get(i).start() <= candidate.end(); i++) {
      if (candidate.conflictsWith(edits.get(i))) {
        return false;
      }
    }
    return true;
  }
}
