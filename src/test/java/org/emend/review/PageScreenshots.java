package org.emend.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emend.cli.Program;

/**
 * Takes the pictures of the review page that are in {@code testdata/review}, of a page made from
 * the texts in {@code testdata}:
 *
 * <pre>
 * java -cp target/emend.jar:target/test-classes:SELENIUM org.emend.review.PageScreenshots
 * </pre>
 */
final class PageScreenshots {

  private static final Path PICTURES = Path.of("testdata/review");

  private PageScreenshots() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("emend-pictures-");
    Path page = folder.resolve("review.html");
    run(
        "repair",
        "--reference",
        "testdata/pair/reference.txt",
        "--damaged",
        "testdata/pair/damaged.txt",
        "--html",
        page.toString(),
        "testdata/inbox");
    try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
      browser.open(page);
      decideSome(browser);
      show(browser, "light", 1280, 860, 1);
      write(browser, "desktop.png");
      browser.clickLabelled("Most doubtful first");
      show(browser, "dark", 1280, 860, 1);
      write(browser, "dark.png");
      browser.clickLabelled("By file");
      show(browser, "light", 390, 720, 2);
      browser.press("j");
      write(browser, "phone.png");
    }
  }

  private static void run(Object... arguments) {
    Program run = Program.run(arguments);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private static void decideSome(ReviewBrowser browser) {
    browser.press("a", "a", "a", "r", "a", "A", "j", "r", "j");
  }

  private static void show(ReviewBrowser browser, String scheme, int width, int height, int scale) {
    browser.devTools(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", scale > 1));
    browser.awaitFrame();
  }

  private static void write(ReviewBrowser browser, String name) throws IOException {
    browser.awaitFrame();
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name), browser.screenshot());
  }
}
