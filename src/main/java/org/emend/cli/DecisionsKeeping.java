package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.emend.decision.Decisions;
import org.emend.review.ReviewQueue;

/** Keeps decisions in a file while they are made, at most once a second. */
final class DecisionsKeeping {

  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final Path file;
  private final Decisions before;
  private boolean isKept = true;
  private long written = System.nanoTime();

  /**
   * @param before what the file holds
   */
  DecisionsKeeping(Path file, Decisions before) {
    this.file = file;
    this.before = before;
  }

  void changed(ReviewQueue queue) throws IOException {
    isKept = false;
    if (System.nanoTime() - written >= INTERVAL_NANOS) {
      end(queue);
    }
  }

  /** Keeps what is not kept yet. */
  void end(ReviewQueue queue) throws IOException {
    if (!isKept) {
      DecisionsFile.write(file, before.updatedBy(queue.decisions()));
      isKept = true;
      written = System.nanoTime();
    }
  }
}
