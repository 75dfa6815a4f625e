package org.emend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.emend.batch.SourceFile;

/**
 * How far a run over files is: a bar where a person sees it, a plain line on standard error every
 * half a minute where nobody does.
 *
 * <pre>
 * emend: 120 of 340 files, 3.4 of 12.0 MB, 93 edits, 2 min left
 * </pre>
 */
final class FileProgress implements AutoCloseable {

  private static final long INTERVAL_NANOS = Duration.ofSeconds(30).toNanos();
  private static final int KILOBYTE = 1000;
  private static final double MEGABYTE = 1e6;

  private final Progress bar;
  private final Consumer<String> lines;
  private final LongSupplier nanoTime;
  private final long[] sizes;
  private final long bytes;
  private final long begun;
  private long nextLine;
  private int files;
  private long bytesDone;

  private FileProgress(Progress bar, Consumer<String> lines, LongSupplier nanoTime, long[] sizes) {
    this.bar = bar;
    this.lines = lines;
    this.nanoTime = nanoTime;
    this.sizes = sizes;
    this.bytes = total(sizes);
    this.begun = nanoTime.getAsLong();
    this.nextLine = begun + INTERVAL_NANOS;
  }

  /**
   * Begins to watch a run.
   *
   * @param task what is done, in a word
   * @param files in the order in which they will be done
   * @param quiet whether the user wants no talk
   */
  static FileProgress of(Console console, boolean quiet, String task, List<SourceFile> files) {
    long[] sizes = quiet ? new long[files.size()] : sizes(files);
    Progress bar = Progress.of(console, quiet, task, total(sizes) / KILOBYTE);
    boolean isPlain = !quiet && !console.showsProgress();
    return new FileProgress(bar, isPlain ? console::say : line -> {}, System::nanoTime, sizes);
  }

  /**
   * Plain lines.
   *
   * @param nanoTime tells the time
   * @param sizes of the files, in bytes, in the order in which they will be done
   */
  static FileProgress inLines(Consumer<String> lines, LongSupplier nanoTime, long... sizes) {
    Progress none = Progress.none();
    return new FileProgress(none, lines, nanoTime, sizes);
  }

  private static long[] sizes(List<SourceFile> files) {
    return files.stream().mapToLong(FileProgress::size).toArray();
  }

  /** What cannot be read is done in no time. */
  private static long size(SourceFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return 0;
    }
  }

  private static long total(long... sizes) {
    long sum = 0;
    for (long size : sizes) {
      sum += size;
    }
    return sum;
  }

  /**
   * The next file is done.
   *
   * @param found what there is to tell of all files so far: {@code 93 edits}
   */
  void advance(String found) {
    long kilobytesBefore = bytesDone / KILOBYTE;
    bytesDone += sizes[files];
    files++;
    String counted = files + "/" + sizes.length + " files, " + found;
    bar.advance(bytesDone / KILOBYTE - kilobytesBefore, counted);
    long now = nanoTime.getAsLong();
    if (now - nextLine >= 0 && files < sizes.length) {
      lines.accept(line(found, now - begun));
      nextLine = now + INTERVAL_NANOS;
    }
  }

  private String line(String found, long passed) {
    String line =
        String.format(
            Locale.ROOT,
            "emend: %d of %d files, %.1f of %.1f MB, %s",
            files,
            sizes.length,
            bytesDone / MEGABYTE,
            bytes / MEGABYTE,
            found);
    return bytesDone == 0 ? line : line + ", " + minutes(passed, bytes - bytesDone) + " left";
  }

  /** {@code 2 min}, rounded up. */
  private String minutes(long passed, long bytesLeft) {
    double nanos = (double) passed / bytesDone * bytesLeft;
    return Math.max(1, (long) Math.ceil(nanos / Duration.ofMinutes(1).toNanos())) + " min";
  }

  @Override
  public void close() {
    bar.close();
  }
}
