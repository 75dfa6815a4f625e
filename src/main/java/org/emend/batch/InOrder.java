package org.emend.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Work done by several threads whose results come out in the order of the items; at most two for
 * each job are kept at a time. Closed before its end, it begins no further item, and those begun
 * are ended.
 */
final class InOrder<T, R> implements AutoCloseable {

  private static final int RESULTS_PER_JOB = 2;

  private final Source<T> items;
  private final Function<T, R> work;
  private final int jobs;
  private final ExecutorService threads;
  private final Queue<Begun<T, R>> begun = new ArrayDeque<>();
  private boolean ended;

  InOrder(Source<T> items, int jobs, Function<T, R> work) {
    this.items = items;
    this.work = work;
    this.jobs = jobs;
    this.threads = Executors.newFixedThreadPool(jobs);
  }

  /** Gives items one by one, then none. */
  @FunctionalInterface
  interface Source<T> {
    Optional<T> next() throws IOException;
  }

  /** Takes each item with its result. */
  @FunctionalInterface
  interface Sink<T, R> {
    void accept(T item, R result) throws IOException;
  }

  private record Begun<T, R>(T item, Future<R> result) {
    R await() throws IOException {
      try {
        return result.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Does the work and hands over its results on the caller's thread. */
  static <T, R> void run(List<T> items, int jobs, Function<T, R> work, Sink<T, R> sink)
      throws IOException {
    if (items.isEmpty()) {
      return;
    }
    Iterator<T> iterator = items.iterator();
    Source<T> source = () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    try (InOrder<T, R> results = new InOrder<>(source, Math.min(jobs, items.size()), work)) {
      while (results.forNext(sink)) {
        // The sink has had it.
      }
    }
  }

  /** Hands over the next result, as soon as it is there; false if there is none. */
  boolean forNext(Sink<T, R> sink) throws IOException {
    while (!ended && begun.size() < RESULTS_PER_JOB * (long) jobs && !isNextDone()) {
      items
          .next()
          .ifPresentOrElse(
              item -> begun.add(new Begun<>(item, threads.submit(() -> work.apply(item)))),
              () -> ended = true);
    }
    if (begun.isEmpty()) {
      return false;
    }
    Begun<T, R> next = begun.remove();
    sink.accept(next.item(), next.await());
    return true;
  }

  private boolean isNextDone() {
    return !begun.isEmpty() && begun.element().result().isDone();
  }

  @Override
  public void close() {
    ended = true;
    begun.forEach(item -> item.result().cancel(false));
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
