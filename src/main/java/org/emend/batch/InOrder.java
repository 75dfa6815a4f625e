package org.emend.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Work done by several threads whose results come out in the order of the items. */
final class InOrder {

  private static final int RESULTS_PER_JOB = 2;

  private InOrder() {}

  /** Takes each item with its result. */
  @FunctionalInterface
  interface Sink<T, R> {
    void accept(T item, R result) throws IOException;
  }

  /**
   * Does the work and hands over its results on the caller's thread; at most two for each job are
   * kept at a time. If the sink throws, no further item is begun, and those begun are ended.
   */
  static <T, R> void run(List<T> items, int jobs, Function<T, R> work, Sink<T, R> sink)
      throws IOException {
    if (items.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, items.size()));
    Queue<Future<R>> begun = new ArrayDeque<>();
    try {
      Iterator<T> unfinished = items.iterator();
      for (T item : items) {
        if (begun.size() == RESULTS_PER_JOB * (long) jobs) {
          sink.accept(unfinished.next(), result(begun.remove()));
        }
        begun.add(threads.submit(() -> work.apply(item)));
      }
      while (unfinished.hasNext()) {
        sink.accept(unfinished.next(), result(begun.remove()));
      }
    } finally {
      begun.forEach(future -> future.cancel(false));
      end(threads);
    }
  }

  private static <R> R result(Future<R> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
