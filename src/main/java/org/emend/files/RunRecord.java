package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The journal of a run, as it is read. Anyone may have written it: what is no proper line is named
 * and left out, and nothing of it is larger than memory can bear.
 *
 * <p>A last line that does not end is what a killed run leaves; the file it would name was not
 * replaced.
 */
final class RunRecord {

  static final int MOST_LINES = 1_000_000;
  static final int LONGEST_LINE = 1 << 14;
  private static final int LARGEST_JOURNAL = 1 << 29;
  private static final int MOST_PROBLEMS = 100;

  private final int run;
  private final Map<String, Change> changes = new TreeMap<>();
  private final Set<String> folders = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private Optional<JournalLine.Begun> begun = Optional.empty();
  private boolean isEnded;
  private boolean isUndoBegun;
  private boolean isUndone;
  private long wholeLength;
  private int lines;

  private RunRecord(int run) {
    this.run = run;
  }

  /**
   * What a run made of a file, also if it was interrupted and gone on with.
   *
   * @param before what the file held
   * @param traits its mode and times then
   * @param after all that the run put in its place, one after the other
   */
  record Change(ContentDigest before, FileTraits traits, Set<ContentDigest> after) {

    private static Change of(JournalLine.Replaced line) {
      return new Change(line.old(), line.traits(), new HashSet<>(Set.of(line.made())));
    }

    /** If the file was changed by someone else in between, only what came after that counts. */
    private Change then(JournalLine.Replaced line) {
      if (!line.old().equals(before) && !after.contains(line.old())) {
        return of(line);
      }
      after.add(line.made());
      return this;
    }
  }

  /** Reads the journal of a run. */
  static RunRecord read(KeptFolder kept, int run) throws IOException {
    RunRecord record = new RunRecord(run);
    Path file = kept.journal(run);
    if (Files.size(file) > LARGEST_JOURNAL) {
      throw SafeWrite.refusal(file, "is too large for a journal");
    }
    try (InputStream in =
        new BufferedInputStream(
            Channels.newInputStream(
                Files.newByteChannel(
                    file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))))) {
      record.readLines(in, file);
    }
    return record;
  }

  private void readLines(InputStream in, Path file) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      length++;
      if (next != '\n') {
        if (line.size() <= LONGEST_LINE) {
          line.write(next);
        }
        continue;
      }
      lines++;
      wholeLength = length;
      add(line);
      line.reset();
      if (lines > MOST_LINES || problems.size() > MOST_PROBLEMS) {
        throw SafeWrite.refusal(file, "is no journal of emend's");
      }
    }
  }

  private void add(ByteArrayOutputStream bytes) {
    try {
      if (bytes.size() > LONGEST_LINE) {
        throw new IllegalArgumentException("is too long");
      }
      JournalLine line = JournalLine.parse(bytes.toString(UTF_8));
      if (line.run() != run || begun.isEmpty() != line instanceof JournalLine.Begun) {
        throw new IllegalArgumentException("belongs to another run");
      }
      add(line);
    } catch (IllegalArgumentException e) {
      problems.add("run " + run + ", line " + lines + " of the journal " + e.getMessage());
    }
  }

  private void add(JournalLine line) {
    if (line instanceof JournalLine.Begun first) {
      begun = Optional.of(first);
    } else if (line instanceof JournalLine.Folder folder) {
      folders.add(folder.folder());
    } else if (line instanceof JournalLine.Replaced replaced) {
      changes.compute(
          replaced.path(),
          (path, change) -> change == null ? Change.of(replaced) : change.then(replaced));
    } else if (line instanceof JournalLine.Ended) {
      isEnded = true;
    } else if (line instanceof JournalLine.UndoBegun) {
      isUndoBegun = true;
      isUndone = false;
    } else if (line instanceof JournalLine.Undone) {
      isUndone = true;
    }
  }

  int run() {
    return run;
  }

  Optional<Instant> begunAt() {
    return begun.map(JournalLine.Begun::at);
  }

  /** By which the names of the run's drafts begin; empty if it had no time to make any. */
  Optional<String> drafts() {
    return begun.map(JournalLine.Begun::drafts);
  }

  /** The folders in which the run may have left drafts, as {@link JournalPath} has them. */
  Set<String> folders() {
    return folders;
  }

  /** By path as {@link JournalPath} has it, in order. */
  Map<String, Change> changes() {
    return changes;
  }

  /** A line for each line that is none. */
  List<String> problems() {
    return problems;
  }

  /** Whether a further run may go on with it: it was interrupted, and nothing was taken back. */
  boolean isOpen() {
    return begun.isPresent() && problems.isEmpty() && !isEnded && !isUndoBegun && !isUndone;
  }

  /** Whether drafts may be left: it was interrupted, or its undo was. */
  boolean mayHaveLeftDrafts() {
    return isUndoBegun ? !isUndone : !isEnded;
  }

  boolean isUndoBegun() {
    return isUndoBegun;
  }

  boolean isUndone() {
    return isUndone;
  }

  /** Bytes up to the end of the last line that ends. */
  long wholeLength() {
    return wholeLength;
  }

  int lines() {
    return lines;
  }
}
