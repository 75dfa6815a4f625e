package org.emend.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.files.PathBytes;

/** Shows the paths of files with something to repair. */
final class PathDisplay implements Mode.Display {

  @Override
  public void show(SourceFile source, Outcome.Done outcome, OutputStream out) throws IOException {
    if (outcome instanceof Outcome.Repaired) {
      writePath(source, out);
    }
  }

  @Override
  public void showEnd(SourceFile source, Outcome.InPieces outcome, OutputStream out)
      throws IOException {
    if (outcome.isRepaired()) {
      writePath(source, out);
    }
  }

  private static void writePath(SourceFile source, OutputStream out) throws IOException {
    out.write(PathBytes.of(source.path()));
    out.write('\n');
  }
}
