package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.emend.batch.Destination;
import org.emend.batch.InPlace;
import org.emend.batch.Mirror;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.files.PathBytes;
import org.emend.review.Palette;
import org.emend.review.SuggestionLines;
import org.emend.review.UnifiedDiff;

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
  }

  static Mode inPlace(InPlace files) {
    return new Mode(files, Display.NOTHING, REPAIRED, ExitCode.DONE);
  }

  static Mode mirror(Mirror mirror) {
    return new Mode(mirror, Display.NOTHING, REPAIRED, ExitCode.DONE);
  }

  /** The whole content of a file, repaired or not. */
  static Mode print() {
    Display content = (source, outcome, out) -> out.write(outcome.content());
    return new Mode(Destination.NOWHERE, content, REPAIRED, ExitCode.DONE);
  }

  /** Nothing but what is printed at the end. */
  static Mode silent() {
    return new Mode(Destination.NOWHERE, Display.NOTHING, TO_REPAIR, ExitCode.DONE);
  }

  /** A patch; before each file's part of it, the lines of its suggestions. */
  static Mode diff(DiffNames names, Palette palette) {
    Display diff =
        (source, outcome, out) -> {
          byte[] name = PathBytes.of(names.of(source));
          Outcome.Suggestions suggestions = outcome.suggestions();
          out.write(
              SuggestionLines.of(name, suggestions.text(), suggestions.edits()).bytes(palette));
          if (outcome instanceof Outcome.Repaired repaired) {
            byte[] before = repaired.before().bytes();
            out.write(UnifiedDiff.of(name, before, repaired.content()).bytes(palette));
          }
        };
    return new Mode(Destination.NOWHERE, diff, TO_REPAIR, ExitCode.DONE);
  }

  /** The paths of files with something to repair. */
  static Mode check() {
    Display paths =
        (source, outcome, out) -> {
          if (outcome instanceof Outcome.Repaired) {
            out.write(PathBytes.of(source.path()));
            out.write("\n".getBytes(UTF_8));
          }
        };
    return new Mode(Destination.NOWHERE, paths, TO_REPAIR, ExitCode.FOUND);
  }
}
