package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code .emend} at the root of a folder that is repaired in place.
 *
 * <pre>
 * .emend/.gitignore           keeps all of it out of git
 * .emend/lock                 locked while a run or an undo is at work
 * .emend/runs/3.jsonl         the journal of run 3
 * .emend/originals/ab/cdef…   what files held, each under its SHA-256
 * </pre>
 *
 * <p>Only its owner may read it, as the originals of private files are in it. Anyone may have made
 * it: symbolic links in it are refused, never followed.
 *
 * @param root the real path of the folder that is repaired
 */
record KeptFolder(Path root) {

  static final String NAME = ".emend";

  private static final Pattern RUN = Pattern.compile("([1-9][0-9]{0,8})\\.jsonl");
  private static final String OWNER_ONLY = "rwx------";

  static KeptFolder at(Path folder) throws IOException {
    return new KeptFolder(folder.toRealPath());
  }

  Path path() {
    return root.resolve(NAME);
  }

  Path originals() {
    return path().resolve("originals");
  }

  Path journal(int run) {
    return runs().resolve(run + ".jsonl");
  }

  private Path runs() {
    return path().resolve("runs");
  }

  private Path lockFile() {
    return path().resolve("lock");
  }

  /**
   * Whether there is one.
   *
   * @throws IOException if there is something else, such as a symbolic link
   */
  boolean exists() throws IOException {
    if (!isFolder(path())) {
      return false;
    }
    isFolder(runs());
    isFolder(originals());
    return true;
  }

  /** Makes it, empty, if it is not there. */
  void make() throws IOException {
    if (makeFolder(path())) {
      sync(root);
    }
  }

  /** Makes what is missing in it; only for who holds the lock. */
  void furnish() throws IOException {
    makeFolder(runs());
    makeFolder(originals());
    Path ignore = path().resolve(".gitignore");
    if (!isFile(ignore) || Files.size(ignore) == 0) {
      Files.write(
          ignore,
          "*\n".getBytes(UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
    }
    sync(path());
  }

  /** The numbers of the runs that it has journals of, in order. */
  List<Integer> runNumbers() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    if (!exists() || !isFolder(runs())) {
      return numbers;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(runs())) {
      for (Path entry : entries) {
        Matcher name = RUN.matcher(entry.getFileName().toString());
        if (name.matches() && isFile(entry)) {
          numbers.add(Integer.valueOf(name.group(1)));
        }
      }
    }
    numbers.sort(null);
    return numbers;
  }

  /**
   * Keeps every other run and undo away until it is closed; a process that dies lets go of it.
   *
   * @throws IOException if another is at work
   */
  Lock lock() throws IOException {
    isFile(lockFile());
    FileChannel channel =
        FileChannel.open(
            lockFile(),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean isLocked = false;
    try {
      FileLock lock = channel.tryLock();
      isLocked = lock != null && Files.exists(lockFile(), LinkOption.NOFOLLOW_LINKS);
    } catch (OverlappingFileLockException e) {
      isLocked = false;
    } finally {
      if (!isLocked) {
        channel.close();
      }
    }
    if (!isLocked) {
      throw SafeWrite.refusal(path(), "another emend is at work here; try again when it is done");
    }
    return new Lock(channel);
  }

  /** What is done while the lock is held. */
  @FunctionalInterface
  interface Work<R> {
    R run() throws IOException;
  }

  /** As {@link #lock}, for a piece of work. */
  @SuppressWarnings("try")
  <R> R underLock(Work<R> work) throws IOException {
    try (Lock lock = lock()) {
      StaleDrafts.delete(this);
      return work.run();
    }
  }

  /** Held until it is closed. */
  record Lock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Deletes it, but for what emend did not put there; returns how many bytes that was. */
  long delete() throws IOException {
    long freed = 0;
    for (int run : runNumbers()) {
      freed += deleteFile(journal(run));
    }
    for (Path folder : foldersIn(originals())) {
      for (Path file : filesIn(folder, "*")) {
        freed += deleteFile(file);
      }
      deleteIfEmpty(folder);
    }
    for (Path draft : filesIn(originals(), Draft.PREFIX + "*" + Draft.SUFFIX)) {
      freed += deleteFile(draft);
    }
    freed += deleteFile(path().resolve(".gitignore"));
    deleteIfEmpty(originals());
    deleteIfEmpty(runs());
    freed += deleteFile(lockFile());
    deleteIfEmpty(path());
    return freed;
  }

  private static long deleteFile(Path file) throws IOException {
    if (!isFile(file)) {
      return 0;
    }
    long size = Files.size(file);
    Files.delete(file);
    return size;
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    if (!isFolder(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    if (isFolder(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            folders.add(entry);
          }
        }
      }
    }
    return folders;
  }

  /** The regular files in a folder whose names are like this. */
  static List<Path> filesIn(Path folder, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    if (isFolder(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
        for (Path entry : entries) {
          if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            files.add(entry);
          }
        }
      }
    }
    return files;
  }

  /** Whether there is a folder; makes it, for its owner alone, if there is nothing. */
  static boolean makeFolder(Path folder) throws IOException {
    if (isFolder(folder)) {
      return false;
    }
    if (Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix")) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    } else {
      Files.createDirectory(folder);
    }
    return true;
  }

  static boolean isFolder(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw SafeWrite.refusal(path, "is not a folder that emend made");
    }
    return true;
  }

  static boolean isFile(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw SafeWrite.refusal(path, "is not a file that emend made");
    }
    return true;
  }

  /** Makes the names in a folder last, where the system can: Windows cannot. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    } catch (FileSystemException e) {
      return;
    }
  }
}
