package org.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emend.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code learn} from references that have no damaged twin. */
class FurtherReferencesTest {

  private static final String REFERENCE =
      """
      “We’ve mended the harbor wall,” the keeper said, and it’s true that it doesn’t leak.
      """;

  private static final String MINUTES =
      "The clerk read out the GHA’s report to all who had come.\n";

  private static final String DAMAGED =
      "Theyre late again. She had seen the GHAs report before, and so had everybody else here.\n";

  @TempDir private Path folder;
  private Path reference;
  private Path damaged;
  private Path originals;
  private Path old;
  private Path profile;
  private Path inbox;

  @BeforeEach
  void writeFiles() throws IOException {
    reference = Files.writeString(folder.resolve("clean.txt"), REFERENCE);
    damaged = Files.writeString(folder.resolve("damaged.txt"), REFERENCE.replaceAll("[“”’]", ""));
    originals = Files.createDirectory(folder.resolve("originals"));
    Files.writeString(originals.resolve("minutes.txt"), MINUTES);
    old = folder.resolve("old.json");
    profile = folder.resolve("profile.json");
    inbox = Files.writeString(folder.resolve("inbox.txt"), DAMAGED);
    Program.run("learn", "--reference", reference, "--damaged", damaged, "-o", old);
  }

  private void assertTeachesTheWord(Path learned) {
    Program run = Program.run("repair", "-q", "--profile", learned, inbox);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.text().contains("the GHA’s report"), run.out());
  }

  @Test
  void theFirstReferencesArePairedAndTheOthersTeachOnTheirOwn() throws IOException {
    assertFalse(Program.run("repair", "--profile", old, inbox).text().contains("GHA’s"));

    Program run =
        Program.run(
            "learn",
            "--reference",
            reference,
            "--damaged",
            damaged,
            "--reference",
            originals,
            "-o",
            profile);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().endsWith("\nread: 27 words in 2 references\n"), run.out());
    assertTeachesTheWord(profile);
  }

  @Test
  void aProfileKnowsTheDamageAndTheReferencesTeachMore() throws Exception {
    Program run = Program.run("learn", "--profile", old, "--reference", originals, "-o", profile);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().endsWith("\nread: 12 words in 1 reference\n"), run.out());
    assertTeachesTheWord(profile);
    assertEquals(
        Profile.fromJson(Files.readString(old)).describe(),
        Profile.fromJson(Files.readString(profile)).describe());
  }

  @Test
  void aProfileMayTakeItsOwnPlace() throws IOException {
    Program run = Program.run("learn", "--profile", old, "--reference", originals, "-o", old);

    assertEquals(0, run.exitCode(), run.err());
    assertTeachesTheWord(old);
  }

  @Test
  void learningAndRepairingInOneGoTeachesTheSame() {
    Program run =
        Program.run(
            "repair",
            "--reference",
            reference,
            "--damaged",
            damaged,
            "--reference",
            originals,
            inbox);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.text().contains("the GHA’s report"), run.out());
  }

  @Test
  void namesTheFilesOfAFolderThatItLeavesOut() throws IOException {
    Path empty = Files.createFile(originals.resolve("a.txt"));
    Path binary = Files.write(originals.resolve("b.bin"), new byte[] {0, 1, 2, 0, -1, 0, 7, 0});

    Program run = Program.run("learn", "--profile", old, "--reference", originals);

    assertEquals(0, run.exitCode());
    assertEquals(
        "emend: %s: is empty or binary; left out\nemend: %s: is empty or binary; left out\n"
            .formatted(empty, binary),
        run.err());
    assertTrue(run.out().endsWith("\nread: 12 words in 1 reference\n"), run.out());
  }

  @Test
  void aFolderWithoutTextsTeachesNothing() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));

    assertEquals(
        new Program(3, "", "emend: " + none + ": no texts in it\n"),
        Program.run("learn", "--profile", old, "--reference", none, "-o", profile));
    assertFalse(Files.exists(profile));
  }

  @Test
  void aTextGivenTwiceIsReadOnce() {
    Program run =
        Program.run("learn", "--profile", old, "--reference", originals, "--reference", originals);

    assertTrue(run.out().endsWith("\nread: 12 words in 1 reference\n"), run.out());
  }
}
