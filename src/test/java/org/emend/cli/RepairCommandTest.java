package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on texts that need no repair: what it takes, refuses and says. */
class RepairCommandTest {

  private static final String TEXT = LearnCommandTest.TEXT;

  @TempDir private Path folder;
  private Path profile;
  private Path docs;
  private Path file;
  private Path out;

  @BeforeEach
  void writeFiles() throws IOException {
    Path clean = Files.writeString(folder.resolve("clean.txt"), TEXT);
    Path same = Files.writeString(folder.resolve("same.txt"), TEXT);
    profile = folder.resolve("profile.json");
    Program.run("learn", "--reference", clean, "--damaged", same, "-o", profile);
    docs = Files.createDirectory(folder.resolve("docs"));
    file = Files.writeString(docs.resolve("a.txt"), TEXT);
    Files.writeString(docs.resolve("b.txt"), TEXT);
    out = folder.resolve("out");
  }

  @Test
  void printsASingleFileByteForByte() throws IOException {
    byte[] mixed = "caf\u00E9 \u0093x\u0094\r\nno\rend\n\n\tlast".getBytes(ISO_8859_1);
    Files.write(file, mixed);

    Program run = Program.run("repair", "--profile", profile, file);

    assertEquals(0, run.exitCode());
    assertEquals(new String(mixed, ISO_8859_1), run.out());
    assertEquals("1 file: 1 unchanged\n", run.err());
  }

  @Test
  void printsStandardInput() {
    Program run = Program.runWithInput(TEXT.getBytes(UTF_8), "repair", "--profile", profile, "-");

    assertEquals(new Program(0, TEXT, "1 file: 1 unchanged\n"), run);
  }

  @Test
  void printsABinaryFileAsItIs() throws IOException {
    byte[] binary = {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0};
    Files.write(file, binary);

    Program run = Program.run("repair", "--profile", profile, file);

    assertArrayEquals(binary, run.out().getBytes(ISO_8859_1));
    assertEquals("1 file: 1 skipped as binary\n", run.err());
  }

  @Test
  void anEmptyFileIsUnchanged() throws IOException {
    Files.write(file, new byte[0]);

    assertEquals(
        new Program(0, "", "1 file: 1 unchanged\n"),
        Program.run("repair", "--profile", profile, file));
  }

  @Test
  void quietMeansNoSummary() {
    assertEquals(
        new Program(0, "", ""), Program.run("repair", "-q", "--profile", profile, "--check", docs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--diff", "--check", "-i", "--in-place"})
  void aCleanFolderStaysAsItIs(String mode) throws IOException {
    assertEquals(
        new Program(0, "", "2 files: 2 unchanged\n"),
        Program.run("repair", "--profile", profile, mode, docs));
    assertEquals(TEXT, Files.readString(file));
  }

  @Test
  void mirrorsAFolder() throws IOException {
    Program run = Program.run("repair", "--profile", profile, "-o", out, docs);

    assertEquals(new Program(0, "", "2 files: 2 unchanged\n"), run);
    assertEquals(TEXT, Files.readString(out.resolve("b.txt")));
  }

  @Test
  void takesOnlyFilesThatAreIncludedAndNotExcluded() throws IOException {
    Files.writeString(docs.resolve("c.md"), TEXT);

    Program run =
        Program.run(
            "repair",
            "--profile",
            profile,
            "-o",
            out,
            "--include",
            "*.txt",
            "--exclude",
            "b*",
            docs);

    assertEquals("1 file: 1 unchanged\n", run.err());
    assertTrue(Files.exists(out.resolve("a.txt")));
    assertFalse(Files.exists(out.resolve("c.md")));
  }

  @Test
  void aMissingPathIsReportedAndTheOthersAreDone() {
    Path missing = folder.resolve("missing.txt");

    Program run = Program.run("repair", "--profile", profile, "-o", out, missing, docs);

    assertEquals(3, run.exitCode());
    assertEquals(
        "emend: %s: no such file or folder\n3 files: 2 unchanged, 1 failed\n".formatted(missing),
        run.err());
    assertTrue(Files.exists(out.resolve("a.txt")));
  }

  @Test
  void learnsAndRepairsInOneGo() {
    Program run =
        Program.run(
            "repair",
            "--reference",
            folder.resolve("clean.txt"),
            "--damaged",
            folder.resolve("same.txt"),
            "--check",
            docs);

    String said = "emend: the pair shows no damage, so nothing will change\n";
    assertEquals(new Program(0, "", said + "2 files: 2 unchanged\n"), run);
  }

  @Test
  void takesAnAtSignForPartOfAName() throws IOException {
    Files.writeString(folder.resolve("@a.txt"), "--in-place\n");
    Program run = Program.run("repair", "--profile", profile, "--check", folder.resolve("@a.txt"));

    assertEquals(new Program(0, "", "1 file: 1 unchanged\n"), run);
  }

  @Test
  void takesReferencesFromFilesAndFolders() {
    Program run =
        Program.run(
            "repair",
            "--profile",
            profile,
            "--reference",
            folder.resolve("clean.txt"),
            "--reference",
            docs,
            "--check",
            docs);

    assertEquals(0, run.exitCode());
  }

  @Test
  void aMissingProfileOrReferenceEndsItBeforeAnythingIsWritten() {
    Path missing = folder.resolve("missing");

    assertFails(
        missing + ": no such file or folder", "repair", "--profile", missing, "-o", out, docs);
    assertFails(
        missing + ": no such file or folder",
        "repair",
        "--profile",
        profile,
        "--reference",
        missing,
        "-o",
        out,
        docs);
  }

  @Test
  void namesAProfileThatIsEmptyOrAFolder() throws IOException {
    assertFails(docs + ": is a folder, not a file", "repair", "--profile", docs, "-o", out, docs);
    Files.write(profile, new byte[0]);
    assertFails(profile + ": is empty", "repair", "--profile", profile, "-o", out, docs);
  }

  @Test
  void severalFilesOrAFolderNeedAMode() {
    String message =
        "several files or a folder need a MODE: --diff, -o DIR, -i (--in-place) or --check,"
            + " or --stat or --html";

    assertWrong(message, "repair", "--profile", profile, docs);
    assertWrong(message, "repair", "--profile", profile, file, docs.resolve("b.txt"));
  }

  @Test
  void aReferenceAndAModelNeedAKnownDamage() {
    assertWrong(
        "--reference needs --damaged DMG, what became of it, or --profile P, which knows it",
        "repair",
        "--reference",
        file,
        "--diff",
        docs);
    assertWrong(
        "--model needs --profile P, or --reference REF with --damaged DMG",
        "repair",
        "--model",
        file,
        "--diff",
        docs);
  }

  @Test
  void refusesContradictions() {
    assertWrong(
        "--profile and --damaged exclude each other: one tells what the other does",
        "repair",
        "--profile",
        profile,
        "--reference",
        file,
        "--damaged",
        file,
        "--diff",
        docs);
    assertWrong(
        "every --damaged needs its --reference", "repair", "--damaged", file, "--diff", docs);
    assertWrong(
        "--diff, --check are mutually exclusive (specify only one)",
        "repair",
        "--profile",
        profile,
        "--diff",
        "--check",
        docs);
  }

  @ParameterizedTest
  @CsvSource({
    "--min-confidence, 1.1, '--min-confidence is a probability, from 0 to 1, not 1.1'",
    "--min-confidence, NaN, '--min-confidence is a probability, from 0 to 1, not NaN'",
    "--jobs, 0, '--jobs is 1 or more, not 0'",
    "--encoding, latin-77, 'Invalid value for option ''--encoding'': no charset is called ''latin-77'''",
    "--encoding, ISO-2022-CN, 'Invalid value for option ''--encoding'': ISO-2022-CN can be read but not written'",
    "--include, [a, 'malformed GLOB ''[a'': Missing '']'",
  })
  void refusesValuesThatMakeNoSense(String option, String value, String message) {
    assertWrong(message, "repair", "--profile", profile, option, value, "--diff", docs);
  }

  @Test
  void refusesAnUnknownColour() {
    assertEquals(
        2, Program.run("repair", "--profile", profile, "--color=blue", "--diff", docs).exitCode());
  }

  @Test
  void refusesAnEmptyPath() {
    Program run = Program.run("repair", "--profile", profile, "-i", "");

    assertEquals(2, run.exitCode());
    assertTrue(run.firstLineOfErr().endsWith("the path is empty"), run.err());
  }

  @Test
  void refusesNoPath() {
    assertWrong("Missing required parameter: 'PATH'", "repair", "--profile", profile, "--diff");
  }

  @Test
  void standardInputGoesAloneAndNotToFiles() {
    assertWrong(
        "- (standard input) goes with no other PATH",
        "repair",
        "--profile",
        profile,
        "--diff",
        "-",
        docs);
    assertWrong(
        "- (standard input) goes to standard output, not with -o or -i",
        "repair",
        "--profile",
        profile,
        "-o",
        out,
        "-");
  }

  @Test
  void refusesAMirrorInItsSource() {
    assertWrong(
        "-o: %s lies in %s, which is to be repaired; name a folder outside of it"
            .formatted(docs.resolve("out"), docs),
        "repair",
        "--profile",
        profile,
        "-o",
        docs.resolve("out"),
        docs);
  }

  @Test
  void refusesTwoFilesOfOneNameInAMirrorOrADiff() throws IOException {
    Path more = Files.createDirectory(folder.resolve("more"));
    Path twin = Files.writeString(more.resolve("a.txt"), TEXT);

    assertWrong(
        "-o: %s and %s would both go to %s".formatted(file, twin, out.resolve("a.txt")),
        "repair",
        "--profile",
        profile,
        "-o",
        out,
        docs,
        more);
    assertWrong(
        "%s and %s would both be a.txt in the diff".formatted(file, twin),
        "repair",
        "--profile",
        profile,
        "--diff",
        docs,
        more);
  }

  private void assertFails(String message, Object... arguments) {
    assertEquals(new Program(3, "", "emend: " + message + "\n"), Program.run(arguments));
    assertFalse(Files.exists(out));
  }

  private void assertWrong(String message, Object... arguments) {
    Program run = Program.run(arguments);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals("emend: " + message, run.firstLineOfErr());
    assertFalse(Files.exists(out));
  }
}
