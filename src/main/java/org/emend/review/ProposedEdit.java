package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import org.emend.decision.Form;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;

/**
 * An edit that a person may accept or reject.
 *
 * @param edit the edit
 * @param isSuggestion whether it would not be made without being asked for
 * @param form by which other edits are called equal
 * @param partner the index, among the edits of the file, of the other mark of the same quotation;
 *     both are decided together
 * @param earlier what was decided on it before
 */
public record ProposedEdit(
    Edit edit, boolean isSuggestion, Form form, OptionalInt partner, Optional<Verdict> earlier) {

  public ProposedEdit {
    requireNonNull(edit, "edit");
    requireNonNull(form, "form");
    requireNonNull(partner, "partner");
    requireNonNull(earlier, "earlier");
  }
}
