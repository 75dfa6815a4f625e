package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.emend.decision.Decisions;
import org.emend.decision.DecisionsException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person at a terminal, whose keys are all pressed at once. */
class ReviewCommandTest {

  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @TempDir Path temp;
  private Path letters;
  private Path ann;
  private Path ben;
  private Path decisions;
  private volatile boolean keptInPause;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    letters = Files.createDirectory(temp.resolve("letters"));
    ann =
        Files.writeString(letters.resolve("ann.txt"), "I donâ€™t know cafÃ© Luna.\nItâ€™s far.\n");
    ben = Files.writeString(letters.resolve("ben.txt"), "We donâ€™t ask.\n");
    decisions = temp.resolve("decisions.json");
  }

  private int review(String keys, Object... options) {
    return review(Map.of("TERM", "xterm"), keys, options);
  }

  private int review(Map<String, String> environment, String keys, Object... options) {
    return review(environment, new ByteArrayInputStream(keys.getBytes(UTF_8)), options);
  }

  private int review(Map<String, String> environment, InputStream keys, Object... options) {
    screen.reset();
    out.reset();
    err.reset();
    String[] args = new String[options.length + 4];
    args[0] = "review";
    args[1] = "--decisions";
    args[2] = decisions.toString();
    for (int i = 0; i < options.length; i++) {
      args[3 + i] = options[i].toString();
    }
    args[args.length - 1] = letters.toString();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, err, environment, true);
    return Main.run(args, console, () -> terminal(keys));
  }

  private Terminal terminal(InputStream keys) throws IOException {
    return new ExternalTerminal(
        null,
        "test",
        "xterm",
        keys,
        screen,
        UTF_8,
        Terminal.SignalHandler.SIG_DFL,
        false,
        new Attributes(),
        new Size(60, 24));
  }

  private String verdicts() throws IOException, DecisionsException {
    return Decisions.fromJson(Files.readString(decisions)).files().stream()
        .flatMap(
            file -> file.edits().stream().map(edit -> edit.before() + " " + edit.verdict().label()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void eachEditIsAskedInItsSentence() {
    review("yq");

    String shown = screen.toString(UTF_8).replace("\r", "");
    assertTrue(shown.contains("letters/ann.txt:1:6") || shown.contains("ann.txt:1:6"), shown);
    assertTrue(shown.contains("know cafÃ© Luna."), shown);
    assertTrue(shown.contains("accept? [y,n,a,d (all 2),l,s,b,q,?] accepted\n"), shown);
    assertTrue(shown.contains("accept? [y,n,a,d,l,s,b,q,?] quit\n"), shown);
  }

  @Test
  void whatIsDecidedIsKeptAndApplied() throws Exception {
    assertEquals(ExitCode.DONE, review("yyyn"));

    assertEquals("â€™ accepted, Ã© accepted, â€™ accepted, â€™ rejected", verdicts());
    assertTrue(
        out.toString(UTF_8).startsWith("3 accepted, 1 rejected, 0 left; kept in " + decisions),
        out.toString(UTF_8));
    Program applied = Program.run("apply", "--decisions", decisions, letters);
    assertEquals(ExitCode.DONE, applied.exitCode(), applied.err());
    assertEquals("I don’t know café Luna.\nIt’s far.\n", Files.readString(ann));
    assertEquals("We donâ€™t ask.\n", Files.readString(ben));
  }

  @Test
  void goesOnWhereItEnded() throws Exception {
    review("ynq");
    assertEquals("â€™ accepted, Ã© rejected", verdicts());

    review("y");
    assertTrue(screen.toString(UTF_8).contains("[1/2]"), screen.toString(UTF_8));
    assertEquals("â€™ accepted, Ã© rejected, â€™ accepted", verdicts());

    review("n");
    assertEquals("â€™ accepted, Ã© rejected, â€™ accepted, â€™ rejected", verdicts());
    review("");
    assertTrue(
        err.toString(UTF_8).contains("nothing to decide on that is not decided"),
        err.toString(UTF_8));
  }

  @Test
  void aKeyDecidesAllOfTheForm() throws Exception {
    review("a" + CTRL_D);

    assertEquals("â€™ accepted, â€™ accepted", verdicts());
    assertTrue(screen.toString(UTF_8).contains("accepted, 2 in all"), screen.toString(UTF_8));
  }

  @Test
  void backTakesBackTheLastKey() throws Exception {
    review("ad" + "bb" + "n" + CTRL_C);

    assertEquals("â€™ rejected", verdicts());
  }

  @Test
  void theLastDecisionCanBeTakenBack() throws Exception {
    review("yyyn" + "b" + "y" + " ");

    assertEquals("â€™ accepted, Ã© accepted, â€™ accepted, â€™ accepted", verdicts());
    assertTrue(out.toString(UTF_8).startsWith("4 accepted, 0 rejected, 0 left"));
  }

  @Test
  void skippedFilesAndLaterEditsStayUndecided() throws Exception {
    review("l" + "s" + "y");

    assertEquals("â€™ accepted", verdicts());
    assertTrue(out.toString(UTF_8).contains("1 accepted, 0 rejected, 3 left"));
  }

  @Test
  void keysWithoutMeaningAreIgnored() throws Exception {
    review("xß\u001B[15~7y?q");

    assertEquals("â€™ accepted", verdicts());
    assertTrue(screen.toString(UTF_8).contains("y  yes: accept this edit"));
  }

  @Test
  void theEndOfTheInputKeepsWhatWasDecided() throws Exception {
    review("n");

    assertEquals("â€™ rejected", verdicts());
  }

  /** Ends when the file of decisions is there, or after half a minute. */
  private InputStream pauseUntilKept() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        for (int i = 0; i < 300 && !Files.exists(decisions); i++) {
          LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        keptInPause = Files.exists(decisions);
        return -1;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return read();
      }
    };
  }

  @Test
  void whatWasDecidedIsKeptWhileThePersonThinks() {
    InputStream keys = new ByteArrayInputStream("yn".getBytes(UTF_8));
    review(Map.of("TERM", "xterm"), new SequenceInputStream(keys, pauseUntilKept()));

    assertTrue(keptInPause);
  }

  @Test
  void theLeastCertainCanComeFirst() {
    review("q", "--doubtful-first");
    String doubtfulFirst = screen.toString(UTF_8);

    double first = confidence(doubtfulFirst);
    review("llll", "--doubtful-first");
    double least =
        Arrays.stream(screen.toString(UTF_8).split("\\[\\d+/4\\]"))
            .skip(1)
            .mapToDouble(ReviewCommandTest::confidence)
            .min()
            .orElseThrow();
    assertEquals(least, first);
  }

  private static double confidence(String shown) {
    return Double.parseDouble(shown.replaceAll("(?s)^.*? (\\d\\.\\d\\d) \\(.*$", "$1"));
  }

  @Test
  void withoutColoursChangesStandInBrackets() {
    review(Map.of("TERM", "xterm", "NO_COLOR", "1"), "q");

    String shown = screen.toString(UTF_8);
    assertTrue(shown.contains("don[-â€™-]{+’+}t"), shown);
    assertFalse(shown.contains("\u001B[3"), shown);
  }

  @Test
  void decisionsAreKnownAgainInAFileThatHasChangedAndCanBeApplied() throws Exception {
    Files.writeString(ann, "You see, in truth I donâ€™t know the town at all.\n");
    review("yn");
    Files.writeString(ann, "Dear Ben,\n" + Files.readString(ann));

    assertEquals(ExitCode.DONE, review(""));

    assertEquals("", screen.toString(UTF_8));
    assertTrue(out.toString(UTF_8).startsWith("next: emend apply"), out.toString(UTF_8));
    assertEquals(ExitCode.DONE, Program.run("apply", "--decisions", decisions, ann).exitCode());
    assertEquals(
        "Dear Ben,\nYou see, in truth I don’t know the town at all.\n", Files.readString(ann));
  }

  @Test
  void suggestionsMayBeNamedWithoutAValueAsInRepair() {
    assertEquals(ExitCode.DONE, review("q", "--suggestions"));
    assertEquals(ExitCode.DONE, review("q", "--suggestions=0.3"));
    assertEquals(ExitCode.USAGE, review("q", "--suggestions=3"));
  }

  @Test
  void whereNothingWasAcceptedNothingIsToBeApplied() {
    review("nq");

    assertEquals(
        "0 accepted, 1 rejected, 3 left; kept in " + decisions + "\n", out.toString(UTF_8));
  }

  @Test
  void decisionsOnOtherFilesStay() throws Exception {
    review("y" + CTRL_D);
    String onLetters = verdicts();
    letters = Files.createDirectory(temp.resolve("more"));
    Files.writeString(letters.resolve("eve.txt"), "Eve canâ€™t.\n");

    review("n");

    assertEquals(onLetters + ", â€™ rejected", verdicts());
  }

  @Test
  void theDecisionsThemselvesAreNotReviewed() throws Exception {
    decisions = letters.resolve("decisions.json");
    review("y" + CTRL_D);
    review("q");

    assertTrue(screen.toString(UTF_8).contains("[1/3]"), screen.toString(UTF_8));
  }

  @Test
  void aFileThatHoldsNoDecisionsIsNotOverwritten() throws Exception {
    Files.writeString(decisions, "{\"format\":\"something else\"}");

    assertEquals(ExitCode.FAILED, review("y"));
    assertTrue(err.toString(UTF_8).contains("not decisions of emend"), err.toString(UTF_8));
    assertEquals("", screen.toString(UTF_8));
    assertEquals("{\"format\":\"something else\"}", Files.readString(decisions));
  }

  @Test
  void aFolderForDecisionsThatIsMissingIsNoticedBeforeAnythingIsAsked() {
    decisions = temp.resolve("none").resolve("decisions.json");

    assertEquals(ExitCode.FAILED, review("y"));
    assertTrue(err.toString(UTF_8).contains("does not exist"), err.toString(UTF_8));
    assertEquals("", screen.toString(UTF_8));
  }

  @Test
  void aFileToReviewIsNoPlaceForDecisions() throws Exception {
    String text = Files.readString(ann);
    decisions = ann;
    letters = ann;

    assertEquals(ExitCode.USAGE, review("y"));
    assertTrue(err.toString(UTF_8).contains("is a file to review"), err.toString(UTF_8));
    assertEquals(text, Files.readString(ann));
  }

  @Test
  void withoutATerminalItIsRefused() {
    Program run = Program.run("review", letters);

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.firstLineOfErr().startsWith("emend: review needs a terminal"), run.err());
  }

  @Test
  void aSoundFolderHasNothingToDecide() throws Exception {
    Files.writeString(ann, "All is well.\n");
    Files.writeString(ben, "So it is.\n");

    assertEquals(ExitCode.DONE, review("y"));
    assertEquals("nothing to decide on\n", err.toString(UTF_8));
    assertFalse(Files.exists(decisions));
  }

  @Test
  void aFileThatIsTooLargeToBeHeldIsNamedAndTheOthersAreReviewed() throws Exception {
    Path large = letters.resolve("large.txt");
    byte[] lines = "The ferry leaves at noon and comes back late.\n".repeat(1000).getBytes(UTF_8);
    try (OutputStream file = Files.newOutputStream(large)) {
      for (int written = 0; written <= 64 << 20; written += lines.length) {
        file.write(lines);
      }
    }

    assertEquals(ExitCode.FAILED, review("y" + CTRL_D));
    assertEquals(
        "emend: " + large + ": too large to be reviewed; see 'emend repair'\n",
        err.toString(UTF_8));
    assertEquals("â€™ accepted", verdicts());
  }

  @Test
  void theNextCommandIsToldInTheWordsOfAShell() throws Exception {
    letters = Files.createDirectory(temp.resolve("Ann's\u001B[31m letters"));
    Files.writeString(letters.resolve("a.txt"), "We donâ€™t know.\n");

    review("y" + CTRL_D);

    String told = out.toString(UTF_8);
    assertTrue(told.endsWith("Ann\\047s\\033[31m letters'\n"), told);
    assertFalse(told.contains("\u001B"), told);
  }
}
