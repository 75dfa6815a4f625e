package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages, repairs and scores the sound texts of testdata. */
class EvaluateCommandTest {

  private static final Path ORIGINALS = Path.of("testdata", "originals");
  private static final Path PAIR = Path.of("testdata", "pair");

  @TempDir private Path folder;
  private Path profile;

  @BeforeEach
  void learn() {
    profile = folder.resolve("profile.json");
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
  }

  private static String text(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  @Test
  void printsATable() {
    Program run = Program.run("evaluate", "--profile", profile, ORIGINALS);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    List<String> lines = text(run.out()).lines().toList();
    assertTrue(lines.get(0).matches("9 texts, \\d+ characters, \\d+ edits at .* 0.9 or more"));
    assertEquals(
        "lost marks                              n  precision   recall recall at 95 % recall at 99 %",
        lines.get(2));
    assertTrue(lines.get(3).startsWith("apostrophe "), run.out());
    assertTrue(lines.contains("base edits                              0"), run.out());
    assertTrue(lines.contains("inconsistent texts                      0"), run.out());
    assertTrue(lines.contains("edits of sound text                     0"), run.out());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("0.9–1.0 ")), run.out());
  }

  @Test
  void printsJson() throws IOException {
    Program run =
        Program.run("evaluate", "--profile", profile, "--json", "--edits", "3", ORIGINALS);

    assertEquals(0, run.exitCode(), run.err());
    JsonNode report = new ObjectMapper().readTree(text(run.out()));
    assertEquals(9, report.get("texts").asInt());
    JsonNode apostrophes = report.get("kinds").get(0);
    assertEquals("apostrophe", apostrophes.get("kind").asText());
    assertTrue(apostrophes.get("precision").asDouble() > 0.95, apostrophes.toString());
    assertEquals("dash", report.get("kinds").get(4).get("kind").asText());
    assertEquals(10, report.get("calibration").get("bins").size());
    assertEquals(0, report.get("baseEdits").asInt());
    assertEquals(3, report.get("shownEdits").size());
    assertEquals(0, report.get("shownWrongEdits").size());
  }

  @Test
  void showsEditsWithWhatStandsAroundThem() {
    Program run = Program.run("evaluate", "--profile", profile, "--edits", "2", ORIGINALS);

    List<String> lines = text(run.out()).lines().toList();
    int edits = lines.indexOf("edits");
    assertTrue(lines.get(edits + 2).contains(ORIGINALS.toString()), run.out());
    assertTrue(lines.get(edits + 3).startsWith("  damaged   "), run.out());
    assertTrue(lines.get(edits + 4).startsWith("  repaired  "), run.out());
    assertTrue(lines.get(edits + 5).startsWith("  original  "), run.out());
    assertEquals(edits + 11, lines.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "space", "question", "fffd", "lossy"})
  void knowsChannelsByName(String channel) {
    Program run =
        Program.run(
            "evaluate",
            "--channel",
            channel,
            "--reference",
            PAIR.resolve("reference.txt"),
            ORIGINALS);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("inconsistent texts                      0\n"), run.out());
    assertTrue(run.out().contains("base edits                              0\n"), run.out());
  }

  @Test
  void learnsFromTheBeginningOfATextAndEvaluatesTheRest() {
    Path text = PAIR.resolve("reference.txt");

    Program all = Program.run("evaluate", "--channel", "fffd", "--reference", text, text);
    Program rest = Program.run("evaluate", "--channel", "fffd", "--reference-size", "2000", text);

    assertEquals(0, rest.exitCode(), rest.err());
    int cut = characters(all) - characters(rest);
    assertTrue(cut > 1000 && cut <= 2000, rest.out());
  }

  private static int characters(Program run) {
    return Integer.parseInt(run.out().split(" ", -1)[2]);
  }

  @Test
  void readsZippedTextsAndTheirTwins() throws IOException {
    Path clean = Files.createDirectory(folder.resolve("clean"));
    Path references = Files.createDirectory(folder.resolve("references"));
    for (Path target : List.of(clean, references)) {
      try (OutputStream zipped =
          new GZIPOutputStream(Files.newOutputStream(target.resolve("a.txt.gz")))) {
        Files.copy(PAIR.resolve("reference.txt"), zipped);
      }
    }

    Program run =
        Program.run("evaluate", "--channel", "question", "--reference", references, clean);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("1 text, "), run.out());
  }

  @Test
  void aTextWithoutATwinFailsAndTheOthersAreDone() throws IOException {
    Path references = Files.createDirectory(folder.resolve("references"));
    Path twin = Files.copy(PAIR.resolve("reference.txt"), references.resolve("reference.txt"));
    Path lone = Files.writeString(folder.resolve("lone.txt"), "It’s alone.");

    Program run =
        Program.run("evaluate", "--channel", "drop", "--reference", references, lone, twin);

    assertEquals(3, run.exitCode());
    assertEquals("emend: " + lone + ": has no twin in any --reference\n", run.err());
    assertTrue(run.out().startsWith("1 text, "), run.out());
  }

  @Test
  void aBrokenArchiveFails() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.gz"), "no archive");

    Program run = Program.run("evaluate", "--profile", profile, broken);

    assertEquals(3, run.exitCode());
    assertTrue(run.err().startsWith("emend: " + broken + ": cannot be unzipped: "), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aFolderWithoutTextsIsToldOf() throws IOException {
    Program run =
        Program.run(
            "evaluate", "--channel", "drop", Files.createDirectory(folder.resolve("empty")));

    assertEquals(3, run.exitCode());
    assertEquals("emend: there is no text to evaluate\n", run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "evaluate a.txt, evaluate needs either --profile P or --channel NAME",
    "evaluate --profile p --channel drop a.txt, evaluate needs either --profile P or --channel NAME",
    "evaluate --profile p --reference r a.txt, --reference and --reference-size go with --channel;"
        + " a profile has learned",
    "evaluate --channel drop --reference-size 0 a.txt, '--reference-size is 1 or more, not 0'",
    "evaluate --channel drop --min-confidence 2 a.txt, "
        + "'--min-confidence is a probability, from 0 to 1, not 2.0'",
    "evaluate --channel drop --wrong -1 a.txt, --wrong and --edits are 0 or more",
    "evaluate --channel drop, Missing required parameter: 'CLEAN'"
  })
  void refusesWrongUsage(String arguments, String complaint) {
    Program run = Program.run((Object[]) arguments.split(" ", -1));

    assertEquals(2, run.exitCode());
    assertEquals("emend: " + complaint, run.firstLineOfErr());
    assertEquals("", run.out());
  }
}
