package org.emend.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.batch.SourceFile;

/**
 * The names of files in a diff: from the folder where the program runs, so that the diff applies
 * there; for a file that is not below it, from the folder that the user named.
 *
 * <p>Run in {@code /home/ann}: {@code ./docs/a.txt} → {@code docs/a.txt}, {@code
 * /srv/docs/2019/a.txt}, found by {@code /srv/docs}, → {@code 2019/a.txt}.
 */
final class DiffNames {

  /** From the folder where this program runs. */
  static final DiffNames HERE = new DiffNames(Path.of(""));

  private final Path here;

  DiffNames(Path here) {
    this.here = here.toAbsolutePath().normalize();
  }

  Path of(SourceFile file) {
    Path path = file.path().toAbsolutePath().normalize();
    return path.startsWith(here) ? here.relativize(path) : file.relative();
  }

  /** Two files that would have the same name, as one line for the user. */
  Optional<String> clash(List<SourceFile> files) {
    Map<Path, SourceFile> named = new HashMap<>();
    for (SourceFile file : files) {
      SourceFile other = named.put(of(file), file);
      if (other != null) {
        return Optional.of(other.path() + " and " + file.path() + " would both be " + of(file));
      }
    }
    return Optional.empty();
  }
}
