package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Form;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.text.Place;

/**
 * What a person decides on at once: an edit, or both marks of a quotation, without the rest of the
 * file's text.
 *
 * @param file the file, without decisions
 * @param edits one or two, in order, as if they were accepted
 * @param isSuggestion whether it, or one of the two, would not be made without being asked for
 * @param form by which other items are called equal
 * @param earlier what was decided on it before; of two marks, on both
 * @param line of its beginning, from 1, counted by line feeds
 * @param column of its beginning in code points, from 1
 * @param passage what is shown of it
 */
public record ReviewItem(
    DecidedFile file,
    List<DecidedEdit> edits,
    boolean isSuggestion,
    Form form,
    Optional<Verdict> earlier,
    long line,
    long column,
    ShownPassage passage) {

  public ReviewItem {
    requireNonNull(file, "file");
    edits = List.copyOf(edits);
    requireNonNull(form, "form");
    requireNonNull(earlier, "earlier");
    requireNonNull(passage, "passage");
  }

  /** The items of a file, in order of their start. */
  public static List<ReviewItem> of(ProposedFile proposed) {
    String text = proposed.file().text();
    DecidedFile file =
        new DecidedFile(
            proposed.name(),
            proposed.sha256(),
            proposed.file().charset(),
            proposed.file().bomLength(),
            List.of());
    List<ReviewItem> items = new ArrayList<>();
    Place place = new Place(text);
    for (int i = 0; i < proposed.edits().size(); i++) {
      ProposedEdit one = proposed.edits().get(i);
      int partner = one.partner().orElse(i);
      if (partner < i) {
        continue;
      }
      List<Edit> edits = new ArrayList<>(List.of(one.edit()));
      boolean isSuggestion = one.isSuggestion();
      Optional<Verdict> earlier = one.earlier();
      if (partner > i) {
        ProposedEdit other = proposed.edits().get(partner);
        edits.add(other.edit());
        isSuggestion |= other.isSuggestion();
        earlier = earlier.filter(verdict -> other.earlier().equals(Optional.of(verdict)));
      }
      place.moveTo(one.edit().start());
      items.add(
          new ReviewItem(
              file,
              edits.stream().map(edit -> DecidedEdit.of(text, edit, Verdict.ACCEPTED)).toList(),
              isSuggestion,
              one.form(),
              earlier,
              place.line(),
              place.column(),
              ShownPassage.of(text, edits)));
    }
    return items;
  }

  /** How probable it is, 0 to 1. */
  public double confidence() {
    return edits.stream().mapToDouble(DecidedEdit::confidence).min().orElseThrow();
  }
}
