package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emend.batch.Batch;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.files.FailureReason;

/**
 * A file with a line of JSON for each file that was repaired. It is written as the work goes on:
 * whenever that ends, whole lines are there.
 */
final class RepairReport implements Batch.Results, AutoCloseable {

  private final Batch.Results lines;
  private final Closeable end;

  private RepairReport(Batch.Results lines, Closeable end) {
    this.lines = lines;
    this.end = end;
  }

  static RepairReport none() {
    return new RepairReport((source, outcome) -> {}, () -> {});
  }

  /** Begins a report, in place of what the file held. */
  static RepairReport in(Path file) throws InputException {
    try {
      OutputStream out = Files.newOutputStream(file);
      return new RepairReport(
          (source, outcome) -> write(OutcomeJson.line(source, outcome) + "\n", out, file), out);
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
  }

  private static void write(String line, OutputStream out, Path file) throws IOException {
    try {
      out.write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, FailureReason.of(e, file));
    }
  }

  @Override
  public void accept(SourceFile source, Outcome outcome) throws IOException {
    lines.accept(source, outcome);
  }

  @Override
  public void close() throws IOException {
    end.close();
  }
}
