package org.emend.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.emend.files.FileStamp;
import org.emend.files.OtherNames;
import org.emend.files.SafeWrite;
import org.emend.files.UndoableFolder;

/**
 * Repaired files take the place of the damaged ones, so that it can be undone; all others are not
 * touched.
 *
 * <p>What the files held is kept in {@code .emend} at the root of the folder that the user named,
 * or where the file lies that the user named.
 */
public final class InPlace implements Destination {

  private final Remarks remarks;
  private final Map<Path, UndoableFolder> folders = new LinkedHashMap<>();
  private final TreeSet<Path> withOtherNames = new TreeSet<>();

  private InPlace(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Takes what is worth knowing of a file that was repaired, one line. */
  @FunctionalInterface
  public interface Remarks {
    void accept(Path file, String remark);
  }

  /**
   * Files that a walk of these paths finds change in place.
   *
   * @param roots the paths that the user named, files or folders
   * @param remarks told in the order of the paths when it is closed
   * @throws IOException if another run is at work in one of the folders, or its {@code .emend} is
   *     not what emend makes
   */
  public static InPlace of(List<Path> roots, Remarks remarks) throws IOException {
    InPlace inPlace = new InPlace(remarks);
    try {
      for (Path root : roots) {
        Optional<Path> folder = folder(root);
        if (folder.isPresent()) {
          inPlace.at(folder.get());
        }
      }
      return inPlace;
    } catch (IOException e) {
      inPlace.close();
      throw e;
    }
  }

  private static Optional<Path> folder(Path root) throws IOException {
    if (!Files.exists(root)) {
      return Optional.empty();
    }
    Path real = root.toRealPath();
    return Optional.of(Files.isDirectory(real) ? real : real.getParent());
  }

  @Override
  public void put(SourceFile source, FileStamp read, Outcome.Done outcome) throws IOException {
    if (outcome instanceof Outcome.Repaired repaired) {
      replace(source, read, SafeWrite.Content.of(repaired.content()));
    }
  }

  @Override
  public void put(SourceFile source, FileStamp read, LargeFile file) throws IOException {
    if (file.isRepaired()) {
      replace(source, read, file::writeTo);
    }
  }

  private void replace(SourceFile source, FileStamp read, SafeWrite.Content content)
      throws IOException {
    boolean hasOtherNames = OtherNames.has(source.path());
    at(root(source)).replace(source.path(), read, content);
    if (hasOtherNames) {
      note(source.path());
    }
  }

  private synchronized void note(Path file) {
    withOtherNames.add(file);
  }

  /** The folder that the user named; where a named file is a link, the one that it leads to. */
  private static Path root(SourceFile source) throws IOException {
    Path real = source.path().toRealPath();
    int depth = source.relative().getNameCount();
    Path root = source.path().toAbsolutePath();
    for (int i = 0; i < depth; i++) {
      root = root.getParent();
    }
    root = root.toRealPath();
    return depth > 1 && real.startsWith(root) ? root : real.getParent();
  }

  private synchronized UndoableFolder at(Path root) throws IOException {
    UndoableFolder folder = folders.get(root);
    if (folder == null) {
      folder = UndoableFolder.open(root);
      folders.put(root, folder);
    }
    return folder;
  }

  @Override
  public synchronized void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (UndoableFolder folder : folders.values()) {
      try {
        folder.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    withOtherNames.forEach(
        file -> remarks.accept(file, "has other names; they keep the old content"));
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }
}
