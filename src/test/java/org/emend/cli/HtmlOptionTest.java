package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
