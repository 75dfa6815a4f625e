package org.emend.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emend.edit.Edit;
import org.emend.files.PathName;

/**
 * What was decided before, so that it is not asked again: on the same edit while the file is the
 * same, and where it has changed on an edit of the same passage of it.
 */
public final class EarlierDecisions {

  /** Nothing was decided before. */
  public static final EarlierDecisions NONE = new EarlierDecisions(Decisions.NONE);

  private record Place(PathName name, String sha256, int start, int end, String after) {}

  private record Passage(PathName name, Form form) {}

  private final Map<Place, Verdict> places = new HashMap<>();

  /** Empty for passages on which both was decided. */
  private final Map<Passage, Optional<Verdict>> passages = new HashMap<>();

  public EarlierDecisions(Decisions decisions) {
    for (DecidedFile file : decisions.files()) {
      for (DecidedEdit edit : file.edits()) {
        places.put(
            new Place(file.name(), file.sha256(), edit.start(), edit.end(), edit.after()),
            edit.verdict());
        passages.merge(
            new Passage(file.name(), edit.passage()),
            Optional.of(edit.verdict()),
            (one, other) -> one.equals(other) ? one : Optional.empty());
      }
    }
  }

  /**
   * What was decided on an edit.
   *
   * @param name the file
   * @param sha256 of what it holds now
   * @param text its text
   * @param edit an edit of that text
   */
  public Optional<Verdict> of(PathName name, String sha256, String text, Edit edit) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place(name, sha256, edit.start(), edit.end(), edit.replacement());
    Verdict same = places.get(place);
    if (same != null) {
      return Optional.of(same);
    }
    Form passage =
        Form.passage(
            Context.of(text, edit.start(), edit.end()),
            text.substring(edit.start(), edit.end()),
            edit.replacement());
    return passages.getOrDefault(new Passage(name, passage), Optional.empty());
  }
}
