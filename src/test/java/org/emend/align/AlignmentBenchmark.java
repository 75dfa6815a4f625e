package org.emend.align;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Aligns pairs of 10 MB and prints for each what it took: seconds (the median of five runs after
 * one to warm up), the most heap seen in use, garbage included, and the agreement.
 *
 * <p>{@code java -Xmx1g -cp target/emend.jar:target/test-classes
 * org.emend.align.AlignmentBenchmark}
 */
public final class AlignmentBenchmark {

  private static final int SIZE = 10_000_000;
  private static final int RUNS = 5;

  private static final AtomicLong PEAK = new AtomicLong();

  private record Pair(String original, String damaged) {}

  private AlignmentBenchmark() {}

  public static void main(String[] args) {
    Thread watch = new Thread(AlignmentBenchmark::watchHeap);
    watch.setDaemon(true);
    watch.start();
    System.out.println("pair                          MB     MB  seconds  heap MB  agreement");
    Prose prose = new Prose(1, 4000);
    String text = prose.paragraphs(SIZE);
    String damaged = prose.damaged(text);
    measure("damaged and reworded", new Pair(text, damaged));
    measure("one side one line", new Pair(text, damaged.replace('\n', ' ')));
    measure("one side without white space", new Pair(text, withoutWhiteSpace(damaged)));
    measure("halves swapped", new Pair(text, halvesSwapped(damaged)));
    measure("UTF-8 read as Latin-1", utf8AsLatin1(prose));
    measure("unrelated", new Pair(text, new Prose(2, 4000).paragraphs(SIZE)));
    measure("unrelated, same words", new Pair(text, prose.paragraphs(SIZE)));
    String sentence = "The clerk’s copy — the only one — was lost in the flood of that year. ";
    String repeated = sentence.repeat(SIZE / sentence.length());
    measure("same sentence repeated", new Pair(repeated, repeated.replaceAll("[’—]", "")));
    measure("repeated and reworded", new Pair(repeated, prose.damaged(repeated)));
    measure("repeated, unrelated", new Pair(repeated, "and no more than that ".repeat(SIZE / 22)));
    measure("one letter repeated", new Pair("a".repeat(SIZE), "a".repeat(SIZE - 1) + "b"));
    measure("every third word differs", new Pair(text, everyThirdWordChanged(text, prose)));
  }

  private static void watchHeap() {
    while (true) {
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      PEAK.accumulateAndGet(used, Math::max);
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static void measure(String name, Pair pair) {
    double[] seconds = new double[RUNS];
    double agreement = Aligner.align(pair.original, pair.damaged).agreement();
    PEAK.set(0);
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Aligner.align(pair.original, pair.damaged);
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%-28s %5.1f  %5.1f  %7.2f  %7d  %9.4f%n",
        name,
        pair.original.length() / 1e6,
        pair.damaged.length() / 1e6,
        seconds[RUNS / 2],
        PEAK.get() >> 20,
        agreement);
  }

  private static String withoutWhiteSpace(String text) {
    return text.replace(" ", "").replace("\n", "");
  }

  private static String halvesSwapped(String text) {
    int middle = text.indexOf("\n\n", text.length() / 2) + 2;
    return text.substring(middle) + text.substring(0, middle);
  }

  /** As in a language where every fifth letter has an accent. */
  private static Pair utf8AsLatin1(Prose prose) {
    String text = prose.paragraphs(SIZE).replace('e', 'é').replace('u', 'ů');
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Pair(text, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static String everyThirdWordChanged(String text, Prose prose) {
    StringBuilder changed = new StringBuilder(text.length() + text.length() / 10);
    int words = 0;
    for (int at = 0; at < text.length(); at++) {
      changed.append(text.charAt(at));
      if (text.charAt(at) == ' ' && ++words % 3 == 0) {
        changed.append(prose.word()).append(' ');
        int end = text.indexOf(' ', at + 1);
        at = end < 0 ? at : end;
      }
    }
    return changed.toString();
  }
}
