package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.emend.batch.InPlace;
import org.emend.batch.Mirror;
import org.emend.batch.SourceFile;
import org.emend.review.Palette;
import picocli.CommandLine.Option;

/** The options of which {@code repair} takes one: what to do with the repaired files. */
final class ModeOptions {

  @Option(
      names = "--diff",
      required = true,
      arity = "0..1",
      fallbackValue = "unified",
      preprocessor = AttachedValue.class,
      paramLabel = "FORMAT",
      description =
          "Print what would change, and write nothing: unified, a diff for git apply or patch -p1,"
              + " if no FORMAT is given; words, a line for each edit, which is no patch.")
  private DiffFormat diff;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Write all files, repaired or not, to this folder.")
  private Path folder;

  @Option(
      names = {"-i", "--in-place"},
      required = true,
      description = "Change the files themselves; 'emend undo' puts them back.")
  private boolean inPlace;

  @Option(
      names = "--check",
      required = true,
      description = "Print the paths of files that would change; exit with 1 if there are any.")
  private boolean check;

  boolean writesFiles() {
    return inPlace || folder != null;
  }

  boolean isDiff() {
    return diff != null;
  }

  /**
   * The mode for these files.
   *
   * @param roots the paths that the user named
   * @param console where remarks on single files go
   * @throws Mirror.RefusedException if the folder of {@code -o} will not do
   * @throws IOException if files cannot be changed in place so that it can be undone
   */
  Mode mode(
      List<Path> roots, List<SourceFile> files, DiffNames names, Palette palette, Console console)
      throws Mirror.RefusedException, IOException {
    if (folder != null) {
      return Mode.mirror(Mirror.into(folder, roots, files));
    }
    if (inPlace) {
      return Mode.inPlace(InPlace.of(roots, console::report));
    }
    return check ? Mode.check() : Mode.diff(diff, names, palette);
  }
}
