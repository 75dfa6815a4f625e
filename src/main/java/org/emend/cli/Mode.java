package org.emend.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.emend.batch.Destination;
import org.emend.batch.InPlace;
import org.emend.batch.Mirror;
import org.emend.batch.Outcome;
import org.emend.batch.RepairedPiece;
import org.emend.batch.SourceFile;
import org.emend.review.Palette;

/**
 * What {@code repair} does with its results.
 *
 * @param destination where files are written
 * @param display what goes to standard output
 * @param verb what the summary says of files with something to repair
 * @param codeIfRepaired the exit code if there were such files and nothing failed
 */
record Mode(Destination destination, Display display, String verb, int codeIfRepaired) {

  private static final String REPAIRED = "repaired";
  private static final String TO_REPAIR = "would be repaired";

  /** Shows one file's outcome. */
  @FunctionalInterface
  interface Display {
    Display NOTHING = (source, outcome, out) -> {};

    void show(SourceFile source, Outcome.Done outcome, OutputStream out) throws IOException;

    /** Shows what came of a piece of a large file. */
    default void showPiece(SourceFile source, RepairedPiece piece, OutputStream out)
        throws IOException {}

    /** Shows what came of a large file, after its pieces. */
    default void showEnd(SourceFile source, Outcome.InPieces outcome, OutputStream out)
        throws IOException {}

    /** Whether pieces of a large file that is no text are to be shown, too. */
    default boolean wantsBinaryPieces() {
      return false;
    }
  }

  static Mode inPlace(InPlace files) {
    return new Mode(files, Display.NOTHING, REPAIRED, ExitCode.DONE);
  }

  static Mode mirror(Mirror mirror) {
    return new Mode(mirror, Display.NOTHING, REPAIRED, ExitCode.DONE);
  }

  /** The whole content of a file, repaired or not. */
  static Mode print() {
    return new Mode(Destination.NOWHERE, new PrintDisplay(), REPAIRED, ExitCode.DONE);
  }

  /** Nothing but what is printed at the end. */
  static Mode silent() {
    return new Mode(Destination.NOWHERE, Display.NOTHING, TO_REPAIR, ExitCode.DONE);
  }

  /** A patch, or a line for each edit. */
  static Mode diff(DiffFormat format, DiffNames names, Palette palette) {
    Display display =
        switch (format) {
          case UNIFIED -> new DiffDisplay(names, palette);
          case WORDS -> new WordsDisplay(names, palette);
        };
    return new Mode(Destination.NOWHERE, display, TO_REPAIR, ExitCode.DONE);
  }

  /** The paths of files with something to repair. */
  static Mode check() {
    return new Mode(Destination.NOWHERE, new PathDisplay(), TO_REPAIR, ExitCode.FOUND);
  }
}
