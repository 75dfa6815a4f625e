package org.emend.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.emend.cli.Program;

/**
 * What a review page of many files costs: 1,000 files of English sentences, with the UTF-8 of ten
 * marks or letters in each read as windows-1252, so that there are 10,000 edits. Tells how long the
 * program takes and how large the page is, then opens it and tells how long it takes until the page
 * is ready, and from a key to what it does being drawn.
 *
 * <pre>
 * java -cp target/emend.jar:target/test-classes:SELENIUM org.emend.review.PageBenchmark [FILES]
 * </pre>
 *
 * <p>SELENIUM are the jars of selenium-chrome-driver and of what it needs.
 */
final class PageBenchmark {

  private static final int EDITS_PER_FILE = 10;
  private static final int PRESSES = 200;

  private static final List<String> SENTENCES =
      List.of(
          "The ferry leaves the harbor at noon and comes back before it is dark.",
          "A committee of nine members read the letter aloud and put it away.",
          "Nobody on the pier could say who had painted the boats green.",
          "In the winter the mill stands still, and the miller mends his roof.",
          "She asked the clerk for the map of the valley and was given two.",
          "It took a whole summer to build the wall and one night to lose it.");

  /** What has a mark or a letter that is misread, one in each. */
  private static final List<String> DAMAGED =
      List.of(
          "They donâ€™t know when the boat is due.",
          "The cafÃ© by the station is closed on Mondays.",
          "His wife kept a small hotel in ZÃ¼rich for years.",
          "We canâ€™t tell you more than that.",
          "The seÃ±or at the counter wrapped it in paper.");

  /** From the key to the frame after it, in milliseconds. */
  private static final String PRESS =
      """
      const [key, done] = arguments;
      const start = performance.now();
      document.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
      """;

  private PageBenchmark() {}

  public static void main(String[] args) throws IOException {
    int files = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    Path folder = Files.createTempDirectory("emend-page-");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    long bytes = writeTexts(texts, files);
    Path page = folder.resolve("review.html");

    long start = System.nanoTime();
    run("repair", "-q", "--stat", texts.toString());
    double without = seconds(start);
    start = System.nanoTime();
    run("repair", "-q", "--html", page.toString(), texts.toString());
    System.out.printf("%,d files, %,d bytes of text%n", files, bytes);
    System.out.printf("repair --stat  %.2f s%n", without);
    System.out.printf("repair --html  %.2f s%n", seconds(start));
    System.out.printf("page           %,d bytes%n", Files.size(page));

    try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
      browser.open(page);
      System.out.printf("shows          %s%n", browser.text("#shown"));
      System.out.printf(
          "ready          %s ms after its loading began%n",
          browser.run("return document.documentElement.dataset.ready"));
      press(browser, "j", PRESSES);
      press(browser, "a", PRESSES);
      press(browser, "]", PRESSES);
      press(browser, "A", 10);
      press(browser, "u", 10);
      press(browser, "o", 10);
    }
  }

  /** Tells how long it takes until what a key does is drawn. */
  private static void press(ReviewBrowser browser, String key, int times) {
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      milliseconds[i] = ((Number) browser.runAndWait(PRESS, key)).doubleValue();
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        "key %s          median %.0f ms, slowest %.0f ms of %d%n",
        key, milliseconds[times / 2], milliseconds[times - 1], times);
  }

  private static long writeTexts(Path folder, int files) throws IOException {
    Random random = new Random(7);
    long bytes = 0;
    for (int i = 0; i < files; i++) {
      List<String> sentences = new ArrayList<>();
      for (int damaged = 0; damaged < EDITS_PER_FILE; damaged++) {
        for (int sound = 0; sound < 4; sound++) {
          sentences.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        sentences.add(DAMAGED.get(random.nextInt(DAMAGED.size())));
        sentences.add(damaged % 2 == 0 ? "\n\n" : "");
      }
      Path file = folder.resolve("%02d/text-%04d.txt".formatted(i / 50, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join(" ", sentences) + "\n");
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static void run(Object... arguments) {
    Program run = Program.run(arguments);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
