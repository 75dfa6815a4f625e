package org.emend.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InOrderTest {

  @Test
  void worksAtSeveralItemsAtATime() throws IOException {
    CountDownLatch bothAtWork = new CountDownLatch(2);
    List<Integer> done = new ArrayList<>();

    InOrder.run(
        List.of(1, 2),
        2,
        item -> {
          bothAtWork.countDown();
          await(bothAtWork);
          return item;
        },
        (item, result) -> done.add(result));

    assertEquals(List.of(1, 2), done);
  }

  @Test
  void keepsFewResultsAtATime() throws IOException {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    InOrder.run(
        IntStream.range(0, 500).boxed().toList(),
        3,
        item -> {
          most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
          return item;
        },
        (item, result) -> taken.incrementAndGet());

    assertEquals(500, taken.get());
    assertTrue(most.get() <= 7, "at most six waiting and one at the sink, not " + most);
  }

  @Test
  void beginsNothingMoreWhenTheSinkFails() {
    AtomicInteger begun = new AtomicInteger();

    assertThrows(
        IOException.class,
        () ->
            InOrder.run(
                IntStream.range(0, 500).boxed().toList(),
                2,
                item -> begun.incrementAndGet(),
                (item, result) -> {
                  throw new IOException("Broken pipe");
                }));

    assertTrue(begun.get() <= 4, "begun: " + begun);
  }

  @Test
  void nothingToDoIsDone() throws IOException {
    InOrder.run(
        List.of(),
        4,
        item -> item,
        (item, result) -> {
          throw new IOException("nothing should come");
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
