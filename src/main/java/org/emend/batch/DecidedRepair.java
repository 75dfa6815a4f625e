package org.emend.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.edit.Evidence;
import org.emend.edit.UnwritableEditException;
import org.emend.files.ContentDigest;
import org.emend.text.TextFile;

/** Makes the edits that a person accepted, and no other. */
final class DecidedRepair {

  private static final String CHANGED = "has changed since it was decided on; left alone";

  private DecidedRepair() {}

  /**
   * What comes of a file: repaired if it is as it was when the decisions were made, unchanged if
   * nothing was accepted or the accepted edits are already made, failed otherwise.
   *
   * @param bytes what the file holds
   * @param decided what was decided on it; several if it held different things then
   */
  static Outcome repair(byte[] bytes, List<DecidedFile> decided) {
    String sha256 = ContentDigest.of(bytes).sha256();
    for (DecidedFile file : decided) {
      if (file.sha256().equals(sha256)) {
        return repair(bytes, file);
      }
    }
    for (DecidedFile file : decided) {
      if (file.accepted().isEmpty() || isMade(bytes, file)) {
        return unchanged(read(bytes, file));
      }
    }
    return Outcome.Failed.because(CHANGED);
  }

  private static Outcome repair(byte[] bytes, DecidedFile decided) {
    try {
      TextFile before = read(bytes, decided);
      List<DecidedEdit> accepted = decided.accepted();
      if (accepted.isEmpty()) {
        return unchanged(before);
      }
      for (DecidedEdit edit : accepted) {
        if (!standsAt(edit.start(), edit.before(), before.text())) {
          return Outcome.Failed.because(
              "decisions do not fit: there is no '" + edit.before() + "'");
        }
      }
      List<Edit> edits = accepted.stream().map(DecidedEdit::toEdit).toList();
      byte[] after = Edits.apply(before, edits);
      return new Outcome.Repaired(
          before, edits, after, Outcome.Suggestions.NONE, Outcome.LeftOut.NONE);
    } catch (UnwritableEditException e) {
      return Outcome.Failed.because(e.getMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Outcome.Failed.because("decisions do not fit: " + e.getMessage());
    }
  }

  private static Outcome unchanged(TextFile file) {
    return new Outcome.Unchanged(file, Outcome.Suggestions.NONE, Outcome.LeftOut.NONE);
  }

  private static TextFile read(byte[] bytes, DecidedFile decided) {
    return TextFile.decode(bytes, decided.charset(), Math.min(decided.bomLength(), bytes.length));
  }

  private static boolean standsAt(int offset, String part, String text) {
    return offset <= text.length() && text.startsWith(part, offset);
  }

  /** Whether the file is what the accepted edits make of what was decided on. */
  private static boolean isMade(byte[] bytes, DecidedFile decided) {
    TextFile after = read(bytes, decided);
    return unmade(after.text(), decided.accepted())
        .filter(edits -> isContent(after, edits, decided.sha256()))
        .isPresent();
  }

  /** Edits that take back those that were made; empty if they were not. */
  private static Optional<List<Edit>> unmade(String after, List<DecidedEdit> made) {
    List<Edit> edits = new ArrayList<>(made.size());
    int shift = 0;
    for (DecidedEdit edit : made) {
      int start = edit.start() + shift;
      if (start < 0 || !standsAt(start, edit.after(), after)) {
        return Optional.empty();
      }
      int end = start + edit.after().length();
      edits.add(
          new Edit(
              start, end, edit.before(), edit.kind(), 1, new Evidence.Accepted(edit.reason())));
      shift += edit.after().length() - edit.before().length();
    }
    return Optional.of(edits);
  }

  private static boolean isContent(TextFile file, List<Edit> edits, String sha256) {
    try {
      return ContentDigest.of(Edits.apply(file, edits)).sha256().equals(sha256);
    } catch (UnwritableEditException | IllegalArgumentException e) {
      return false;
    }
  }
}
