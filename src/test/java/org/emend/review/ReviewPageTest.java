package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.EarlierDecisions;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;
import org.emend.text.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data that are written into the page, for its script. */
class ReviewPageTest {

  private static final String TEXT = "Well theyre late, and theyre wet.\nGo, she said.\n";
  private static final PathName NAME = PathName.of("docs/a.txt");

  private static final List<Edit> EDITS =
      List.of(
          edit(9, "’", Kind.APOSTROPHE, 0.99, "contraction"),
          edit(26, "’", Kind.APOSTROPHE, 0.98, "contraction"),
          edit(34, "“", Kind.DOUBLE_QUOTE, 0.93, "quotation opens"),
          edit(37, "”", Kind.DOUBLE_QUOTE, 0.93, "quotation closes"));
  private static final List<Edit> SUGGESTIONS =
      List.of(edit(3, "’", Kind.APOSTROPHE, 0.55, "contraction"));

  @TempDir private Path folder;

  private static Edit edit(int at, String mark, Kind kind, double confidence, String rule) {
    return new Edit(at, at, mark, kind, confidence, new Evidence.Language(rule));
  }

  private static ProposedFile file(EarlierDecisions earlier) {
    TextFile file = TextFile.decode(TEXT.getBytes(UTF_8), UTF_8, 0);
    return ProposedFile.of(NAME, file, EDITS, SUGGESTIONS, earlier);
  }

  private String html(ProposedFile... files) throws IOException {
    Path page = folder.resolve("page.html");
    try (ReviewPage review = new ReviewPage("1.2.3", Optional.empty())) {
      for (ProposedFile file : files) {
        review.add(file);
      }
      review.writeTo(page);
    }
    return Files.readString(page);
  }

  private static List<JsonNode> blocks(String html, String attribute) throws IOException {
    Pattern block = Pattern.compile("json\" " + attribute + ">(.*?)</script>", Pattern.DOTALL);
    List<JsonNode> found = new ArrayList<>();
    for (Matcher matcher = block.matcher(html); matcher.find(); ) {
      found.add(new ObjectMapper().readTree(matcher.group(1)));
    }
    return found;
  }

  @Test
  void hasAFileWithItsEditsAndTheTextAroundThem() throws IOException {
    String html = html(file(EarlierDecisions.NONE));

    JsonNode data = blocks(html, "class=\"file\"").get(0);
    assertEquals("docs/a.txt", data.get("path").asText());
    assertEquals(ContentDigest.of(TEXT.getBytes(UTF_8)).sha256(), data.get("sha256").asText());
    assertEquals(
        new ObjectMapper().valueToTree(List.of(List.of(0, 1, 1, TEXT))), data.get("passages"));
    assertEquals(
        "[3,3,\"’\",0,0.55,0,0,-1,1,0]"
            + "[9,9,\"’\",0,0.99,0,1,-1,0,0]"
            + "[26,26,\"’\",0,0.98,0,1,-1,0,0]"
            + "[34,34,\"“\",1,0.93,1,2,4,0,0]"
            + "[37,37,\"”\",1,0.93,2,3,3,0,0]",
        rows(data));
    assertEquals("1.2.3", blocks(html, "id=\"head\"").get(0).get("version").asText());
  }

  private static String rows(JsonNode data) {
    StringBuilder rows = new StringBuilder();
    data.get("edits").forEach(rows::append);
    return rows.toString();
  }

  @Test
  void takesOverWhatWasDecidedBefore() throws IOException {
    EarlierDecisions earlier =
        new EarlierDecisions(
            new Decisions(
                List.of(
                    new DecidedFile(
                        NAME,
                        ContentDigest.of(TEXT.getBytes(UTF_8)).sha256(),
                        UTF_8,
                        0,
                        List.of(
                            DecidedEdit.of(TEXT, SUGGESTIONS.get(0), Verdict.REJECTED),
                            DecidedEdit.of(TEXT, EDITS.get(0), Verdict.ACCEPTED))))));

    String html = html(file(earlier));

    List<Integer> decisions = new ArrayList<>();
    blocks(html, "class=\"file\"")
        .get(0)
        .get("edits")
        .forEach(row -> decisions.add(row.get(9).asInt()));
    assertEquals(List.of(2, 1, 0, 0, 0), decisions);
    assertNotEquals(
        blocks(html(file(EarlierDecisions.NONE)), "id=\"tail\""), blocks(html, "id=\"tail\""));
  }

  @Test
  void leavesOutAFileWithoutEdits() throws IOException {
    TextFile sound = TextFile.decode("Sound.\n".getBytes(UTF_8), UTF_8, 0);
    ProposedFile empty =
        ProposedFile.of(PathName.of("b.txt"), sound, List.of(), List.of(), EarlierDecisions.NONE);

    assertEquals(List.of(), blocks(html(empty), "class=\"file\""));
  }
}
