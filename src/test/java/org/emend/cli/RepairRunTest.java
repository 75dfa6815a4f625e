package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.emend.Review;
import org.emend.batch.Apostrophes;
import org.emend.batch.Batch;
import org.emend.batch.Destination;
import org.emend.batch.FileRepair;
import org.emend.batch.FileWalk;
import org.emend.batch.InPlace;
import org.emend.batch.PathFilter;
import org.emend.review.Palette;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modes, with a repairer made for the purpose: {@code dont} → {@code don’t}. */
class RepairRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "I dont\nyou dont\n");
    Files.writeString(folder.resolve("b.txt"), "fine\n");
    Files.write(folder.resolve("c.bin"), new byte[] {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0});
    Files.writeString(folder.resolve("é.txt"), "they dont");
  }

  @Test
  void checkPrintsThePathsAndExitsWith1() throws IOException {
    assertEquals(1, run(Mode.check()));

    assertEquals(
        folder.resolve("a.txt") + "\n" + folder.resolve("é.txt") + "\n", out.toString(UTF_8));
    assertEquals(
        "4 files: 2 would be repaired, 1 unchanged, 1 skipped as binary\n3 edits: 3 apostrophes\n",
        err.toString(UTF_8));
  }

  @Test
  void diffPrintsOneForEachFileAndWritesNothing() throws IOException {
    assertEquals(0, run(Mode.diff(DiffFormat.UNIFIED, new DiffNames(Path.of("")), Palette.PLAIN)));

    assertEquals(
        """
        diff --git a/a.txt b/a.txt
        --- a/a.txt
        +++ b/a.txt
        @@ -1,2 +1,2 @@
        -I dont
        -you dont
        +I don’t
        +you don’t
        diff --git "a/\\303\\251.txt" "b/\\303\\251.txt"
        --- "a/\\303\\251.txt"
        +++ "b/\\303\\251.txt"
        @@ -1 +1 @@
        -they dont
        \\ No newline at end of file
        +they don’t
        \\ No newline at end of file
        """,
        out.toString(UTF_8));
    assertEquals("they dont", Files.readString(folder.resolve("é.txt")));
  }

  @Test
  void diffNamesFilesFromTheFolderWhereTheProgramRuns() throws IOException {
    assertEquals(
        0, run(Mode.diff(DiffFormat.UNIFIED, new DiffNames(folder.getParent()), Palette.PLAIN)));

    String name = folder.getFileName() + "/a.txt";
    assertEquals(
        "diff --git a/" + name + " b/" + name, out.toString(UTF_8).lines().findFirst().orElse(""));
  }

  @Test
  void inPlaceChangesTheFilesAndSumsUp() throws IOException {
    assertEquals(0, run(inPlace()));

    assertEquals("they don’t", Files.readString(folder.resolve("é.txt")));
    assertEquals("", out.toString(UTF_8));
    assertEquals(
        "4 files: 2 repaired, 1 unchanged, 1 skipped as binary\n3 edits: 3 apostrophes\n",
        err.toString(UTF_8));

    err.reset();
    assertEquals(0, run(inPlace()));
    assertEquals("4 files: 3 unchanged, 1 skipped as binary\n", err.toString(UTF_8));
  }

  @Test
  void aFaultIsOneLineAndTheOthersAreDone() throws IOException {
    assertEquals(3, run(inPlace(), console(out, Map.of()), RepairRunTest::faulty));

    assertEquals(
        "emend: %s: internal error: out of step\n%s\n"
            .formatted(
                folder.resolve("b.txt"),
                "4 files: 2 repaired, 1 skipped as binary, 1 failed\n3 edits: 3 apostrophes"),
        err.toString(UTF_8));
    assertEquals("they don’t", Files.readString(folder.resolve("é.txt")));
  }

  @Test
  void aFaultIsTracedForThoseWhoAsk() throws IOException {
    Console console = console(out, Map.of("EMEND_DEBUG", "1"));

    run(Mode.check(), console, RepairRunTest::faulty);

    assertTrue(err.toString(UTF_8).contains("at org.emend.cli.RepairRunTest.faulty"));
  }

  @Test
  void aClosedPipeEndsItQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console = console(closed, Map.of());

    OutputException failure =
        assertThrows(OutputException.class, () -> run(Mode.check(), console, Apostrophes::repair));

    assertEquals(0, console.end(console.reportEnd(failure)));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void coloursOnlyForEyes() {
    assertEquals(Palette.PLAIN, palette(ColorChoice.AUTO, false, Map.of("TERM", "xterm")));
    assertEquals(Palette.COLOURED, palette(ColorChoice.AUTO, true, Map.of("TERM", "xterm")));
    assertEquals(Palette.COLOURED, palette(ColorChoice.AUTO, true, Map.of("NO_COLOR", "")));
    assertEquals(Palette.PLAIN, palette(ColorChoice.AUTO, true, Map.of("NO_COLOR", "1")));
    assertEquals(Palette.PLAIN, palette(ColorChoice.AUTO, true, Map.of("TERM", "dumb")));
    assertEquals(Palette.COLOURED, palette(ColorChoice.ALWAYS, false, Map.of("NO_COLOR", "1")));
    assertEquals(Palette.PLAIN, palette(ColorChoice.NEVER, true, Map.of("TERM", "xterm")));
  }

  private Palette palette(ColorChoice choice, boolean terminal, Map<String, String> environment) {
    return choice.palette(
        new Console(InputStream.nullInputStream(), out, err, environment, terminal));
  }

  private static Review faulty(String text) {
    if (text.contains("fine")) {
      throw new IllegalStateException("out of step");
    }
    return Apostrophes.repair(text);
  }

  private Mode inPlace() throws IOException {
    return Mode.inPlace(InPlace.of(List.of(folder), (file, remark) -> {}));
  }

  private int run(Mode mode) throws IOException {
    return run(mode, console(out, Map.of()), Apostrophes::repair);
  }

  private int run(Mode mode, Console console, Function<String, Review> reviewer)
      throws IOException {
    RepairRun run = new RepairRun(console, mode);
    FileWalk walk = FileWalk.of(List.of(folder), PathFilter.ALL);
    try (Destination destination = mode.destination()) {
      new Batch(new FileRepair(reviewer, Optional.empty()), destination, 2).run(walk.files(), run);
    }
    return run.end(false);
  }

  private Console console(OutputStream output, Map<String, String> environment) {
    return new Console(InputStream.nullInputStream(), output, err, environment, false);
  }
}
