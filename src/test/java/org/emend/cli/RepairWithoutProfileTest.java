package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code repair} of files of which nothing is known: only what proves itself is undone. */
class RepairWithoutProfileTest {

  private static final String DAMAGED =
      "The ferry doesn\u0092t run on Sundays.\nThe crew isn\u0092t there.\n";
  private static final String REPAIRED =
      "The ferry doesn’t run on Sundays.\nThe crew isn’t there.\n";

  /** What only the language could restore. */
  private static final String SOUND = "The ferry doesnt run. Its crew said, Were not there.\n";

  @TempDir private Path folder;
  private Path docs;
  private Path damaged;
  private Path sound;

  @BeforeEach
  void writeFiles() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    damaged = Files.writeString(docs.resolve("damaged.txt"), DAMAGED);
    sound = Files.writeString(docs.resolve("sound.txt"), SOUND);
  }

  @Test
  void printsASingleFileRepaired() {
    Program run = Program.run("repair", damaged);

    assertEquals(REPAIRED, run.text());
    assertEquals("1 file: 1 repaired\n2 edits: 2 apostrophes\n", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void printsStandardInputRepaired() {
    Program run = Program.runWithInput(DAMAGED.getBytes(UTF_8), "repair", "-q", "-");

    assertEquals(REPAIRED, run.text());
    assertEquals("", run.err());
  }

  @Test
  void showsTheEditsAsADiff() {
    Program run = Program.run("repair", "--diff", docs);

    assertTrue(run.text().contains("\n+The crew isn’t there.\n"), run.text());
    assertFalse(run.text().contains("sound.txt"), run.text());
    assertEquals("2 files: 1 would be repaired, 1 unchanged\n2 edits: 2 apostrophes\n", run.err());
  }

  @Test
  void checkFindsTheFile() {
    Program run = Program.run("repair", "--check", docs);

    assertEquals(damaged + "\n", run.text());
    assertEquals(1, run.exitCode());
  }

  @Test
  void mirrorsTheFolder() throws IOException {
    Path out = folder.resolve("out");

    assertEquals(0, Program.run("repair", "-o", out, docs).exitCode());

    assertEquals(REPAIRED, Files.readString(out.resolve("damaged.txt")));
    assertEquals(SOUND, Files.readString(out.resolve("sound.txt")));
  }

  @Test
  void aSecondRunInPlaceChangesNothing() throws IOException {
    assertEquals(0, Program.run("repair", "-i", docs).exitCode());
    assertEquals(REPAIRED, Files.readString(damaged));
    assertEquals(SOUND, Files.readString(sound));

    assertEquals("2 files: 2 unchanged\n", Program.run("repair", "-i", docs).err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--suggestions", "--suggestions=0.1"})
  void takesSuggestions(String suggestions) {
    assertEquals(
        Program.run("repair", "--diff", docs), Program.run("repair", "--diff", suggestions, docs));
  }

  @Test
  void entitiesComeBackOnlyWhenAsked() throws IOException {
    Files.writeString(damaged, "The caf&eacute; isn&amp;#8217;t open &mdash; R&D\n");

    assertEquals("1 file: 1 unchanged\n", Program.run("repair", damaged).err());
    assertEquals(
        "The café isn’t open — R&D\n", Program.run("repair", "--entities", damaged).text());
  }

  @Test
  void leavesOutWhatTheCharsetOfTheFileLacks() throws IOException {
    byte[] latin = "Le caf\u00E9 de l\u0092H\u00F4tel".getBytes(ISO_8859_1);
    Files.write(damaged, latin);

    Program run = Program.run("repair", "--encoding", "ISO-8859-1", "-i", damaged);

    assertEquals(
        "emend: %s: 1 edit left out: ’ (U+2019) cannot be written in ISO-8859-1\n%s\n"
            .formatted(damaged, "1 file: 1 unchanged"),
        run.err());
    assertEquals(0, run.exitCode());
    assertArrayEquals(latin, Files.readAllBytes(damaged));
  }

  @Test
  void writesInTheCharsetOfTheFile() throws IOException {
    Charset utf16 = Charset.forName("UTF-16LE");
    Files.write(damaged, ("\uFEFF" + DAMAGED).getBytes(utf16));

    assertEquals(0, Program.run("repair", "-i", damaged).exitCode());

    assertArrayEquals(("\uFEFF" + REPAIRED).getBytes(utf16), Files.readAllBytes(damaged));
  }
}
