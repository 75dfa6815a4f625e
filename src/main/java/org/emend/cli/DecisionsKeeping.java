package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.emend.decision.Decisions;
import org.emend.review.ReviewQueue;
import org.emend.review.TerminalReview;

/** Keeps decisions in a file while they are made, at most once a second, and in every pause. */
final class DecisionsKeeping implements TerminalReview.Keeping {

  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final Path file;
  private final Decisions before;
  private boolean isKept;
  private long written = System.nanoTime();

  /**
   * @param before what the file holds
   * @param queue may know it again in files that have changed, which is to be kept as well
   */
  DecisionsKeeping(Path file, Decisions before, ReviewQueue queue) {
    this.file = file;
    this.before = before;
    this.isKept = before.updatedBy(queue.decisions()).equals(before);
  }

  @Override
  public void changed(ReviewQueue queue) throws IOException {
    isKept = false;
    if (System.nanoTime() - written >= INTERVAL_NANOS) {
      keep(queue);
    }
  }

  @Override
  public void paused(ReviewQueue queue) throws IOException {
    keep(queue);
  }

  /** Keeps what is not kept yet. */
  void keep(ReviewQueue queue) throws IOException {
    if (!isKept) {
      DecisionsFile.write(file, before.updatedBy(queue.decisions()));
      isKept = true;
      written = System.nanoTime();
    }
  }
}
