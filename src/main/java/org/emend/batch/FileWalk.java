package org.emend.batch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emend.files.FailureReason;
import org.emend.files.RealPath;

/**
 * The files that the user's paths lead to.
 *
 * <p>A folder is walked to its depths, in the order of the relative paths, compared as code points.
 * What a walk meets and leaves aside: symbolic links, so that no walk goes in circles, hidden files
 * and folders, and what is neither file nor folder. What the user named itself is always taken,
 * unless the filter leaves it out. A file that two paths lead to is taken once.
 *
 * @param files path by path as the user named them, in order within each
 * @param problems paths that do not exist or cannot be listed
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
    Walker walker = new Walker(filter);
    roots.forEach(walker::visitRoot);
    return new FileWalk(walker.files, walker.problems);
  }

  private static final class Walker {
    private final PathFilter filter;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> taken = new HashSet<>();

    Walker(PathFilter filter) {
      this.filter = filter;
    }

    void visitRoot(Path root) {
      if (Files.isDirectory(root)) {
        List<SourceFile> met = new ArrayList<>();
        walk(root, met);
        met.sort(SourceFile.BY_RELATIVE_PATH);
        met.forEach(this::take);
      } else if (Files.exists(root)) {
        Path name = root.getFileName();
        if (filter.accepts(name)) {
          take(new SourceFile(root, name));
        }
      } else {
        problems.add(new Problem(root, "no such file or folder"));
      }
    }

    private void take(SourceFile file) {
      if (taken.add(RealPath.of(file.path()))) {
        files.add(file);
      }
    }

    private void walk(Path root, List<SourceFile> met) {
      Path top = root.getFileSystem().getPath("");
      Deque<SourceFile> folders = new ArrayDeque<>(List.of(new SourceFile(root, top)));
      while (!folders.isEmpty()) {
        SourceFile folder = folders.remove();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
          for (Path entry : entries) {
            Path relative = folder.relative().resolve(entry.getFileName());
            visit(new SourceFile(entry, relative), folders, met);
          }
        } catch (DirectoryIteratorException e) {
          problems.add(new Problem(folder.path(), FailureReason.of(e.getCause(), folder.path())));
        } catch (IOException e) {
          problems.add(new Problem(folder.path(), FailureReason.of(e, folder.path())));
        }
      }
    }

    private void visit(SourceFile entry, Deque<SourceFile> folders, List<SourceFile> met)
        throws IOException {
      if (Files.isHidden(entry.path())) {
        return;
      }
      if (Files.isDirectory(entry.path(), LinkOption.NOFOLLOW_LINKS)) {
        if (!filter.excludes(entry.relative())) {
          folders.add(entry);
        }
      } else if (Files.isRegularFile(entry.path(), LinkOption.NOFOLLOW_LINKS)
          && filter.accepts(entry.relative())) {
        met.add(entry);
      }
    }
  }
}
