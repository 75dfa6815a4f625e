package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emend.Review;
import org.emend.batch.FileRepair;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.edit.Recoding;
import org.emend.text.TextFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code repair --report} and {@code --stat}. */
class RepairReportTest {

  private static final String FERRY = "The ferry doesnâ€™t run.\nPay at the café, itâ€™s open.\n";

  @TempDir private Path folder;
  private Path docs;
  private Path report;

  @BeforeEach
  void writeFiles() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    report = folder.resolve("report.jsonl");
    Files.writeString(docs.resolve("a.txt"), FERRY);
    Files.writeString(docs.resolve("b.txt"), "\uFEFFsound\r\n", UTF_16LE);
    Files.write(docs.resolve("c.bin"), new byte[] {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0});
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(report, UTF_8)) {
      nodes.add(new ObjectMapper().readTree(line));
    }
    return nodes;
  }

  @Test
  void hasALineForEachFile() throws IOException {
    Path missing = docs.resolve("missing.txt");
    Program run = Program.run("repair", "--diff", "--report", report, docs, missing);

    assertEquals(3, run.exitCode());
    String a = docs.resolve("a.txt").toString();
    String evidence =
        "{\"type\":\"wrong-decoding\",\"description\":\"encode windows-1252, decode UTF-8\","
            + "\"steps\":[{\"encode\":\"windows-1252\",\"decode\":\"UTF-8\"}],\"lostBytes\":0}";
    List<String> lines = Files.readAllLines(report, UTF_8);
    assertEquals(
        "{\"path\":\"%s\",\"outcome\":\"failed\",\"reason\":\"no such file or folder\"}"
            .formatted(missing),
        lines.get(0));
    assertTrue(
        lines
            .get(1)
            .startsWith(
                "{\"path\":\"%s\",\"outcome\":\"repaired\",\"charset\":\"UTF-8\",\"bom\":false,"
                        .formatted(a)
                    + "\"lineEnding\":\"LF\",\"edits\":[{\"offset\":15,\"line\":1,\"column\":16,"
                    + "\"before\":\"â€™\",\"after\":\"’\",\"kind\":\"apostrophe\",\"confidence\":"),
        lines.get(1));
    assertTrue(lines.get(1).contains("\"evidence\":" + evidence), lines.get(1));
    assertTrue(lines.get(1).contains("\"offset\":44,\"line\":2,\"column\":20,"), lines.get(1));
    assertEquals(
        "{\"path\":\"%s\",\"outcome\":\"unchanged\",\"charset\":\"UTF-16LE\",\"bom\":true,"
                .formatted(docs.resolve("b.txt"))
            + "\"lineEnding\":\"CRLF\"}",
        lines.get(2));
    assertEquals(
        "{\"path\":\"%s\",\"outcome\":\"binary\"}".formatted(docs.resolve("c.bin")), lines.get(3));
    assertEquals(4, lines.size());
  }

  @Test
  void goesWithEveryModeAndReplacesAnOlderOne() throws IOException {
    Files.writeString(report, "old\n".repeat(1000));
    for (String mode : List.of("--check", "--diff", "-i")) {
      Program.run("repair", mode, "--report", report, docs);

      assertEquals("repaired", lines().get(0).path("outcome").asText(), mode);
      assertEquals(2, lines().get(0).path("edits").size(), mode);
      assertEquals(3, lines().size(), mode);
    }
  }

  @Test
  void tellsOfSuggestionsAndOfWhatIsLeftOut() throws IOException {
    Edit likely = new Edit(0, 4, "We’re", Kind.OTHER, 0.6, new Evidence.Language("contraction"));
    Edit lacking = new Edit(5, 5, "Ж", Kind.OTHER, 1, new Evidence.OnlyOrigin());
    FileRepair repair =
        new FileRepair(
            text -> new Review(List.of(lacking), List.of(likely)), Optional.of(ISO_8859_1));

    JsonNode line = line(repair.repair("Were late".getBytes(UTF_8)));

    assertEquals(1, line.path("leftOut").path("edits").asInt());
    assertTrue(line.path("leftOut").path("reason").asText().contains("Ж (U+0416)"), "" + line);
    assertEquals("Were", line.path("suggestions").path(0).path("before").asText());
    assertEquals(0.6, line.path("suggestions").path(0).path("confidence").asDouble());
  }

  @Test
  void everyEvidenceIsTold() throws IOException {
    Evidence decoding =
        new Evidence.WrongDecoding(List.of(new Recoding("windows-1252", "UTF-8")), 1);
    Evidence both = new Evidence.Successive(List.of(new Evidence.Entity(), decoding));

    assertEquals(
        "[{\"unescape\":\"HTML\"},{\"encode\":\"windows-1252\",\"decode\":\"UTF-8\"}]",
        evidence(both).path("steps").toString());
    assertEquals(1, evidence(both).path("evidences").path(1).path("lostBytes").asInt());
    JsonNode reference = evidence(new Evidence.Reference("b.txt", 7));
    assertEquals("in the reference b.txt", reference.path("description").asText());
    assertEquals(7, reference.path("offset").asInt());
    assertEquals(
        "likeliest-origin", evidence(new Evidence.LikeliestOrigin()).path("type").asText());
  }

  private static JsonNode evidence(Evidence evidence) throws IOException {
    Edit edit = new Edit(0, 1, "b", Kind.OTHER, 1, evidence);
    FileRepair repair =
        new FileRepair(
            text -> new Review(text.equals("a") ? List.of(edit) : List.of(), List.of()),
            Optional.empty());
    return line(repair.repair("a".getBytes(UTF_8))).path("edits").path(0).path("evidence");
  }

  private static JsonNode line(Outcome outcome) throws IOException {
    SourceFile source = new SourceFile(Path.of("a.txt"), Path.of("a.txt"));
    String line = OutcomeJson.line(source, outcome);
    assertEquals(1, line.lines().count());
    return new ObjectMapper().readTree(line);
  }

  @Test
  void isJsonWhateverATextHolds() throws IOException {
    String odd = "\u0000\u001B\"\\\n\u2028\uDC81\uD83D\uDE00\u0085";
    Edit edit = new Edit(0, odd.length(), "ok", Kind.OTHER, 1, new Evidence.OnlyOrigin());
    Outcome.Suggestions suggestions = new Outcome.Suggestions(odd, List.of(edit));
    JsonNode line =
        line(
            new Outcome.Unchanged(
                TextFile.decode(new byte[0], UTF_8, 0), suggestions, new Outcome.LeftOut(0, "")));

    assertEquals(
        odd.replace('\uDC81', '\uFFFD'), line.path("suggestions").path(0).path("before").asText());
  }

  @Test
  void aNameThatIsNotUtf8IsToldInBytes() throws Exception {
    String name = "caf\\351\\n.txt";
    Process made =
        new ProcessBuilder("sh", "-c", "cd \"$0\" && : > \"$(printf '" + name + "')\"", docs + "")
            .start();
    assumeTrue(made.waitFor() == 0);

    Program.run("repair", "--check", "--report", report, docs);

    JsonNode line = lines().get(3);
    assertTrue(line.path("path").asText().endsWith("/caf\uFFFD\n.txt"), "" + line);
    byte[] bytes = line.path("pathBytes").binaryValue();
    assertEquals((byte) 0xE9, bytes[bytes.length - 6]);
    assertFalse(lines().get(0).has("pathBytes"));
  }

  @Test
  void refusesToOverwriteAFileToRepair() {
    Path a = docs.resolve("a.txt");

    assertEquals(
        "emend: --report %s would overwrite a file to repair".formatted(a),
        Program.run("repair", "--check", "--report", a, docs).firstLineOfErr());
    assertEquals(
        "emend: --report needs a FILE; results go to standard output",
        Program.run("repair", "--check", "--report", "-", docs).firstLineOfErr());
    assertEquals(
        "emend: %s: no such file or folder".formatted(folder.resolve("no/r.jsonl")),
        Program.run("repair", "--check", "--report", folder.resolve("no/r.jsonl"), docs)
            .firstLineOfErr());
  }

  @Test
  void statShowsHowManyEditsEachFileHas() throws IOException {
    Program run = Program.run("repair", "--stat", docs);

    assertTrue(run.out().endsWith("a.txt | 2 ++\n 1 file changed, 2 edits\n"), run.out());
    assertEquals(FERRY, Files.readString(docs.resolve("a.txt")));
    assertEquals(0, run.exitCode());
    assertEquals("", Program.run("repair", "--stat", docs.resolve("b.txt")).out());
  }

  @Test
  void statStandsBehindWhatAModePrints() throws Exception {
    Program run = Program.run("repair", "--diff", "--stat", docs);
    assertTrue(run.text().contains("+The ferry doesn’t run.\n"), run.out());
    assertTrue(run.out().endsWith(" 1 file changed, 2 edits\n"), run.out());

    Process git = new ProcessBuilder("git", "apply", "-p1", "-").directory(docs.toFile()).start();
    try (var in = git.getOutputStream()) {
      new ByteArrayInputStream(run.out().getBytes(ISO_8859_1)).transferTo(in);
    }
    assertEquals(0, git.waitFor(), new String(git.getErrorStream().readAllBytes(), UTF_8));
    assertEquals("The ferry doesn’t run.", Files.readAllLines(docs.resolve("a.txt")).get(0));
  }
}
