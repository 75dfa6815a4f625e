package org.emend.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.emend.batch.Outcome;
import org.emend.batch.RepairedPiece;
import org.emend.batch.SourceFile;
import org.emend.edit.Edit;
import org.emend.files.PathBytes;
import org.emend.review.EditLines;
import org.emend.review.Palette;

/** Shows a line for each edit, and for each suggestion if any are wanted. */
final class WordsDisplay implements Mode.Display {

  private final DiffNames names;
  private final Palette palette;

  WordsDisplay(DiffNames names, Palette palette) {
    this.names = names;
    this.palette = palette;
  }

  @Override
  public void show(SourceFile source, Outcome.Done outcome, OutputStream out) throws IOException {
    out.write(lines(source, outcome).bytes(palette));
  }

  @Override
  public void showPiece(SourceFile source, RepairedPiece piece, OutputStream out)
      throws IOException {
    out.write(
        lines(source, piece.outcome())
            .from(piece.start().line(), piece.start().column())
            .bytes(palette));
  }

  private EditLines lines(SourceFile source, Outcome.Done outcome) {
    byte[] name = PathBytes.of(names.of(source));
    Outcome.Suggestions suggestions = outcome.suggestions();
    if (outcome instanceof Outcome.Repaired repaired) {
      return EditLines.of(name, repaired.before().text(), repaired.edits(), suggestions.edits());
    }
    List<Edit> none = List.of();
    return EditLines.of(name, suggestions.text(), none, suggestions.edits());
  }
}
