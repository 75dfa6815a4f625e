package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emend.Emend;
import org.emend.Reference;
import org.emend.Review;
import org.emend.TextPair;
import org.emend.UnrelatedTextsException;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.DecisionsException;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.files.ContentDigest;
import org.emend.review.ReviewBrowser;
import org.emend.text.TextFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of {@code repair --html}, made by the program and used in a browser. */
class PageInBrowserTest {

  private static final String MILL =
      """
      The mill was quiet. They dont grind on Sundays, the miller said, and wont begin.

      We know theyre waiting. The wheel isnt turning, and its bucket is dry.
      """;
  private static final String QUAY =
      """
      Were told theyre late again. The harbor master doesnt mind.

      I dont believe it, she said. He shrugged and went home.
      """;

  private static ReviewBrowser browser;

  /** Makes each test's texts, and so its page, one that the browser has not seen. */
  private static int berth;

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path texts;

  @BeforeAll
  static void startBrowser() throws IOException {
    ReviewBrowser.requireOne();
    browser = ReviewBrowser.start(shared);
  }

  @AfterAll
  static void quitBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("mill.txt"), MILL);
    Files.writeString(texts.resolve("quay.txt"), QUAY + "\nBerth " + ++berth + "\n");
  }

  /** Whatever a test did, the page had nothing to complain of and asked nobody for anything. */
  @AfterEach
  void isQuiet() {
    assertEquals(List.of(), browser.console());
    assertEquals(
        0L, browser.run("return performance.getEntriesByType('resource').length"), "requests");
  }

  private void openPage() {
    Path page = folder.resolve("review.html");
    Program run =
        Program.run(
            "repair",
            "--reference",
            "testdata/pair/reference.txt",
            "--damaged",
            "testdata/pair/damaged.txt",
            "--html",
            page,
            texts);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    browser.open(page);
  }

  /** The decisions that the page saves, each as {@code mill.txt theyre → they’re: accepted}. */
  private List<String> saved() throws IOException {
    List<String> saved = new ArrayList<>();
    for (JsonNode file : new ObjectMapper().readTree(browser.save().toFile()).get("files")) {
      String name = Path.of(file.get("path").asText()).getFileName().toString();
      for (JsonNode edit : file.get("edits")) {
        String left = edit.get("left").asText().replaceAll("(?s).*\\s", "");
        String right = edit.get("right").asText().replaceAll("(?s)\\s.*", "");
        saved.add(
            "%s %s%s%s → %s%s%s: %s"
                .formatted(
                    name,
                    left,
                    edit.get("before").asText(),
                    right,
                    left,
                    edit.get("after").asText(),
                    right,
                    edit.get("decision").asText()));
      }
    }
    return saved;
  }

  private static String announced() {
    return browser.text("#live");
  }

  private static String progress() {
    browser.awaitFrame();
    return browser.text("#progress-text");
  }

  private static int shown() {
    return Integer.parseInt(browser.text("#shown").replace(",", "").replaceAll("\\D.*", ""));
  }

  private static String currentChange() {
    return browser.text("#dock-before") + " → " + browser.text("#dock-after");
  }

  private static void moveTo(String change) {
    for (int i = 0; i < 60 && !currentChange().equals(change); i++) {
      browser.press("j");
    }
    assertEquals(change, currentChange());
  }

  @Test
  void showsTheTextAsItWillRead() {
    openPage();

    String text = String.join("\n", browser.texts("#list .text"));
    assertTrue(text.contains("We know they’re waiting. The wheel isn’t turning"), text);
    assertEquals(
        List.of("mill.txt", "quay.txt"),
        browser.texts("h2.file .name").stream().map(name -> name.replaceAll(".*/", "")).toList());
  }

  @Test
  void tellsWhatStoodThereBefore() {
    openPage();

    moveTo("theyre → they’re");

    String label = (String) browser.run("return document.activeElement.getAttribute('aria-label')");
    assertTrue(label.startsWith("theyre becomes they’re, apostrophe · "), label);
    assertTrue(label.endsWith(", undecided"), label);
  }

  @Test
  void savesWhatWasAcceptedAndRejectedByKeyboard() throws IOException {
    openPage();

    moveTo("dont → don’t");
    browser.press("a");
    moveTo("isnt → isn’t");
    browser.press("r");

    assertEquals(
        List.of("mill.txt dont → don’t: accepted", "mill.txt isnt → isn’t: rejected"), saved());
  }

  @Test
  void savesWhatWasAcceptedAndRejectedByClicking() throws IOException {
    openPage();

    clickMark("theyre becomes they’re");
    browser.click("#reject");
    clickMark("doesnt becomes doesn’t");
    browser.click("#accept");

    assertEquals(
        List.of("mill.txt theyre → they’re: rejected", "quay.txt doesnt → doesn’t: accepted"),
        saved());
  }

  private static void clickMark(String label) {
    browser.click("[aria-label^='" + label + "']");
  }

  @Test
  void savesExactlyWhatTheProgramReads() throws IOException, DecisionsException {
    Files.write(texts.resolve("wide.txt"), "\uFEFFWe dont swim 🐟 here. 🐟".getBytes(UTF_16LE));
    openPage();

    browser.press("/", "wide", Keys.ENTER);
    browser.waitUntil("return document.querySelectorAll('h2.file').length === 1");
    moveTo("dont → don’t");
    browser.press("a");
    String json = Files.readString(browser.save());
    JsonNode root = new ObjectMapper().readTree(json);

    assertEquals(new ObjectMapper().readTree(Decisions.fromJson(json).toJson()), root);
    assertEquals("emend decisions", root.get("format").asText());
    assertEquals(1, root.get("version").asInt());
    JsonNode file = root.get("files").get(0);
    assertEquals("UTF-16LE", file.get("charset").asText());
    assertEquals(2, file.get("bom").asInt());
    assertEquals(64, file.get("sha256").asText().length());
    JsonNode edit = file.get("edits").get(0);
    assertEquals(6, edit.get("start").asInt());
    assertEquals(6, edit.get("end").asInt());
    assertEquals("", edit.get("before").asText());
    assertEquals("’", edit.get("after").asText());
    assertEquals("apostrophe", edit.get("kind").asText());
    assertEquals("language", edit.get("evidence").asText());
    assertEquals("We don", edit.get("left").asText());
    assertEquals("t swim 🐟 here. 🐟", edit.get("right").asText());
    assertTrue(edit.get("confidence").asDouble() > 0.9);
    assertEquals("accepted", edit.get("decision").asText());
  }

  @Test
  void savesEveryEditAsItWasProposed() throws IOException, DecisionsException {
    texts = Path.of("testdata/inbox");
    openPage();

    browser.click("#accept-shown");

    Decisions saved = Decisions.fromJson(Files.readString(browser.save()));
    Emend emend = emend();
    List<DecidedFile> expected = new ArrayList<>();
    for (DecidedFile file : saved.files()) {
      TextFile text = TextFile.decode(Files.readAllBytes(Path.of(file.name().text())), UTF_8, 0);
      Review review = emend.review(text.text(), 0.9, 0.5);
      List<DecidedEdit> edits =
          Stream.concat(review.edits().stream(), review.suggestions().stream())
              .sorted(Comparator.comparingInt(Edit::start))
              .map(edit -> DecidedEdit.of(text.text(), edit, Verdict.ACCEPTED))
              .toList();
      String sha256 = ContentDigest.of(text.bytes()).sha256();
      expected.add(new DecidedFile(file.name(), sha256, UTF_8, 0, edits));
    }
    assertEquals(new Decisions(expected), saved);
    assertEquals(8, saved.files().size());
  }

  private static Emend emend() throws IOException {
    TextPair pair =
        new TextPair(
            "pair",
            Files.readString(Path.of("testdata/pair/reference.txt")),
            Files.readString(Path.of("testdata/pair/damaged.txt")));
    try {
      return Emend.of(Emend.learn(List.of(pair)), List.of(new Reference("pair", pair.reference())));
    } catch (UnrelatedTextsException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatWasAcceptedIsAppliedAndNothingElse() throws IOException {
    openPage();
    moveTo("theyre → they’re");
    browser.press("A");
    moveTo("isnt → isn’t");
    browser.press("r");
    String quay = Files.readString(texts.resolve("quay.txt"));

    Program run = Program.run("apply", "--decisions", browser.save(), texts);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(MILL.replace("theyre", "they’re"), Files.readString(texts.resolve("mill.txt")));
    assertEquals(quay.replace("theyre", "they’re"), Files.readString(texts.resolve("quay.txt")));
  }

  @Test
  void decidesTheTwoMarksOfAQuotationTogether() throws IOException {
    openPage();
    browser.press("/", "believe", Keys.ENTER);
    browser.waitUntil("return document.querySelectorAll('h2.file').length === 1");

    moveTo("I → “I");
    browser.press("r");

    assertEquals("2 edits rejected.", announced());
    assertEquals(List.of("quay.txt I → “I: rejected", "quay.txt it, → it,”: rejected"), saved());
  }

  @Test
  void decidesAllEqualEditsAtOnceAndTakesThatBackAtOnce() throws IOException {
    openPage();

    moveTo("theyre → they’re");
    browser.press("A");

    assertEquals("2 edits accepted.", announced());
    assertEquals(
        List.of("mill.txt theyre → they’re: accepted", "quay.txt theyre → they’re: accepted"),
        saved());
    browser.press("u");
    assertEquals("Undone: 2 edits.", announced());
    assertEquals(List.of(), saved());
  }

  @Test
  void decidesAWholeKindButNothingThatIsDecided() throws IOException {
    openPage();
    moveTo("isnt → isn’t");
    browser.press("r");

    browser.clickLabelled("Accept all undecided: apostrophe");

    int count = Integer.parseInt(announced().replace(" edits accepted.", ""));
    List<String> saved = saved();
    assertEquals(count + 1, saved.size());
    assertTrue(saved.contains("mill.txt isnt → isn’t: rejected"), saved.toString());
    assertTrue(saved.contains("quay.txt dont → don’t: accepted"), saved.toString());
    browser.press("u");
    assertEquals(List.of("mill.txt isnt → isn’t: rejected"), saved());
  }

  @Test
  void decidesAllThatIsShownInOneStep() throws IOException {
    openPage();
    browser.press("/", "quay", Keys.ENTER);
    browser.waitUntil("return document.querySelectorAll('h2.file').length === 1");
    int shown = shown();

    browser.click("#accept-shown");

    assertEquals(shown + " edits accepted.", announced());
    List<String> saved = saved();
    assertEquals(shown, saved.size());
    assertTrue(saved.stream().allMatch(line -> line.startsWith("quay.txt")), saved.toString());
    browser.press("u");
    assertTrue(progress().startsWith("0 of "), progress());
  }

  @Test
  void filtersByKindStateConfidenceAndText() {
    openPage();
    int all = shown();

    browser.clickLabelled("double quote");
    int quotes = shown();
    assertTrue(quotes > 0 && quotes < all, quotes + " of " + all);
    browser.click("#clear");
    assertEquals(all, shown());

    browser.fill("#confidence-min", "0.9");
    int certain = shown();
    assertTrue(certain > 0 && certain < all, certain + " of " + all);
    browser.click("#clear");

    browser.fill("#search", "they're");
    browser.waitUntil("return document.querySelector('#shown').textContent.startsWith('2 of')");
    browser.click("#clear");

    browser.press("a");
    browser.clickLabelled("Accepted");
    assertEquals(1, shown());
    browser.clickLabelled("Undecided");
    assertEquals(all - 1, shown());
  }

  @Test
  void keepsWhatNoLongerMatchesUntilAskedToHideIt() {
    openPage();
    browser.clickLabelled("Undecided");
    int all = shown();

    moveTo("theyre → they’re");
    browser.press("A");
    browser.waitUntil("return !document.querySelector('#refresh').hidden");

    assertEquals("Hide 2 that no longer match", browser.text("#refresh"));
    browser.click("#refresh");
    assertEquals(all - 2, shown());
  }

  @Test
  void ordersByDoubt() {
    openPage();

    browser.press("o");

    List<Double> confidences =
        browser.texts(".card .about").stream()
            .map(about -> Double.valueOf(about.replaceAll(".*?(\\d\\.\\d\\d).*", "$1")))
            .toList();
    assertEquals(confidences.stream().sorted().toList(), confidences);
    assertTrue(confidences.size() > 10);
    String first = browser.text(".card.current .text");
    assertEquals(browser.texts(".card .text").get(0), first);
  }

  @Test
  void canBeWalkedThroughByKeyboardAlone() throws IOException {
    openPage();
    int all = shown();

    for (int i = 0; i < all && !announced().equals("Every edit shown is decided."); i++) {
      browser.press(i % 3 == 0 ? "r" : "a");
    }

    assertEquals("Every edit shown is decided.", announced());
    assertEquals(all + " of " + all + " decided", progress());
    assertEquals(all, saved().size());
  }

  @Test
  void keepsTheProgressInTheBrowser() throws IOException {
    openPage();
    moveTo("theyre → they’re");
    browser.press("a");
    moveTo("doesnt → doesn’t");
    String place = browser.text("#dock-about");

    browser.reload();

    assertTrue(progress().startsWith("1 of "), progress());
    assertEquals(place, browser.text("#dock-about"));
    assertEquals(List.of("mill.txt theyre → they’re: accepted"), saved());
  }

  @Test
  void saysSoWhereTheBrowserKeepsNothing() throws IOException {
    Object hook =
        browser
            .devTools(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source", "Storage.prototype.setItem = () => { throw new Error('no room'); };"))
            .get("identifier");
    try {
      openPage();
      assertTrue(browser.text("#notice").contains("save your decisions before you leave"));
      assertEquals(false, browser.run("return document.querySelector('#notice').hidden"));
      assertFalse(asksBeforeLeaving());
      browser.press("a");
      assertTrue(asksBeforeLeaving());
      browser.save();
      assertFalse(asksBeforeLeaving());
    } finally {
      browser.devTools("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", hook));
    }
  }

  private static boolean asksBeforeLeaving() {
    return (boolean)
        browser.run(
            "const leaving = new Event('beforeunload', {cancelable: true});"
                + "window.dispatchEvent(leaving);"
                + "return leaving.defaultPrevented");
  }

  @Test
  void saysWhenThereIsNothingToDecide() throws IOException {
    Files.writeString(texts.resolve("mill.txt"), "42\n");
    Files.delete(texts.resolve("quay.txt"));
    openPage();

    assertEquals("There is nothing to decide.", browser.text("#list"));
    assertEquals("0 edits in 0 files", browser.text("#shown"));
    browser.press("a", "j", "A", "u");
    assertEquals("There is nothing to undo.", announced());
  }

  @Test
  void printsEverythingThatIsShown() throws IOException {
    Files.writeString(texts.resolve("long.txt"), (MILL + QUAY).repeat(80));
    openPage();
    String marks = "return document.querySelectorAll('[data-edit]').length";
    assertTrue((long) browser.run(marks) < shown());

    browser.run("window.dispatchEvent(new Event('beforeprint'))");

    assertEquals((long) shown(), browser.run(marks));
    browser.run("window.dispatchEvent(new Event('afterprint'))");
    browser.waitUntil("return document.querySelectorAll('[data-edit]').length < 400");
  }

  @Test
  void holdsOnlyWhatIsNearAndStillGoesFar() throws IOException {
    Files.writeString(texts.resolve("long.txt"), (MILL + QUAY).repeat(200));
    openPage();
    assertTrue((long) browser.run("return document.querySelectorAll('[data-edit]').length") < 400);

    browser.press("]", "]");

    assertTrue(browser.text("#dock-about").contains("quay.txt"), browser.text("#dock-about"));
    assertTrue(
        (boolean)
            browser.run(
                "const box = document.activeElement.getBoundingClientRect();"
                    + "return document.activeElement.dataset.edit !== undefined"
                    + " && box.top > 0 && box.bottom < innerHeight"));
  }

  @Test
  void fitsAPhone() {
    openPage();
    Map<String, Object> phone =
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true);
    browser.devTools("Emulation.setDeviceMetricsOverride", phone);
    try {
      browser.awaitFrame();
      assertEquals(360L, browser.run("return Math.round(document.documentElement.scrollWidth)"));
      assertTrue(
          (boolean)
              browser.run(
                  "return [...document.querySelectorAll('#accept, #reject, #next, #previous')]"
                      + ".every(b => b.offsetHeight >= 44 && b.offsetWidth >= 44)"));
    } finally {
      browser.devTools("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void runsNothingAndHidesNothingOfHostileTexts() throws IOException {
    String hostile =
        MILL
            + """

            They dont know what it is, he wrote. <script>window.pwned=1</script>

            We asked them twice, and they dont </script><script>window.pwned=2</script> seem to mind.

            <img src=x onerror='window.pwned=3'> "'`]]>--> <!--<script>

            The master said so,LS and RLOhe doesntLRI come back to the harborZW so lateBEL at all.

            """
                .replace("LS", "\u2028")
                .replace("RLO", "\u202E")
                .replace("LRI", "\u2066")
                .replace("ZW", "\u200B")
                .replace("BEL", "\u0007")
            + QUAY;
    Files.writeString(texts.resolve("hostile.txt"), hostile);
    Files.writeString(
        texts.resolve("<img src=x onerror=window.pwned=4>\"'\u202Egpj.txt"), "We dont know.\n");
    Files.writeString(texts.resolve("a\nb <!--<script>.txt"), "We dont know.\n");

    openPage();
    browser.press("o");
    browser.press("o");
    browser.press("a");

    assertEquals(null, browser.run("return window.pwned"));
    assertEquals(0L, browser.run("return document.querySelectorAll('img, iframe').length"));
    browser.run("window.dispatchEvent(new Event('beforeprint'))");
    String text = String.join("\n", browser.texts("#list .text"));
    assertTrue(text.contains("he wrote. <script>window.pwned=1</script>"), text);
    assertTrue(text.contains("they don’t </script><script>window.pwned=2</script> seem"), text);
    assertTrue(text.contains("<img src=x onerror='window.pwned=3'> \"'`]]>--> <!--<script>"), text);
    assertTrue(text.contains("so,\\u2028 and \\u202ehe doesnt\\u2066 come back"), text);
    assertTrue(text.contains("harbor\\u200b so late\\x07 at all."), text);
    String names = String.join("\n", browser.texts("h2.file .name"));
    assertTrue(names.contains("<img src=x onerror=window.pwned=4>\"'\\u202egpj.txt"), names);
    assertTrue(names.contains("a\\nb <!--<script>.txt"), names);
    assertFalse(text.contains("\u202E") || names.contains("\u202E"));
    assertTrue(Files.readString(browser.save(), UTF_8).contains("\"accepted\""));
  }

  @Test
  void showsBytesThatDoNotDecodeAndSavesWhatStandsAroundThem() throws IOException {
    Files.write(
        texts.resolve("bytes.txt"),
        "caf\u00C3\u00A9 and \u0081\u00FF: they dont know it, and wont.\n".getBytes(ISO_8859_1));

    Path page = folder.resolve("review.html");
    Program run =
        Program.run(
            "repair",
            "--encoding",
            "UTF-8",
            "--reference",
            "testdata/pair/reference.txt",
            "--damaged",
            "testdata/pair/damaged.txt",
            "--html",
            page,
            texts.resolve("bytes.txt"));
    assertEquals(0, run.exitCode(), run.err());
    browser.open(page);
    moveTo("dont → don’t");
    browser.press("a");

    String text = browser.text("#list .text");
    assertTrue(text.startsWith("café and \\x81\\xff: they don’t know"), text);
    JsonNode edit = new ObjectMapper().readTree(browser.save().toFile()).at("/files/0/edits/0");
    assertEquals("café and \uDC81\uDCFF: they don", edit.get("left").asText());
  }

  @Test
  void letsNoOtherScriptRun() {
    openPage();

    browser.run(
        "const script = document.createElement('script');"
            + "script.append('window.pwned = 5');"
            + "try { document.body.append(script); } catch (e) { /* refused */ }");

    assertEquals(null, browser.run("return window.pwned"));
    List<String> console = browser.console();
    assertTrue(
        console.stream()
            .allMatch(
                line ->
                    line.contains("The action has been blocked")
                        || line.contains("will not be executed")));
    assertFalse(console.isEmpty());
  }
}
