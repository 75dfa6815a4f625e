package org.emend.batch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emend.files.FailureReason;
import org.emend.files.RealPath;

/**
 * The files that the user's paths lead to.
 *
 * <p>A folder is walked to its depths, in the order of the relative paths, compared as code points.
 * What a walk meets and leaves aside: symbolic links, so that no walk goes in circles, what is
 * neither file nor folder, and what its filter leaves out. What the user named itself is always
 * taken, unless a glob of the filter leaves it out. A file that two paths lead to is taken once.
 *
 * @param files path by path as the user named them, in order within each
 * @param problems paths that do not exist, cannot be listed or are neither file nor folder
 */
public record FileWalk(List<SourceFile> files, List<Problem> problems) {

  /** A path that could not be walked, and why. */
  public record Problem(Path path, String reason) {

    /** The path as if it were a file. */
    public SourceFile source() {
      return new SourceFile(path, path);
    }

    /** What came of it. */
    public Outcome outcome() {
      return Outcome.Failed.because(reason);
    }
  }

  public FileWalk {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** Walks the paths that the user named, files or folders. */
  public static FileWalk of(List<Path> roots, PathFilter filter) {
    Walker walker = new Walker(filter, roots.size() > 1);
    roots.forEach(walker::visitRoot);
    return new FileWalk(walker.files, walker.problems);
  }

  /**
   * What a folder holds.
   *
   * @param rules for a folder, those that its own entries obey
   */
  private record Entry(SourceFile file, boolean isFolder, Optional<IgnoreRules> rules) {

    /** Folders stand where what is in them does: {@code a-b} before {@code a/b}. */
    static final Comparator<Entry> IN_ORDER =
        Comparator.comparing(Entry::key, SourceFile::compareCodePoints)
            .thenComparing(entry -> entry.file.path());

    private String key() {
      String name = file.path().getFileName().toString();
      return isFolder ? name + "/" : name;
    }
  }

  private static final class Walker {
    private final PathFilter filter;
    private final boolean mayMeetTwice;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> taken = new HashSet<>();

    Walker(PathFilter filter, boolean mayMeetTwice) {
      this.filter = filter;
      this.mayMeetTwice = mayMeetTwice;
    }

    void visitRoot(Path root) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          walk(root);
        } else if (attributes.isRegularFile()) {
          visitFile(root);
        } else {
          problems.add(new Problem(root, "is neither file nor folder; standard input is -"));
        }
      } catch (IOException e) {
        addProblem(root, e);
      }
    }

    private void visitFile(Path root) {
      Path name = root.getFileName();
      if (filter.accepts(name)) {
        take(new SourceFile(root, name), RealPath.of(root));
      }
    }

    private void walk(Path root) throws IOException {
      Path real = RealPath.of(root);
      Path top = root.getFileSystem().getPath("");
      Optional<IgnoreRules> rules =
          filter.obeysIgnoreFiles() ? Optional.of(IgnoreRules.in(root)) : Optional.empty();
      Deque<Entry> ahead = new ArrayDeque<>();
      ahead.push(new Entry(new SourceFile(root, top), true, rules));
      while (!ahead.isEmpty()) {
        Entry entry = ahead.pop();
        if (entry.isFolder()) {
          List<Entry> entries = entries(entry);
          entries.sort(Entry.IN_ORDER.reversed());
          entries.forEach(ahead::push);
        } else {
          take(entry.file(), real.resolve(entry.file().relative()));
        }
      }
    }

    private void take(SourceFile file, Path real) {
      if (!mayMeetTwice || taken.add(real)) {
        files.add(file);
      }
    }

    private List<Entry> entries(Entry folder) {
      List<Entry> entries = new ArrayList<>();
      Path path = folder.file().path();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
        for (Path entry : stream) {
          Path relative = folder.file().relative().resolve(entry.getFileName());
          visit(new SourceFile(entry, relative), folder.rules()).ifPresent(entries::add);
        }
      } catch (DirectoryIteratorException e) {
        addProblem(path, e.getCause());
      } catch (IOException e) {
        addProblem(path, e);
      }
      return entries;
    }

    private Optional<Entry> visit(SourceFile file, Optional<IgnoreRules> rules) {
      try {
        if (filter.hides(file.path())) {
          return Optional.empty();
        }
        BasicFileAttributes attributes =
            Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean isFolder = attributes.isDirectory();
        boolean isWanted =
            isFolder
                ? !filter.excludes(file.relative())
                : attributes.isRegularFile() && filter.accepts(file.relative());
        if (!isWanted || (rules.isPresent() && rules.get().ignore(file.path(), isFolder))) {
          return Optional.empty();
        }
        return Optional.of(
            new Entry(
                file,
                isFolder,
                isFolder && rules.isPresent()
                    ? Optional.of(rules.get().enter(file.path()))
                    : Optional.empty()));
      } catch (IOException e) {
        addProblem(file.path(), e);
        return Optional.empty();
      }
    }

    private void addProblem(Path path, IOException failure) {
      problems.add(new Problem(path, FailureReason.of(failure, path)));
    }
  }
}
