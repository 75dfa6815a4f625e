package org.emend.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.emend.batch.Outcome;
import org.emend.batch.RepairedPiece;
import org.emend.batch.SourceFile;
import org.emend.files.PathBytes;
import org.emend.review.Palette;
import org.emend.review.PiecewiseDiff;
import org.emend.review.Spool;
import org.emend.review.SuggestionLines;
import org.emend.review.UnifiedDiff;

/** Shows a patch; before each file's part of it, the lines of its suggestions. */
final class DiffDisplay implements Mode.Display {

  private static final int IN_MEMORY = 4 << 20;

  private final DiffNames names;
  private final Palette palette;
  private Optional<Unended> unended = Optional.empty();

  DiffDisplay(DiffNames names, Palette palette) {
    this.names = names;
    this.palette = palette;
  }

  /** The patch of a large file of which not all pieces have come; it waits for the suggestions. */
  private record Unended(SourceFile source, PiecewiseDiff diff, Spool patch) {

    static Unended of(SourceFile source, byte[] name, Palette palette) {
      Spool patch = new Spool(IN_MEMORY);
      return new Unended(source, new PiecewiseDiff(name, palette, patch), patch);
    }

    void close() throws IOException {
      diff.close();
      patch.close();
    }
  }

  @Override
  public void show(SourceFile source, Outcome.Done outcome, OutputStream out) throws IOException {
    byte[] name = name(source);
    Outcome.Suggestions suggestions = outcome.suggestions();
    out.write(SuggestionLines.of(name, suggestions.text(), suggestions.edits()).bytes(palette));
    if (outcome instanceof Outcome.Repaired repaired) {
      byte[] before = repaired.before().bytes();
      out.write(UnifiedDiff.of(name, before, repaired.content()).bytes(palette));
    }
  }

  @Override
  public void showPiece(SourceFile source, RepairedPiece piece, OutputStream out)
      throws IOException {
    Unended patch = unended(source);
    Outcome.Done outcome = piece.outcome();
    Outcome.Suggestions suggestions = outcome.suggestions();
    out.write(
        SuggestionLines.of(name(source), suggestions.text(), suggestions.edits())
            .from(piece.start().line(), piece.start().column())
            .bytes(palette));
    byte[] before =
        outcome instanceof Outcome.Repaired repaired
            ? repaired.before().bytes()
            : outcome.content();
    patch.diff().add(before, outcome.content());
  }

  /** A file that failed on its way has no patch. */
  private Unended unended(SourceFile source) throws IOException {
    if (unended.isPresent() && !unended.get().source().equals(source)) {
      unended.get().close();
      unended = Optional.empty();
    }
    if (unended.isEmpty()) {
      unended = Optional.of(Unended.of(source, name(source), palette));
    }
    return unended.get();
  }

  @Override
  public void showEnd(SourceFile source, Outcome.InPieces outcome, OutputStream out)
      throws IOException {
    Unended patch = unended(source);
    patch.diff().end();
    patch.patch().moveTo(out);
    unended = Optional.empty();
  }

  private byte[] name(SourceFile source) {
    return PathBytes.of(names.of(source));
  }
}
