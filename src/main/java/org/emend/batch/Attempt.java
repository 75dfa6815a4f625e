package org.emend.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.emend.files.FailureReason;

/** Work on one file, where whatever goes wrong ends the work on that file alone. */
final class Attempt {

  private Attempt() {}

  /** What is done with a file. */
  @FunctionalInterface
  interface Work<R> {
    R run() throws IOException;
  }

  /**
   * What comes of the work, or of its failure.
   *
   * @param failed makes a result of a failure
   */
  static <R> R at(Path file, Work<R> work, Function<Outcome.Failed, R> failed) {
    try {
      return work.run();
    } catch (IOException e) {
      return failed.apply(Outcome.Failed.because(FailureReason.of(e, file)));
    } catch (OutOfMemoryError e) {
      return failed.apply(
          Outcome.Failed.because("too large for the memory that Java has; see java -Xmx"));
    } catch (RuntimeException | StackOverflowError e) {
      return failed.apply(Outcome.Failed.internally(e));
    }
  }
}
