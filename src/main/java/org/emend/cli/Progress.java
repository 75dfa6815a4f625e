package org.emend.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a long task is, as a bar on standard error: from the third second on, and only where a
 * person sees it. When the task ends, nothing is left of it.
 */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int WIDTH = 79;
  private static final int INTERVAL_MILLIS = 250;

  private final Optional<ProgressBar> bar;
  private final Runnable end;

  private Progress(Optional<ProgressBar> bar, Runnable end) {
    this.bar = bar;
    this.end = end;
  }

  /** Progress that nobody sees. */
  static Progress none() {
    return new Progress(Optional.empty(), () -> {});
  }

  /**
   * Begins to watch a task.
   *
   * @param task what is done, in a word
   * @param total how many steps it has
   * @param quiet whether the user wants no talk
   */
  static Progress of(Console console, boolean quiet, String task, long total) {
    if (quiet || !console.showsProgress()) {
      return none();
    }
    return shown(console.statusLine(), PATIENCE, task, total);
  }

  /**
   * Shows a task's progress.
   *
   * @param line where it is drawn
   * @param patience how long nothing is shown
   */
  static Progress shown(StatusLine line, Duration patience, String task, long total) {
    long firstShown = System.nanoTime() + patience.toNanos();
    Consumer<String> patiently =
        shown -> {
          if (System.nanoTime() - firstShown >= 0) {
            line.draw(shown);
          }
        };
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .continuousUpdate()
            .setConsumer(new DelegatingProgressBarConsumer(patiently, WIDTH))
            .build();
    return new Progress(Optional.of(bar), line::clear);
  }

  /** So many more steps are done. */
  void advance(long steps) {
    bar.ifPresent(shown -> shown.stepBy(steps));
  }

  /** So many more steps are done, and what there is to tell of them. */
  void advance(long steps, String remark) {
    bar.ifPresent(shown -> shown.setExtraMessage(" " + remark).stepBy(steps));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    end.run();
  }
}
