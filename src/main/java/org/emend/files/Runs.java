package org.emend.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The runs that replaced files in a folder, as {@code .emend} keeps them, and how to take them
 * back.
 *
 * <pre>{@code
 * Runs runs = Runs.in(folder);
 * runs.undo(runs.last().orElseThrow(), Runs.Edited.LEFT_ALONE, step -> …);
 * }</pre>
 */
public final class Runs {

  private final KeptFolder kept;

  private Runs(KeptFolder kept) {
    this.kept = kept;
  }

  /** What becomes of files that were changed or deleted since the run. */
  public enum Edited {
    LEFT_ALONE,
    PUT_BACK
  }

  /** Whether a run is taken back. */
  public enum State {
    DONE,
    /** It was interrupted; a further run goes on with it. */
    INTERRUPTED,
    UNDONE_IN_PART,
    UNDONE,
    /** Its journal cannot be read. */
    DAMAGED
  }

  /**
   * One run.
   *
   * @param number 1 for the first
   * @param begun when, where the journal tells
   * @param files how many it replaced
   * @param keptBytes what is kept for it; contents that other runs need, too, count for each
   */
  public record Run(int number, Optional<Instant> begun, int files, long keptBytes, State state) {}

  /** Takes what was done, file by file in the order of their paths. */
  @FunctionalInterface
  public interface Steps {
    void accept(UndoStep step) throws IOException;
  }

  /**
   * The runs in a folder; none, if nothing was ever replaced there.
   *
   * @throws IOException if there is no such folder, or {@code .emend} is not what emend makes
   */
  public static Runs in(Path folder) throws IOException {
    KeptFolder kept = KeptFolder.at(folder);
    kept.exists();
    return new Runs(kept);
  }

  /** Those that replaced something, the first one first. */
  public List<Run> list() throws IOException {
    List<Run> runs = new ArrayList<>();
    for (int number : kept.runNumbers()) {
      Run run = look(number);
      if (run.files() > 0 || run.state() == State.DAMAGED) {
        runs.add(run);
      }
    }
    return runs;
  }

  private Run look(int number) {
    try {
      RunRecord record = RunRecord.read(kept, number);
      Set<ContentDigest> originals = new HashSet<>();
      record.changes().values().forEach(change -> originals.add(change.before()));
      long bytes = originals.stream().mapToLong(ContentDigest::size).sum();
      return new Run(number, record.begunAt(), record.changes().size(), bytes, state(record));
    } catch (IOException e) {
      return new Run(number, Optional.empty(), 0, 0, State.DAMAGED);
    }
  }

  private static State state(RunRecord record) {
    if (record.isUndone()) {
      return State.UNDONE;
    }
    if (record.isUndoBegun()) {
      return State.UNDONE_IN_PART;
    }
    return record.isOpen() ? State.INTERRUPTED : State.DONE;
  }

  /** The last run that is not taken back. */
  public Optional<Integer> last() throws IOException {
    List<Run> runs = list();
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).state() != State.UNDONE) {
        return Optional.of(runs.get(i).number());
      }
    }
    return Optional.empty();
  }

  /**
   * Deletes the hidden drafts that killed runs left beside the files they were about to replace.
   *
   * @throws IOException if a run or an undo is at work
   */
  public void tidy() throws IOException {
    if (kept.exists()) {
      kept.underLock(() -> kept);
    }
  }

  /**
   * What {@link #undo} would do. Writes nothing.
   *
   * @throws IOException if there is no such run or its journal cannot be read
   */
  public void preview(int run, Edited edited, Steps steps) throws IOException {
    refuseUnlessThere(run);
    RunRecord record = RunRecord.read(kept, run);
    reportProblems(record, steps);
    Undo undo = new Undo(kept, record, edited);
    for (String path : record.changes().keySet()) {
      steps.accept(undo.preview(path));
    }
  }

  /**
   * Puts back what files held before a run. What goes wrong with one file leaves that file alone.
   * May be killed at any time, and done again.
   *
   * @throws IOException if there is no such run, its journal cannot be read or written, or another
   *     run or undo is at work
   */
  public void undo(int run, Edited edited, Steps steps) throws IOException {
    refuseUnlessThere(run);
    kept.underLock(
        () -> {
          undo(RunRecord.read(kept, run), edited, steps);
          return run;
        });
  }

  private void undo(RunRecord record, Edited edited, Steps steps) throws IOException {
    reportProblems(record, steps);
    try (RunJournal journal = RunJournal.goOn(kept, record)) {
      journal.record(new JournalLine.UndoBegun(record.run(), Instant.now()));
      Undo undo = new Undo(kept, record, edited);
      boolean isWhole = record.problems().isEmpty();
      for (String path : record.changes().keySet()) {
        UndoStep step = undo.putBack(path);
        isWhole &= !(step instanceof UndoStep.LeftAlone);
        steps.accept(step);
      }
      if (isWhole) {
        journal.record(new JournalLine.Undone(record.run(), Instant.now()));
      }
    }
  }

  private void refuseUnlessThere(int run) throws IOException {
    if (!kept.runNumbers().contains(run)) {
      throw SafeWrite.refusal(kept.root(), "there is no run " + run + "; see --list");
    }
  }

  private void reportProblems(RunRecord record, Steps steps) throws IOException {
    for (String problem : record.problems()) {
      steps.accept(new UndoStep.LeftAlone(kept.path(), problem));
    }
  }

  /**
   * Deletes journals and originals: what they tell of cannot be taken back then.
   *
   * @return how many bytes that freed
   * @throws IOException if a run or an undo is at work, or not all can be deleted
   */
  public long forget() throws IOException {
    if (!kept.exists()) {
      return 0;
    }
    return kept.underLock(kept::delete);
  }
}
