package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The journal of a run, as it is written: lines of JSON, each on the disk before it counts.
 *
 * <p>Lines of several threads go to the disk together. After a failure nothing more is written:
 * what the file then ends with is not known. Safe for use by several threads.
 */
final class RunJournal implements AutoCloseable {

  private final int run;
  private final Path file;
  private final FileChannel channel;
  private final Object syncing = new Object();
  private long written;
  private int lines;
  private volatile boolean isBroken;
  private volatile long synced;

  private RunJournal(int run, Path file, FileChannel channel) throws IOException {
    this.run = run;
    this.file = file;
    this.channel = channel;
    written = channel.position();
  }

  /** A new one. */
  static RunJournal create(KeptFolder kept, JournalLine.Begun begun) throws IOException {
    Path file = kept.journal(begun.run());
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      RunJournal journal = new RunJournal(begun.run(), file, channel);
      journal.record(begun);
      KeptFolder.sync(file.getParent());
      return journal;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Goes on with one behind its last whole line. */
  static RunJournal goOn(KeptFolder kept, RunRecord record) throws IOException {
    Path file = kept.journal(record.run());
    if (!KeptFolder.isFile(file) || OtherNames.has(file)) {
      throw SafeWrite.refusal(file, "is not a file that emend made");
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      channel.truncate(record.wholeLength());
      channel.position(record.wholeLength());
      RunJournal journal = new RunJournal(record.run(), file, channel);
      journal.lines = record.lines();
      return journal;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  int run() {
    return run;
  }

  /** Writes a line that is needed only if the process dies, not if the system does. */
  void note(JournalLine line) throws IOException {
    append(line);
  }

  /** Writes a line; when this returns, it is on the disk. */
  void record(JournalLine line) throws IOException {
    sync(append(line));
  }

  private synchronized long append(JournalLine line) throws IOException {
    refuseIfBroken();
    if (lines >= RunRecord.MOST_LINES) {
      throw SafeWrite.refusal(file, "the run is too long; run again for the rest");
    }
    ByteBuffer bytes = UTF_8.encode(line.toJson() + "\n");
    try {
      while (bytes.hasRemaining()) {
        written += channel.write(bytes);
      }
      lines++;
      return written;
    } catch (IOException | RuntimeException e) {
      isBroken = true;
      throw e;
    }
  }

  private synchronized long written() {
    return written;
  }

  private void sync(long position) throws IOException {
    synchronized (syncing) {
      refuseIfBroken();
      if (synced >= position) {
        return;
      }
      long reached = written();
      try {
        channel.force(false);
      } catch (IOException | RuntimeException e) {
        isBroken = true;
        throw e;
      }
      synced = reached;
    }
  }

  private void refuseIfBroken() throws IOException {
    if (isBroken) {
      throw SafeWrite.refusal(file, "the journal could not be written");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
