package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {

  static final String TEXT =
      """
      The ferry left at seven and the harbour was quiet by eight. Nobody on the pier had seen
      the keeper since the storm, and the lamp in the tower had been dark for three nights.
      On the fourth morning a boy found the log book under the stairs, dry and complete.
      """;

  @TempDir private Path folder;
  private Path reference;
  private Path damaged;
  private Path profile;

  @BeforeEach
  void writePair() throws IOException {
    reference = Files.writeString(folder.resolve("clean.txt"), TEXT);
    damaged = Files.writeString(folder.resolve("damaged.txt"), TEXT);
    profile = folder.resolve("profile.json");
  }

  @Test
  void writesTheProfileEvenWhereThereIsNothingToLearn() throws IOException {
    Program run =
        Program.run("learn", "--reference", reference, "--damaged", damaged, "-o", profile);

    assertEquals(0, run.exitCode());
    assertFalse(run.out().isBlank());
    assertEquals("", run.err());
    assertTrue(Files.readString(profile).startsWith("{"));
  }

  @Test
  void writesNoProfileWhereNoneIsAskedFor() throws IOException {
    Program run = Program.run("learn", "--reference", reference, "--damaged", damaged);

    assertEquals(0, run.exitCode());
    assertFalse(run.out().isBlank());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aDashSendsTheProfileToStandardOutputAndTheDescriptionToStandardError() throws IOException {
    Program run = Program.run("learn", "--reference", reference, "--damaged", damaged, "-o", "-");
    Program.run("learn", "--reference", reference, "--damaged", damaged, "-o", profile);

    assertEquals(0, run.exitCode());
    assertEquals(Files.readString(profile, ISO_8859_1), run.out());
    assertFalse(run.err().isBlank());
  }

  @Test
  void pairsFoldersByNameAndTellsOfTheLonely() throws IOException {
    Path clean = Files.createDirectories(folder.resolve("clean/deep")).getParent();
    Path broken = Files.createDirectories(folder.resolve("broken/deep")).getParent();
    Files.writeString(clean.resolve("deep/a.txt"), TEXT);
    Files.writeString(broken.resolve("deep/a.txt"), TEXT);
    Path lonelyClean = Files.writeString(clean.resolve("b.txt"), TEXT);
    Path lonelyBroken = Files.writeString(broken.resolve("c.txt"), TEXT);

    Program run = Program.run("learn", "--reference", clean, "--damaged", broken);

    assertEquals(0, run.exitCode());
    assertEquals(
        "emend: %s: has no twin in %s\nemend: %s: has no twin in %s\n"
            .formatted(lonelyClean, broken, lonelyBroken, clean),
        run.err());
  }

  @Test
  void foldersWithoutACommonNameAreNoPair() throws IOException {
    Path clean = Files.createDirectory(folder.resolve("clean"));
    Path broken = Files.createDirectory(folder.resolve("broken"));

    assertFails(
        clean + " and " + broken + ": no texts of the same name in both",
        "learn",
        "--reference",
        clean,
        "--damaged",
        broken,
        "-o",
        profile);
  }

  @Test
  void aFolderAndAFileAreNoPair() {
    assertFails(
        folder + ": is a folder, not a file",
        "learn",
        "--reference",
        reference,
        "--damaged",
        folder);
  }

  @Test
  void namesAFileThatIsMissing() {
    Path missing = folder.resolve("missing.txt");

    assertFails(
        missing + ": no such file or folder",
        "learn",
        "--reference",
        missing,
        "--damaged",
        damaged,
        "-o",
        profile);
  }

  @Test
  void namesAFileThatIsEmptyOrBinary() throws IOException {
    Files.write(damaged, new byte[0]);
    assertFails(damaged + ": is empty", "learn", "--reference", reference, "--damaged", damaged);

    Files.write(damaged, new byte[] {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0});
    assertFails(
        damaged + ": is binary, not a text",
        "learn",
        "--reference",
        reference,
        "--damaged",
        damaged);
  }

  @Test
  void needsBothOfAPair() {
    assertWrong("learn needs --reference REF, and --damaged DMG or --profile P", "learn");
    assertWrong(
        "learn needs --reference REF, and --damaged DMG or --profile P",
        "learn",
        "--profile",
        profile);
    assertWrong(
        "learn needs --damaged DMG, what became of the reference, or --profile P, which knows it",
        "learn",
        "--reference",
        reference);
    assertWrong(
        "every --damaged needs its --reference",
        "learn",
        "--reference",
        reference,
        "--damaged",
        damaged,
        "--damaged",
        damaged);
  }

  @Test
  void theDamageIsKnownFromAPairOrAProfileNotBoth() {
    assertWrong(
        "--profile and --damaged exclude each other: one tells what the other does",
        "learn",
        "--profile",
        profile,
        "--reference",
        reference,
        "--damaged",
        damaged);
  }

  @Test
  void doesNotOverwriteWhatItLearnsFrom() throws IOException {
    assertWrong(
        "-o " + damaged + " would overwrite a text to learn from",
        "learn",
        "--reference",
        reference,
        "--damaged",
        damaged,
        "-o",
        damaged);
    assertEquals(TEXT, Files.readString(damaged));
  }

  @Test
  void keepsTheProfileOutOfFoldersThatItLearnsFrom() throws IOException {
    Path originals = Files.createDirectory(folder.resolve("originals"));
    Path kept = Files.writeString(originals.resolve("a.txt"), TEXT);

    assertWrong(
        "-o %s lies in %s, whose texts are to learn from; name another place"
            .formatted(kept, originals),
        "learn",
        "--reference",
        reference,
        "--damaged",
        damaged,
        "--reference",
        originals,
        "-o",
        kept);
    assertEquals(TEXT, Files.readString(kept));
  }

  @Test
  void saysWhyTheProfileCannotBeWritten() {
    assertFails(
        folder + ": is a folder",
        "learn",
        "--reference",
        reference,
        "--damaged",
        damaged,
        "-o",
        folder);
  }

  @Test
  void keepsControlCharactersOfNamesOffTheTerminal() throws IOException {
    Path odd = Files.write(folder.resolve("new\nline\u001B[2J.txt"), new byte[0]);

    assertFails(
        odd.toString().replace("\n", "\\x0a").replace("\u001B", "\\x1b") + ": is empty",
        "learn",
        "--reference",
        odd,
        "--damaged",
        damaged);
  }

  @Test
  void readsTextsInOtherCharsets() throws IOException {
    Files.write(reference, ("\uFEFF" + TEXT).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    Files.write(damaged, TEXT.getBytes(UTF_8));

    assertEquals(
        0, Program.run("learn", "--reference", reference, "--damaged", damaged).exitCode());
  }

  private void assertFails(String message, Object... arguments) {
    assertEquals(new Program(3, "", "emend: " + message + "\n"), Program.run(arguments));
    assertFalse(Files.exists(profile));
  }

  private static void assertWrong(String message, Object... arguments) {
    Program run = Program.run(arguments);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals("emend: " + message, run.firstLineOfErr());
  }
}
