package org.emend.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder in which files are replaced so that it can be taken back, whatever happens.
 *
 * <p>Before a file is replaced, what it holds is copied to {@code .emend/originals} and a line of
 * the run's journal says so, both on the disk. A run that does not come to its end is gone on with
 * by the next one; the two are one run for {@link Runs}. Nothing is made before the first file is
 * replaced. Safe for use by several threads; no other process may write to it meanwhile.
 */
public final class UndoableFolder implements AutoCloseable {

  private final KeptFolder kept;
  private final Originals originals;
  private final Set<Path> folders = new HashSet<>();
  private Optional<KeptFolder.Lock> lock = Optional.empty();
  private Optional<RunJournal> journal = Optional.empty();
  private String drafts = "";

  private UndoableFolder(KeptFolder kept) {
    this.kept = kept;
    originals = new Originals(kept.originals());
  }

  /**
   * A folder to replace files in.
   *
   * @throws IOException if another run or undo is at work there, or {@code .emend} is not what
   *     emend makes
   */
  public static UndoableFolder open(Path folder) throws IOException {
    UndoableFolder opened = new UndoableFolder(KeptFolder.at(folder));
    if (opened.kept.exists()) {
      opened.lock();
    }
    return opened;
  }

  /** Its real path. */
  public Path root() {
    return kept.root();
  }

  /**
   * Replaces what a file holds; its mode, its times and, where allowed, its owner and group stay.
   *
   * @param file below this folder once symbolic links are followed
   * @param read the file's stamp from before it was read
   * @throws IOException if the file has changed since, is read-only or cannot be written, or what
   *     it held cannot be kept; then it is as it was
   */
  public void replace(Path file, FileStamp read, SafeWrite.Content content) throws IOException {
    requireNonNull(read, "read");
    Path real = file.toRealPath();
    if (!real.startsWith(kept.root()) || kept.root().relativize(real).startsWith(KeptFolder.NAME)) {
      throw SafeWrite.refusal(file, "is not for emend to change in " + kept.root());
    }
    SafeWrite.refuseUnlessWritable(real, file);
    RunJournal run = runIn(real.getParent());
    SafeWrite.replace(
        file,
        read,
        content,
        drafts,
        (path, traits, made) -> {
          ContentDigest old = originals.keep(path);
          String name = JournalPath.of(kept.root().relativize(path));
          run.record(new JournalLine.Replaced(run.run(), name, old, made, traits));
        });
  }

  private synchronized RunJournal runIn(Path folder) throws IOException {
    if (lock.isEmpty()) {
      kept.make();
      lock();
    }
    if (journal.isEmpty()) {
      journal = Optional.of(begin());
    }
    RunJournal run = journal.get();
    if (!folders.contains(folder)) {
      run.note(new JournalLine.Folder(run.run(), JournalPath.of(kept.root().relativize(folder))));
      folders.add(folder);
    }
    return run;
  }

  private void lock() throws IOException {
    KeptFolder.Lock taken = kept.lock();
    try {
      kept.furnish();
      StaleDrafts.delete(kept);
      lock = Optional.of(taken);
    } finally {
      if (lock.isEmpty()) {
        taken.close();
      }
    }
  }

  private RunJournal begin() throws IOException {
    List<Integer> runs = kept.runNumbers();
    int last = runs.isEmpty() ? 0 : runs.get(runs.size() - 1);
    if (last > 0) {
      Optional<RunRecord> open = interrupted(last);
      if (open.isPresent()) {
        drafts = open.get().drafts().orElseThrow();
        return RunJournal.goOn(kept, open.get());
      }
    }
    drafts = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    return RunJournal.create(kept, new JournalLine.Begun(last + 1, drafts, Instant.now()));
  }

  /** A journal that cannot be read is left to lie. */
  private Optional<RunRecord> interrupted(int run) {
    try {
      return Optional.of(RunRecord.read(kept, run)).filter(RunRecord::isOpen);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Ends the run. */
  @Override
  public synchronized void close() throws IOException {
    try {
      if (journal.isPresent()) {
        try (RunJournal run = journal.get()) {
          run.record(new JournalLine.Ended(run.run(), Instant.now()));
        }
      }
    } finally {
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
  }
}
