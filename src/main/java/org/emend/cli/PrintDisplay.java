package org.emend.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.emend.batch.Outcome;
import org.emend.batch.RepairedPiece;
import org.emend.batch.SourceFile;

/** Shows the whole content of a file, repaired or not. */
final class PrintDisplay implements Mode.Display {

  @Override
  public void show(SourceFile source, Outcome.Done outcome, OutputStream out) throws IOException {
    out.write(outcome.content());
  }

  @Override
  public void showPiece(SourceFile source, RepairedPiece piece, OutputStream out)
      throws IOException {
    out.write(piece.outcome().content());
    out.flush();
  }

  @Override
  public boolean wantsBinaryPieces() {
    return true;
  }
}
