package org.emend.cli;

import java.util.List;
import java.util.Optional;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.decision.EarlierDecisions;
import org.emend.edit.Edit;
import org.emend.files.PathName;
import org.emend.review.ProposedFile;
import org.emend.text.TextFile;

/** What a repair would do, as proposals to decide on. */
final class Proposals {

  private Proposals() {}

  /**
   * The proposals of a file; none if it is no text, was not repaired or is too large to be held.
   */
  static Optional<ProposedFile> of(SourceFile source, Outcome outcome, EarlierDecisions earlier) {
    if (outcome instanceof Outcome.Repaired repaired) {
      return Optional.of(of(source, repaired.before(), repaired.edits(), repaired, earlier));
    }
    if (outcome instanceof Outcome.Unchanged unchanged) {
      return Optional.of(of(source, unchanged.before(), List.of(), unchanged, earlier));
    }
    return Optional.empty();
  }

  private static ProposedFile of(
      SourceFile source,
      TextFile file,
      List<Edit> edits,
      Outcome.Done outcome,
      EarlierDecisions earlier) {
    PathName name = PathName.of(DiffNames.HERE.of(source));
    return ProposedFile.of(name, file, edits, outcome.suggestions().edits(), earlier);
  }
}
