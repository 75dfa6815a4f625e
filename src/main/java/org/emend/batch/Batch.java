package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.emend.files.FileStamp;

/**
 * Repairs many files at a time.
 *
 * @param repair what is done to each file
 * @param destination where it goes then
 * @param jobs how many files at a time
 */
public record Batch(FileRepair repair, Destination destination, int jobs) {

  public Batch {
    requireNonNull(repair, "repair");
    requireNonNull(destination, "destination");
    if (jobs < 1) {
      throw new IllegalArgumentException("not a number of jobs: " + jobs);
    }
  }

  /** Takes what came of each file. */
  @FunctionalInterface
  public interface Results {
    void accept(SourceFile source, Outcome outcome) throws IOException;
  }

  /**
   * Repairs the files and hands over what came of them, in their order, on the caller's thread. A
   * few outcomes for each job are in memory at any time, however many files there are.
   *
   * @throws IOException if {@code results} throws it; files not yet begun are left alone then
   */
  public void run(List<SourceFile> files, Results results) throws IOException {
    InOrder.run(files, jobs, this::repair, results::accept);
  }

  private Outcome repair(SourceFile source) {
    return Attempt.at(
        source.path(),
        () -> {
          FileStamp stamp = FileStamp.of(source.path());
          Outcome outcome = repair.repair(Files.readAllBytes(source.path()));
          if (outcome instanceof Outcome.Done done) {
            destination.put(source, stamp, done);
          }
          return outcome;
        },
        failed -> failed);
  }
}
