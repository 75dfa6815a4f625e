package org.emend.review;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, driven without a window, with a review page in it. */
public final class ReviewBrowser implements AutoCloseable {

  private static final List<Path> CHROMIUMS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Held, so that it stays quiet: no newer browser is known to every Selenium. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final Path downloads;

  private ReviewBrowser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Leaves a test out where there is no browser; a build that must have one fails. */
  public static void requireOne() {
    boolean isThere = chromium().isPresent() && Files.isExecutable(DRIVER);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(isThere, "chromium and its chromedriver must be installed where CI=true");
    }
    assumeTrue(isThere, "no chromium with a chromedriver");
  }

  private static Optional<Path> chromium() {
    return CHROMIUMS.stream().filter(Files::isExecutable).findFirst();
  }

  /**
   * Starts the browser with nothing of its own.
   *
   * @param folder an empty one, for what it keeps and what it downloads
   */
  public static ReviewBrowser start(Path folder) throws IOException {
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1280,900",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toString(),
            "download.prompt_for_download",
            false));
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new ReviewBrowser(new ChromeDriver(service, options), downloads);
  }

  /** Opens a page from the disk and waits until it is ready. */
  public void open(Path page) {
    driver.get(page.toUri().toString());
    waitUntil("return document.documentElement.dataset.ready !== undefined");
  }

  public void reload() {
    driver.navigate().refresh();
    waitUntil("return document.documentElement.dataset.ready !== undefined");
  }

  /** Waits until a script returns true. */
  public void waitUntil(String script, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run(script, arguments))) {
      assertTrue(System.nanoTime() < end, "still not so: " + script);
      pause();
    }
  }

  /** Waits until what was done is drawn. */
  public void awaitFrame() {
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done()))");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a script returns: text, a number as {@link Long} or {@link Double}, a list, or null. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script hands to the function that is its last argument. */
  public Object runAndWait(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Presses keys, one after the other, wherever the focus is. */
  public void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Writes into a field in place of what it holds. */
  public void fill(String selector, String text) {
    WebElement field = driver.findElement(By.cssSelector(selector));
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, text);
  }

  public void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  /** Clicks the element of which a label, or all that it says, is the text given. */
  public void clickLabelled(String label) {
    run(
        "const wanted = arguments[0];"
            + "const found = [...document.querySelectorAll('button, label')].find(e =>"
            + " (e.getAttribute('aria-label') || e.textContent.trim()) === wanted);"
            + "if (!found) throw new Error('nothing is labelled ' + wanted);"
            + "found.click();",
        label);
  }

  public String text(String selector) {
    return (String) run("return document.querySelector(arguments[0]).textContent.trim()", selector);
  }

  /** The texts of all elements that a selector finds, in their order. */
  public List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    Object found =
        run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            selector);
    ((List<?>) found).forEach(text -> texts.add((String) text));
    return texts;
  }

  /** Saves the decisions; returns the file that the browser has made. */
  public Path save() throws IOException {
    Path file = downloads.resolve("decisions.json");
    Files.deleteIfExists(file);
    click("#save");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) || isDownloading()) {
      assertTrue(System.nanoTime() < end, "decisions.json does not come");
      pause();
    }
    return file;
  }

  private boolean isDownloading() throws IOException {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.anyMatch(file -> file.toString().endsWith(".crdownload"));
    }
  }

  /** What the browser's console has said since it was last asked. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** Sends a command of the Chrome DevTools Protocol. */
  public Map<String, Object> devTools(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
