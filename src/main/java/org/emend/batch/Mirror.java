package org.emend.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emend.files.FileStamp;
import org.emend.files.RealPath;
import org.emend.files.SafeWrite;

/**
 * A folder that gets every file, repaired or not, at its relative path: with {@code out} as the
 * folder, {@code docs/2019/a.txt} → {@code out/2019/a.txt}. Mode and times are those of the source.
 */
public final class Mirror implements Destination {

  private final Path folder;

  private Mirror(Path folder) {
    this.folder = folder;
  }

  /** The folder cannot be a mirror of these files; the message says why, in one line. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * A mirror of the files that a walk found. Nothing is written yet.
   *
   * @param folder where to; it need not exist
   * @param roots the paths that the user named
   * @param files the files found there
   * @throws RefusedException if the folder lies in one of the roots, if two files would go to the
   *     same place, or a file would go where one of the sources is
   */
  public static Mirror into(Path folder, List<Path> roots, List<SourceFile> files)
      throws RefusedException {
    Mirror mirror = new Mirror(folder);
    mirror.refuseFile();
    mirror.refuseInside(roots);
    mirror.refuseSamePlaces(files);
    mirror.refuseSources(files);
    return mirror;
  }

  @Override
  public void put(SourceFile source, FileStamp read, Outcome.Done outcome) throws IOException {
    Path place = place(source);
    Files.createDirectories(place.toAbsolutePath().getParent());
    SafeWrite.writeLike(source.path(), place, outcome.content());
  }

  @Override
  public void put(SourceFile source, FileStamp read, LargeFile file) throws IOException {
    Path place = place(source);
    Files.createDirectories(place.toAbsolutePath().getParent());
    SafeWrite.writeLike(source.path(), place, file::writeTo);
  }

  private Path place(SourceFile source) {
    return folder.resolve(source.relative());
  }

  private void refuseFile() throws RefusedException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RefusedException(folder + " is not a folder");
    }
  }

  private void refuseInside(List<Path> roots) throws RefusedException {
    Path real = RealPath.of(folder);
    for (Path root : roots) {
      if (Files.isDirectory(root) && real.startsWith(RealPath.of(root))) {
        throw new RefusedException(
            folder + " lies in " + root + ", which is to be repaired; name a folder outside of it");
      }
    }
  }

  private void refuseSamePlaces(List<SourceFile> files) throws RefusedException {
    Map<Path, SourceFile> places = new HashMap<>();
    for (SourceFile file : files) {
      SourceFile other = places.put(place(file), file);
      if (other != null) {
        throw new RefusedException(
            other.path() + " and " + file.path() + " would both go to " + place(file));
      }
    }
  }

  private void refuseSources(List<SourceFile> files) throws RefusedException {
    Map<Path, SourceFile> sources =
        files.stream().collect(Collectors.toMap(file -> RealPath.of(file.path()), file -> file));
    for (SourceFile file : files) {
      SourceFile overwritten = sources.get(RealPath.of(place(file)));
      if (overwritten != null) {
        throw new RefusedException(
            place(file) + " would be written over " + overwritten.path() + "; name another folder");
      }
    }
  }
}
