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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learn from a pair, restore a folder, show the diff, write it: the whole job on testdata. */
class MainJobTest {

  private static final Path TESTDATA = Path.of("testdata");
  private static final Path ORIGINALS = TESTDATA.resolve("originals");
  private static final Path PAIR = TESTDATA.resolve("pair");

  @TempDir private Path folder;
  private Path profile;
  private Path inbox;

  @BeforeEach
  void learn() throws IOException {
    profile = folder.resolve("profile.json");
    inbox = Files.createDirectory(folder.resolve("inbox"));
    for (Path file : files(TESTDATA.resolve("inbox"))) {
      Files.copy(file, inbox.resolve(file.getFileName()));
    }
    Program run =
        Program.run(
            "learn",
            "--reference",
            PAIR.resolve("reference.txt"),
            "--damaged",
            PAIR.resolve("damaged.txt"),
            "-o",
            profile);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("control characters stripped, spaces collapsed"), run.out());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void assertIsRestored(Path restored) throws IOException {
    for (Path original : files(ORIGINALS)) {
      assertArrayEquals(
          Files.readAllBytes(original),
          Files.readAllBytes(restored.resolve(original.getFileName())),
          original.toString());
    }
  }

  @Test
  void mirrorsTheFolderRestored() throws IOException {
    Path out = folder.resolve("out");
    Program run =
        Program.run("repair", "--profile", profile, "--reference", ORIGINALS, "-o", out, inbox);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("9 files: 8 repaired, 1 unchanged\n"), run.err());
    assertIsRestored(out);
  }

  @Test
  void restoresInPlaceOnceAndForAll() throws IOException {
    Program first =
        Program.run("repair", "--profile", profile, "--reference", ORIGINALS, "-i", inbox);
    assertEquals(0, first.exitCode(), first.err());
    assertIsRestored(inbox);
    Program second =
        Program.run("repair", "--profile", profile, "--reference", ORIGINALS, "--check", inbox);
    assertEquals(0, second.exitCode(), second.out());
    assertEquals("", second.out());
  }

  @Test
  void itsDiffIsWhatGitApplies() throws Exception {
    Program run =
        Program.run("repair", "--profile", profile, "--reference", ORIGINALS, "--diff", inbox);
    Path patch = Files.write(folder.resolve("patch"), run.out().getBytes(ISO_8859_1));
    Process git =
        new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
            .directory(inbox.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, git.waitFor(), said);
    assertIsRestored(inbox);
  }

  @Test
  void learnsAndRepairsInOneGo() throws IOException {
    Program run =
        Program.run(
            "repair",
            "--reference",
            PAIR.resolve("reference.txt"),
            "--damaged",
            PAIR.resolve("damaged.txt"),
            PAIR.resolve("damaged.txt"));
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        new String(Files.readAllBytes(PAIR.resolve("repaired.txt")), ISO_8859_1), run.out());
  }

  @Test
  void learnsFromFoldersPairedByFileName() throws IOException {
    Path merged = folder.resolve("merged.json");
    Program run = Program.run("learn", "--reference", ORIGINALS, "--damaged", inbox, "-o", merged);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("windows-1252 read as ISO-8859-1"), run.out());
    assertTrue(Files.readString(merged).startsWith("{"));
  }

  @Test
  void unrelatedTextsGiveNoProfile() throws IOException {
    Path none = folder.resolve("none.json");
    Program run =
        Program.run(
            "learn",
            "--reference",
            PAIR.resolve("reference.txt"),
            "--damaged",
            inbox.resolve("straight.txt"),
            "-o",
            none);
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("these do not look like the same text"), run.err());
    assertFalse(Files.exists(none));
  }

  @Test
  void aProfileOfANewerVersionIsRefused() throws IOException {
    Files.writeString(
        profile, Files.readString(profile).replace("\"version\" : 2,", "\"version\" : 7,"));
    Program run = Program.run("repair", "--profile", profile, "--check", inbox);
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("version 7"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
