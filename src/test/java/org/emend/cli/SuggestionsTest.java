package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code repair --diff --suggestions}, where every mark became a question mark. */
class SuggestionsTest {

  private static final Path TESTDATA = Path.of("testdata");

  @TempDir private Path folder;
  private Path profile;
  private Path inbox;
  private Path notice;

  @BeforeEach
  void damageAndLearn() throws IOException {
    String reference = Files.readString(TESTDATA.resolve("pair/reference.txt"));
    Path damaged = Files.writeString(folder.resolve("damaged.txt"), damage(reference));
    profile = folder.resolve("profile.json");
    Program run =
        Program.run(
            "learn",
            "--reference",
            TESTDATA.resolve("pair/reference.txt"),
            "--damaged",
            damaged,
            "-o",
            profile);
    assertEquals(0, run.exitCode(), run.err());
    inbox = Files.createDirectory(folder.resolve("inbox"));
    for (Path original : files(TESTDATA.resolve("originals"))) {
      Files.writeString(inbox.resolve(original.getFileName()), damage(Files.readString(original)));
    }
    notice = folder.resolve("notice.txt");
    Files.writeString(
        notice, "The roof of the old school leaks.\nThey read it in the ?90s, it was said.\n");
  }

  private static String damage(String text) {
    return text.replaceAll("[‘’“”—–…]", "?");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static boolean isSuggestion(String line) {
    return line.startsWith("suggestion ");
  }

  private static String withoutSuggestions(String diff) {
    return diff.lines().filter(line -> !isSuggestion(line)).collect(Collectors.joining("\n"));
  }

  @Test
  void byWordsTheyStandAmongTheEditsAndSaySo() {
    Program run =
        Program.run("repair", "--profile", profile, "--diff=words", "--suggestions", inbox, notice);
    List<String> lines = run.text().lines().toList();

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        lines.stream()
            .allMatch(
                line ->
                    line.matches(
                        "\\S+:\\d+:\\d+  .* → .*  (suggestion: )?[a-z-]+ [01]\\.\\d\\d \\(.*\\)")),
        run.text());
    assertTrue(lines.stream().anyMatch(line -> line.contains("  suggestion: ")));
    assertTrue(lines.stream().anyMatch(line -> !line.contains("  suggestion: ")));
    int edits =
        Program.run("repair", "--profile", profile, "--diff=words", inbox, notice)
            .text()
            .lines()
            .toList()
            .size();
    assertEquals(edits, lines.stream().filter(line -> !line.contains("  suggestion: ")).count());
  }

  @Test
  void thePatchBetweenThemIsTheOneWithoutThem() {
    Program plain = Program.run("repair", "--profile", profile, "--diff", inbox);
    Program run = Program.run("repair", "--profile", profile, "--diff", "--suggestions", inbox);

    assertEquals(0, run.exitCode());
    assertEquals(withoutSuggestions(plain.out()), withoutSuggestions(run.out()));
    assertEquals(
        withoutSuggestions(plain.out()), plain.out().lines().collect(Collectors.joining("\n")));
    assertTrue(run.out().lines().anyMatch(SuggestionsTest::isSuggestion), run.out());
  }

  @Test
  void gitMakesTheEditsAndNoSuggestion() throws Exception {
    assertMakesTheEdits(List.of("git", "apply", "--whitespace=nowarn", "../patch"));
  }

  @Test
  void patchMakesTheEditsAndNoSuggestion() throws Exception {
    assertMakesTheEdits(List.of("patch", "-p1", "-s", "-t", "-i", "../patch"));
  }

  private void assertMakesTheEdits(List<String> tool) throws Exception {
    Path expected = folder.resolve("expected");
    Program.run("repair", "-q", "--profile", profile, "-o", expected, inbox);
    Program run = Program.run("repair", "--profile", profile, "--diff", "--suggestions", inbox);
    Files.write(folder.resolve("patch"), run.out().getBytes(ISO_8859_1));

    apply(tool);

    for (Path file : files(expected)) {
      assertArrayEquals(
          Files.readAllBytes(file),
          Files.readAllBytes(inbox.resolve(file.getFileName())),
          file.toString());
    }
  }

  private void apply(List<String> tool) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(tool).directory(inbox.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
    Process process = null;
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, tool.get(0) + " is not installed");
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  @Test
  void aFileWithoutEditsShowsItsSuggestions() throws IOException {
    byte[] before = Files.readAllBytes(notice);

    Program run = Program.run("repair", "--profile", profile, "--diff", "--suggestions", notice);

    String line = run.text();
    assertTrue(line.startsWith("suggestion notice.txt:2:21  0."), line);
    assertTrue(
        line.endsWith("  read it in the ?90s, it was  →  read it in the ’90s, it was\n"), line);
    assertEquals("1 file: 1 unchanged; 1 suggestion in 1 file\n", run.err());
    assertEquals(0, run.exitCode());
    assertArrayEquals(before, Files.readAllBytes(notice));
  }

  @Test
  void theSummaryCountsThem() {
    Program run = Program.run("repair", "--profile", profile, "--diff", "--suggestions", inbox);

    long lines = run.out().lines().filter(SuggestionsTest::isSuggestion).count();
    assertTrue(
        run.err()
            .matches(
                "9 files: 8 would be repaired, 1 unchanged; "
                    + lines
                    + " suggestions in \\d files\n\\d+ edits: \\d+ apostrophes.*\n"),
        run.err());
    assertFalse(
        Program.run("repair", "--profile", profile, "--diff", inbox).err().contains("suggestion"));
  }

  @Test
  void theirFloorCanBeRaised() {
    Program all = Program.run("repair", "--profile", profile, "--diff", "--suggestions", notice);
    Program same =
        Program.run("repair", "--profile", profile, "--diff", "--suggestions=0.5", notice);
    Program none =
        Program.run("repair", "--profile", profile, "--diff", "--suggestions=0.89", notice);

    assertEquals(all, same);
    assertEquals(new Program(0, "", "1 file: 1 unchanged\n"), none);
  }

  @Test
  void standardInputHasThemToo() throws IOException {
    Program run =
        Program.runWithInput(
            Files.readAllBytes(notice),
            "repair",
            "-q",
            "--profile",
            profile,
            "--diff",
            "-",
            "--suggestions");

    assertTrue(run.out().startsWith("suggestion -:2:21  0."), run.out());
    assertEquals("", run.err());
  }

  @Test
  void areYellowWhereTheDiffIsColoured() {
    Program run =
        Program.run(
            "repair", "--profile", profile, "--diff", "--suggestions", "--color=always", notice);

    assertTrue(run.out().startsWith("\u001B[33msuggestion notice.txt"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-i", "--check", "-o=out", "-q"})
  void goWithTheDiffOnly(String mode) {
    assertWrong("--suggestions goes with --diff, --report or --html only", mode, "--suggestions");
  }

  @ParameterizedTest
  @CsvSource({
    "--suggestions=0.95, --min-confidence=0.9, 0.9, 0.95",
    "--suggestions=-0.1, --min-confidence=0.9, 0.9, -0.1",
    "--suggestions=NaN, --min-confidence=0.9, 0.9, NaN",
    "--suggestions, --min-confidence=0.4, 0.4, 0.5"
  })
  void lieBetweenNothingAndTheConfidenceOfEdits(
      String suggestions, String confidence, String shown, String floor) {
    assertWrong(
        "--suggestions=X is a probability, from 0 to --min-confidence (%s), not %s"
            .formatted(shown, floor),
        "--diff",
        suggestions,
        confidence);
  }

  private void assertWrong(String message, String... options) {
    Object[] arguments =
        Stream.concat(Stream.of("repair", "--profile", profile, notice), Stream.of(options))
            .toArray();
    Program run = Program.run(arguments);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals("emend: " + message, run.firstLineOfErr());
  }
}
