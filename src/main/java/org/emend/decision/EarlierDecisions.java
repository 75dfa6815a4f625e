package org.emend.decision;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What was decided on a passage while its file held something. */
  private record Known(String sha256, Verdict verdict) {}

  private final Map<Place, Verdict> places = new HashMap<>();
  private final Map<Passage, Set<Known>> passages = new HashMap<>();

  public EarlierDecisions(Decisions decisions) {
    for (DecidedFile file : decisions.files()) {
      for (DecidedEdit edit : file.edits()) {
        places.put(
            new Place(file.name(), file.sha256(), edit.start(), edit.end(), edit.after()),
            edit.verdict());
        passages
            .computeIfAbsent(new Passage(file.name(), edit.passage()), passage -> new HashSet<>())
            .add(new Known(file.sha256(), edit.verdict()));
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
    Form form =
        Form.passage(
            Context.of(text, edit.start(), edit.end()),
            text.substring(edit.start(), edit.end()),
            edit.replacement());
    return ofPassage(new Passage(name, form), sha256);
  }

  /**
   * What was decided on a passage while its file held something else, if that is one thing: where
   * the file is the same, an edit that was left undecided is none of those that were decided,
   * though it may stand in the same words.
   */
  private Optional<Verdict> ofPassage(Passage passage, String sha256) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (Known known : passages.getOrDefault(passage, Set.of())) {
      if (!known.sha256().equals(sha256)) {
        verdicts.add(known.verdict());
      }
    }
    return verdicts.size() == 1 ? Optional.of(verdicts.iterator().next()) : Optional.empty();
  }
}
