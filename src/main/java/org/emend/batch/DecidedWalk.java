package org.emend.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.files.FailureReason;
import org.emend.files.PathName;

/**
 * Finds the files that decisions speak of, among the paths that the user names and nowhere else.
 *
 * <p>Decisions name a file from the folder where they were made. Made in {@code /home/ann} for
 * {@code docs}, they say {@code docs/a.txt}: there, {@code docs} finds it; from elsewhere, {@code
 * /home/ann} does.
 *
 * @param files those found, in the order of their names
 * @param problems names that lead where no decision may
 * @param missing files that were decided on and are not among the paths
 */
public record DecidedWalk(
    List<Found> files, List<FileWalk.Problem> problems, List<PathName> missing) {

  /**
   * A file that decisions speak of.
   *
   * @param source the file
   * @param decided what they say; several if it held different things when they were made
   */
  public record Found(SourceFile source, List<DecidedFile> decided) {
    public Found {
      decided = List.copyOf(decided);
    }
  }

  public DecidedWalk {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }

  /**
   * Finds the files of decisions.
   *
   * @param roots the paths that the user named
   * @param here the folder where the program runs
   */
  public static DecidedWalk of(List<Path> roots, Decisions decisions, Path here) {
    Map<PathName, List<DecidedFile>> byName = new LinkedHashMap<>();
    decisions
        .files()
        .forEach(file -> byName.computeIfAbsent(file.name(), n -> new ArrayList<>()).add(file));
    List<Found> files = new ArrayList<>();
    List<FileWalk.Problem> problems = new ArrayList<>();
    List<PathName> missing = new ArrayList<>();
    for (Path root : roots) {
      if (!Files.exists(root)) {
        problems.add(new FileWalk.Problem(root, "no such file or folder"));
      }
    }
    for (Map.Entry<PathName, List<DecidedFile>> named : byName.entrySet()) {
      try {
        find(named.getKey(), roots, here)
            .ifPresentOrElse(
                source -> files.add(new Found(source, named.getValue())),
                () -> missing.add(named.getKey()));
      } catch (IOException e) {
        String reason = FailureReason.of(e, roots.get(0));
        problems.add(
            new FileWalk.Problem(roots.get(0), "decisions on " + named.getKey() + ": " + reason));
      }
    }
    return new DecidedWalk(files, problems, missing);
  }

  private static Optional<SourceFile> find(PathName name, List<Path> roots, Path here)
      throws IOException {
    for (Path root : roots) {
      Optional<SourceFile> found =
          Files.isDirectory(root) ? findBelow(root, name, here) : named(root, name, here);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The file that the user named itself. */
  private static Optional<SourceFile> named(Path file, PathName name, Path here) {
    Path last = file.getFileName();
    boolean isIt =
        Files.exists(file)
            && (name.equals(PathName.of(last)) || name.equals(from(here, file).orElse(null)));
    return isIt ? Optional.of(new SourceFile(file, last)) : Optional.empty();
  }

  private static Optional<SourceFile> findBelow(Path root, PathName name, Path here)
      throws IOException {
    Optional<PathName> prefix = from(here, root);
    if (prefix.isPresent()) {
      Optional<PathName> rest = name.after(prefix.get());
      Optional<SourceFile> found = rest.isPresent() ? existing(root, rest.get()) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return existing(root, name);
  }

  /** How a path is named from a folder; empty if it is not below it. */
  private static Optional<PathName> from(Path here, Path path) {
    Path base = here.toAbsolutePath().normalize();
    Path target = path.toAbsolutePath().normalize();
    return target.startsWith(base)
        ? Optional.of(PathName.of(base.relativize(target)))
        : Optional.empty();
  }

  private static Optional<SourceFile> existing(Path root, PathName relative) throws IOException {
    Path real = root.toRealPath();
    Path below = real.relativize(relative.below(real));
    Path path = root.resolve(below);
    return Files.exists(path) ? Optional.of(new SourceFile(path, below)) : Optional.empty();
  }
}
