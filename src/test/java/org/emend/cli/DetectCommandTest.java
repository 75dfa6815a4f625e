package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code detect}: what files are, and what damage proves itself in them. */
class DetectCommandTest {

  private static final String DAMAGED =
      "The ferry doesn\u0092t run on Sundays.\r\nThe crew isn\u0092t there, nor is caf&eacute;.\r\n";

  @TempDir private Path folder;
  private Path docs;
  private Path damaged;
  private Path profile;

  @BeforeEach
  void writeFiles() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    damaged = Files.writeString(docs.resolve("a.txt"), DAMAGED);
    Files.write(docs.resolve("b.txt"), "\uFEFFThe ferry runs.\n".getBytes(UTF_16LE));
    Files.write(docs.resolve("c.bin"), new byte[] {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0});
    Files.write(
        docs.resolve("d.txt"),
        "Ils vont au café, où l’on déjeune à midi".getBytes(Charset.forName("windows-1252")));
    profile = folder.resolve("profile.json");
  }

  @Test
  void tellsInALineWhatAFileIs() {
    Program run = Program.run("detect", docs);

    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertEquals(
        List.of(
            "a.txt\tUTF-8\tno BOM\tCRLF\t2 × encode ISO-8859-1, decode windows-1252 (0.99):"
                + " doesn\\x92t run on → doesn’t run on",
            "b.txt\tUTF-16LE\tBOM\tLF\tno damage seen",
            "c.bin\tbinary",
            "d.txt\twindows-1252\tno BOM\tnone\tno damage seen"),
        lines(run));
  }

  @Test
  void theOrderIsThatOfThePathsWhateverTheJobs() {
    assertEquals(
        Program.run("detect", "--jobs", 1, docs), Program.run("detect", "--jobs", 4, docs));
  }

  @Test
  void tellsItInJsonToo() throws IOException {
    List<JsonNode> files = json(Program.run("detect", "--json", docs));

    JsonNode first = files.get(0);
    assertEquals(damaged.toString(), first.path("path").asText());
    assertEquals("UTF-8", first.path("charset").asText());
    assertFalse(first.path("bom").asBoolean());
    assertFalse(first.path("binary").asBoolean());
    assertEquals("CRLF", first.path("lineEnding").asText());
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                [{"steps": [{"encode": "ISO-8859-1", "decode": "windows-1252"}],
                  "count": 2,
                  "confidence": 0.99,
                  "example": {"before": "doesn\u0092t run on", "after": "doesn’t run on"}}]
                """),
        first.path("damage"));
    assertTrue(files.get(1).path("bom").asBoolean());
    assertTrue(files.get(2).path("binary").asBoolean());
    assertTrue(files.get(2).path("charset").isNull());
    assertEquals("none", files.get(3).path("lineEnding").asText());
    assertTrue(files.get(3).path("damage").isEmpty());
  }

  @Test
  void entitiesAreDamageWhereTheUserSaysSo() throws IOException {
    JsonNode damage = json(Program.run("detect", "--json", "--entities", damaged)).get(0);

    assertEquals("HTML", damage.at("/damage/1/steps/0/unescape").asText());
    assertTrue(
        Program.run("detect", "--entities", damaged)
            .text()
            .endsWith("; 1 × HTML entity (0.99): nor is caf&eacute;. → nor is café.\n"));
  }

  @Test
  void columnsAreAlignedOnATerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] args = {"detect", docs.resolve("b.txt").toString(), docs.resolve("c.bin").toString()};

    Main.run(
        args,
        new ByteArrayInputStream(new byte[0]),
        out,
        new ByteArrayOutputStream(),
        Map.of(),
        true);

    assertEquals(
        "%1$sb.txt  UTF-16LE      BOM     LF     no damage seen\n%1$sc.bin  binary\n"
            .formatted(docs + "/"),
        out.toString(UTF_8));
  }

  @Test
  void readsStandardInput() {
    Program run = Program.runWithInput("all is well".getBytes(UTF_8), "detect", "-");

    assertEquals(new Program(0, "-\tUTF-8\tno BOM\tnone\tno damage seen\n", ""), run);
  }

  @Test
  void takesTheFilesAndTheCharsetThatTheUserNames() {
    Program run =
        Program.run(
            "detect", "--include", "*.txt", "--exclude", "a*", "--encoding", "UTF-16LE", docs);

    assertEquals(2, run.out().lines().count());
    assertTrue(run.out().contains("d.txt\tUTF-16LE\t"), run.out());
  }

  @Test
  void aMissingPathIsReportedAndTheOthersAreDone() {
    Path missing = folder.resolve("missing");

    Program run = Program.run("detect", missing, damaged);

    assertEquals(3, run.exitCode());
    assertEquals("emend: %s: no such file or folder\n".formatted(missing), run.err());
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void refusesWrongUsage() {
    assertWrong("Missing required parameter: 'PATH'", "detect");
    assertWrong("- (standard input) goes with no other PATH", "detect", "-", docs);
    assertWrong("--jobs is 1 or more, not 0", "detect", "--jobs", 0, docs);
    assertWrong(
        "--min-confidence is a probability, from 0 to 1, not 2.0",
        "detect",
        "--min-confidence",
        2,
        docs);
    assertWrong(
        "--write-profile needs a FILE; what is found goes to standard output",
        "detect",
        "--write-profile",
        "-",
        docs);
    assertWrong(
        "--write-profile %s would overwrite a file to look at".formatted(damaged),
        "detect",
        "--write-profile",
        damaged,
        docs);
  }

  @Test
  void writesAProfileThatRepairReplays() throws IOException {
    Program run = Program.run("detect", "--write-profile", profile, docs);

    assertEquals(0, run.exitCode());
    assertEquals("explained by: windows-1252 read as ISO-8859-1\n", run.err());
    assertEquals(4, run.out().lines().count());
    assertEquals(
        DAMAGED.replace('\u0092', '’'),
        Program.run("repair", "--profile", profile, damaged).text());
  }

  @Test
  void writesNoProfileWhereNoDamageIsSeen() {
    Program run = Program.run("detect", "--write-profile", profile, docs.resolve("b.txt"));

    assertEquals(3, run.exitCode());
    assertEquals(
        "emend: %s: not written: no text was seen that was decoded in a wrong charset, so there is"
                .formatted(profile)
            + " nothing to replay\n",
        run.err());
    assertFalse(Files.exists(profile));
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\tf.txt", "e\nf.txt"})
  void aStrangeNameStaysOneLine(String name) throws IOException {
    Path strange = Files.writeString(folder.resolve(name), "all is well");

    assertEquals(
        strange.toString().replace("\t", "\\t").replace("\n", "\\n")
            + "\tUTF-8\tno BOM\tnone\tno damage seen\n",
        Program.run("detect", strange).out());
  }

  private List<String> lines(Program run) {
    return run.text().lines().map(line -> line.replace(docs + "/", "")).toList();
  }

  private static List<JsonNode> json(Program run) throws IOException {
    assertEquals(0, run.exitCode(), run.err());
    return new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(run.text()).readAll();
  }

  private static void assertWrong(String message, Object... arguments) {
    Program run = Program.run(arguments);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals("emend: " + message, run.firstLineOfErr());
  }
}
