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

  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int WIDTH = 79;
  private static final int INTERVAL_MILLIS = 250;

  private final Optional<Line> line;
  private final Optional<ProgressBar> bar;

  private Progress(Optional<Line> line, Optional<ProgressBar> bar) {
    this.line = line;
    this.bar = bar;
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
      return new Progress(Optional.empty(), Optional.empty());
    }
    return shown(console::print, PATIENCE, task, total);
  }

  /**
   * Shows a task's progress.
   *
   * @param out takes what goes to the terminal
   * @param patience how long nothing is shown
   */
  static Progress shown(Consumer<String> out, Duration patience, String task, long total) {
    Line line = new Line(out, patience);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .continuousUpdate()
            .setConsumer(new DelegatingProgressBarConsumer(line::show, WIDTH))
            .build();
    return new Progress(Optional.of(line), Optional.of(bar));
  }

  /** So many more steps are done. */
  void advance(long steps) {
    bar.ifPresent(shown -> shown.stepBy(steps));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    line.ifPresent(Line::clear);
  }

  /** The line of the terminal that the bar is drawn on, again and again. */
  private static final class Line {
    private final Consumer<String> out;
    private final long firstShown;
    private int length;

    Line(Consumer<String> out, Duration patience) {
      this.out = out;
      this.firstShown = System.nanoTime() + patience.toNanos();
    }

    synchronized void show(String bar) {
      if (System.nanoTime() - firstShown >= 0) {
        out.accept("\r" + bar + " ".repeat(Math.max(0, length - bar.length())));
        length = Math.max(length, bar.length());
      }
    }

    synchronized void clear() {
      if (length > 0) {
        out.accept("\r" + " ".repeat(length) + "\r");
      }
    }
  }
}
