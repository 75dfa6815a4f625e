package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code repair --html}: what it goes with, and what it writes. */
class HtmlOptionTest {

  private static final String DAMAGED = "We donâ€™t know when the cafÃ© opens.\n";

  @TempDir private Path folder;
  private Path docs;
  private Path page;

  @BeforeEach
  void writeTexts() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    Files.writeString(docs.resolve("a.txt"), DAMAGED);
    Files.writeString(docs.resolve("clean.txt"), "Nothing is wrong here.\n");
    page = folder.resolve("review.html");
  }

  private static void assertWrong(String message, Object... arguments) {
    Program run = Program.run(arguments);
    assertEquals(2, run.exitCode(), run.err());
    assertEquals("emend: " + message, run.firstLineOfErr());
  }

  private String html() throws IOException {
    return Files.readString(page);
  }

  @Test
  void aloneItWritesThePageAndNothingElse() throws IOException {
    Program run = Program.run("repair", "--html", page, docs);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals("emend: " + page + " has 2 edits to decide on", run.firstLineOfErr());
    assertEquals(DAMAGED, Files.readString(docs.resolve("a.txt")));
    assertTrue(html().contains("\"path\":\"a.txt\""));
    assertFalse(html().contains("clean.txt"));
  }

  @Test
  void whatWasDecidedBeforeIsOnIt() throws IOException {
    int at = DAMAGED.indexOf("Ã©");
    Edit edit = new Edit(at, at + 2, "é", Kind.OTHER, 1, new Evidence.OnlyOrigin());
    DecidedEdit rejected = DecidedEdit.of(DAMAGED, edit, Verdict.REJECTED);
    String sha256 = ContentDigest.of(DAMAGED.getBytes(UTF_8)).sha256();
    Path decisions = folder.resolve("decisions.json");
    DecisionsFile.write(
        decisions,
        new Decisions(
            List.of(new DecidedFile(PathName.of("a.txt"), sha256, UTF_8, 0, List.of(rejected)))));

    Program run = Program.run("repair", "--html", page, "--decisions", decisions, docs);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("0", "2"), verdicts());
  }

  /** What the edits of the page's files end with: 0 undecided, 1 accepted, 2 rejected. */
  private List<String> verdicts() throws IOException {
    return Pattern.compile(",([012])\\](?=[,\\]])")
        .matcher(html().substring(html().indexOf("\"edits\":")))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Test
  void decisionsAloneAreRefused() {
    assertWrong(
        "--decisions goes with --html; 'emend apply' makes what was accepted",
        "repair",
        "--decisions",
        folder.resolve("decisions.json"),
        "--check",
        docs);
  }

  @Test
  void goesWithModesThatWriteNothing() throws IOException {
    Path report = folder.resolve("report.jsonl");

    Program diff = Program.run("repair", "--diff", "--html", page, "--report", report, docs);
    Program check = Program.run("repair", "--check", "--stat", "--html", page, docs);

    assertTrue(diff.text().contains("+We don’t know when the café opens."), diff.text());
    assertEquals(2, Files.readAllLines(report).size());
    assertEquals(1, check.exitCode(), check.err());
    assertTrue(html().contains("\"path\":\"a.txt\""));
  }

  @Test
  void isRefusedWhereNothingIsLeftToDecide() {
    String message = "--html proposes edits, so it goes with neither -o nor -i";
    assertWrong(message, "repair", "--html", page, "-i", docs);
    assertWrong(message, "repair", "--html", page, "-o", folder.resolve("out"), docs);
    assertWrong(
        "--html proposes edits of files, not of - (standard input)", "repair", "--html", page, "-");
    assertWrong(
        "--html needs a FILE; it does not go to standard output", "repair", "--html", "-", docs);
    assertFalse(Files.exists(page));
  }

  @Test
  void overwritesNoFileToRepair() throws IOException {
    Path file = docs.resolve("a.txt");

    assertWrong(
        "--html " + file + " would overwrite a file to repair", "repair", "--html", file, docs);

    assertEquals(DAMAGED, Files.readString(file));
  }

  @Test
  void refusesTwoFilesThatWouldBeOneToDecisions() throws IOException {
    Path twin = Files.createDirectory(folder.resolve("more")).resolve("a.txt");
    Files.writeString(twin, DAMAGED);

    assertWrong(
        docs.resolve("a.txt") + " and " + twin + " would both be a.txt on the page",
        "repair",
        "--html",
        page,
        docs,
        twin.getParent());
  }

  @Test
  void saysBeforeTheWorkThatThePageCannotBeWritten() {
    Path nowhere = folder.resolve("nowhere/review.html");

    Program run = Program.run("repair", "--html", nowhere, docs);

    assertEquals(3, run.exitCode());
    assertEquals(
        "emend: " + nowhere + ": the folder that it should be in does not exist",
        run.firstLineOfErr());
  }

  @Test
  void showsSuggestionsDownToTheirFloor() throws IOException {
    int usual = suggestions();
    int more = suggestions("--suggestions=0.3");
    int none = suggestions("--suggestions=0.9");

    assertTrue(more > usual && usual > none && none >= 0, more + ", " + usual + ", " + none);
  }

  private int suggestions(Object... options) throws IOException {
    Object[] arguments = {
      "repair",
      "--reference",
      "testdata/pair/reference.txt",
      "--damaged",
      "testdata/pair/damaged.txt",
      "--html",
      page,
      "testdata/inbox"
    };
    Object[] all = new Object[arguments.length + options.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    Program run = Program.run(all);
    assertEquals(0, run.exitCode(), run.err());
    Matcher told = Pattern.compile("(\\d+) suggestions? in").matcher(run.err());
    return told.find() ? Integer.parseInt(told.group(1)) : 0;
  }

  @Test
  void tellsTheDamageThatWasLearned() throws IOException {
    suggestions();

    assertTrue(html().contains("[\"’\",\"lost "), html().substring(0, 200));
    assertTrue(html().contains("\"explained by: windows-1252 read as ISO-8859-1, control"));
  }

  @Test
  void isTheSamePageForTheSameFiles() throws IOException {
    Program.run("repair", "--html", page, docs);
    String first = html();
    Program.run("repair", "--html", page, docs);
    assertEquals(first, html());

    Files.writeString(docs.resolve("a.txt"), DAMAGED + "More.\n");
    Program.run("repair", "--html", page, docs);
    assertFalse(id(first).equals(id(html())));
  }

  private static String id(String html) {
    Matcher id = Pattern.compile("\\{\"page\":\"([0-9a-f]{16})\"\\}").matcher(html);
    assertTrue(id.find());
    return id.group(1);
  }

  @Test
  void leavesOutAFileThatIsTooLargeToBeHeld() throws IOException {
    Path large = docs.resolve("large.txt");
    byte[] line = "The ferry leaves at noon and comes back late.\n".repeat(1000).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(large)) {
      for (int written = 0; written <= 64 << 20; written += line.length) {
        out.write(line);
      }
    }

    Program run = Program.run("repair", "--html", page, docs);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.err().contains("emend: " + large + ": too large for the page, so not on it\n"),
        run.err());
    assertTrue(html().contains("\"path\":\"a.txt\""));
  }
}
