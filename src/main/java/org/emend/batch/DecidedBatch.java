package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.emend.files.FileStamp;

/** Makes the edits that a person accepted in many files at a time. */
public final class DecidedBatch {

  private final Destination destination;
  private final int jobs;

  /**
   * @param destination where files go with their edits
   * @param jobs how many files at a time
   */
  public DecidedBatch(Destination destination, int jobs) {
    this.destination = requireNonNull(destination, "destination");
    if (jobs < 1) {
      throw new IllegalArgumentException("not a number of jobs: " + jobs);
    }
    this.jobs = jobs;
  }

  /**
   * Makes the accepted edits and hands over what came of the files, in their order, on the caller's
   * thread. A file that has changed since is left alone.
   *
   * @throws IOException if {@code results} throws it; files not yet begun are left alone then
   */
  public void run(List<DecidedWalk.Found> files, Batch.Results results) throws IOException {
    InOrder.run(
        files, jobs, this::repair, (found, outcome) -> results.accept(found.source(), outcome));
  }

  private Outcome repair(DecidedWalk.Found found) {
    SourceFile source = found.source();
    return Attempt.at(
        source.path(),
        () -> {
          FileStamp stamp = Batch.stamp(source.path());
          Outcome outcome =
              DecidedRepair.repair(Files.readAllBytes(source.path()), found.decided());
          if (outcome instanceof Outcome.Done done) {
            destination.put(source, stamp, done);
          }
          return outcome;
        },
        failed -> failed);
  }
}
