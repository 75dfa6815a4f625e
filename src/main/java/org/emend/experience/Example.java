package org.emend.experience;

import org.emend.decision.DecidedEdit;
import org.emend.decision.Form;
import org.emend.decision.Verdict;

/**
 * A decided edit, as far as it teaches.
 *
 * @param sort its sort
 * @param form by which other edits are called equal
 * @param passage by which the passage is known again
 * @param hasWord whether the form is that of a word, which may come again elsewhere
 * @param confidence with which it was proposed
 * @param logOdds of its confidence without any experience
 * @param verdict what was decided
 */
record Example(
    Sort sort,
    Form form,
    Form passage,
    boolean hasWord,
    double confidence,
    double logOdds,
    Verdict verdict) {

  /**
   * An edit that was proposed by what is known already.
   *
   * @param known what its confidence came of
   */
  static Example of(DecidedEdit edit, Experience known) {
    Sort sort = Sort.of(edit);
    Form form = edit.form();
    Form passage = edit.passage();
    return new Example(
        sort,
        form,
        passage,
        Form.isOfWord(edit.kind()),
        edit.confidence(),
        known.untaughtLogOdds(sort, form, edit.confidence()),
        edit.verdict());
  }

  boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
