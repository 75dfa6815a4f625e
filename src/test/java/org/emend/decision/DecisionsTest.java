package org.emend.decision;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private static final String TEXT = "I know theyre late. 😀 Its roof leaks, and theyre sorry.";
  private static final PathName NAME = PathName.of("letters/ann.txt");
  private static final String DIGEST = digest(TEXT);

  private static String digest(String text) {
    return ContentDigest.of(text.getBytes(UTF_8)).sha256();
  }

  private static Edit apostrophe(String text, String word, int from) {
    int at = text.indexOf(word, from) + word.length() - 2;
    return new Edit(at, at, "’", Kind.APOSTROPHE, 0.93, new Evidence.Language("contraction"));
  }

  private static Decisions decided(Verdict... verdicts) {
    int second = TEXT.indexOf("and");
    return new Decisions(
        List.of(
            new DecidedFile(
                NAME,
                DIGEST,
                UTF_8,
                0,
                List.of(
                    DecidedEdit.of(TEXT, apostrophe(TEXT, "theyre", 0), verdicts[0]),
                    DecidedEdit.of(TEXT, apostrophe(TEXT, "theyre", second), verdicts[1])))));
  }

  @Test
  void comeBackFromJson() throws DecisionsException {
    Decisions decisions = decided(Verdict.ACCEPTED, Verdict.REJECTED);

    assertEquals(decisions, Decisions.fromJson(decisions.toJson()));
  }

  @Test
  void aByteThatDoesNotDecodeComesBackFromAFile() throws DecisionsException {
    String text = "caf\uDCE9 dont 😀";
    Edit edit = new Edit(8, 8, "’", Kind.APOSTROPHE, 0.9, new Evidence.Language("contraction"));
    DecidedEdit decided = DecidedEdit.of(text, edit, Verdict.ACCEPTED);
    Decisions decisions =
        new Decisions(List.of(new DecidedFile(NAME, DIGEST, UTF_8, 0, List.of(decided))));
    byte[] file = decisions.toJson().getBytes(UTF_8);

    assertEquals(decisions, Decisions.fromJson(new String(file, UTF_8)));
  }

  @Test
  void aNameThatIsNotUtf8ComesBack() throws DecisionsException {
    PathName odd = PathName.of("caf\u00E9".getBytes(ISO_8859_1));
    DecidedFile file = decided(Verdict.ACCEPTED, Verdict.ACCEPTED).files().get(0);
    Decisions decisions =
        new Decisions(List.of(new DecidedFile(odd, DIGEST, ISO_8859_1, 0, file.edits())));

    assertEquals(odd, Decisions.fromJson(decisions.toJson()).files().get(0).name());
  }

  @Test
  void whatIsNoDecisionsIsRefusedInOneLine() {
    String good = decided(Verdict.ACCEPTED, Verdict.REJECTED).toJson();
    assertEquals("not decisions of emend: no JSON", refusal("{"));
    assertEquals("not decisions of emend", refusal("[]"));
    assertEquals("not decisions of emend", refusal("{\"format\":\"emend profile\"}"));
    assertEquals(
        "decisions of version 7; this emend reads version 1",
        refusal(good.replace("\"version\" : 1", "\"version\" : 7")));
    assertEquals(
        "damaged decisions: decision cannot be 'perhaps'",
        refusal(good.replace("\"accepted\"", "\"perhaps\"")));
    assertEquals(
        "damaged decisions: an edit from 11 to 11 of 3 characters",
        refusal(good.replaceFirst("\"before\" : \"\"", "\"before\" : \"abc\"")));
    assertEquals(
        "damaged decisions: wrong 'start'",
        refusal(good.replaceFirst("\"start\" : 11", "\"start\" : \"x\"")));
    assertEquals(
        "damaged decisions: unknown charset 'klingon'",
        refusal(good.replace("\"UTF-8\"", "\"klingon\"")));
    assertEquals(
        "damaged decisions: sha256 is missing", refusal(good.replace("\"sha256\"", "\"md5\"")));
    assertEquals("damaged decisions: version is missing", refusal(good.replace("version", "v")));
  }

  private static String refusal(String json) {
    return assertThrows(DecisionsException.class, () -> Decisions.fromJson(json)).getMessage();
  }

  @Test
  void newDecisionsOnTheSameContentTakeThePlaceOfOldOnes() {
    Decisions old = decided(Verdict.ACCEPTED, Verdict.ACCEPTED);
    Decisions now = decided(Verdict.REJECTED, Verdict.ACCEPTED);

    assertEquals(now, old.updatedBy(now));
  }

  @Test
  void theSameEditOfTheSameFileIsNotAskedAgain() {
    EarlierDecisions earlier = new EarlierDecisions(decided(Verdict.ACCEPTED, Verdict.REJECTED));

    assertEquals(
        Optional.of(Verdict.ACCEPTED),
        earlier.of(NAME, DIGEST, TEXT, apostrophe(TEXT, "theyre", 0)));
  }

  @Test
  void thePassageOfAChangedFileIsKnownAgain() {
    EarlierDecisions earlier = new EarlierDecisions(decided(Verdict.ACCEPTED, Verdict.REJECTED));
    String changed = "Dear Ann! " + TEXT.replace("I know theyre late", "I know they’re late");
    Edit second = apostrophe(changed, "theyre", changed.indexOf("and"));

    assertEquals(Optional.of(Verdict.REJECTED), earlier.of(NAME, digest(changed), changed, second));
    assertEquals(
        Optional.empty(), earlier.of(PathName.of("other.txt"), digest(changed), changed, second));
  }

  @Test
  void aPassageOnWhichBothWasDecidedIsAskedAgain() {
    String twice = "I know theyre late. ".repeat(4);
    Edit first = apostrophe(twice, "theyre", 12);
    Edit second = apostrophe(twice, "theyre", 30);
    Decisions decisions =
        new Decisions(
            List.of(
                new DecidedFile(
                    NAME,
                    digest(twice),
                    UTF_8,
                    0,
                    List.of(
                        DecidedEdit.of(twice, first, Verdict.ACCEPTED),
                        DecidedEdit.of(twice, second, Verdict.REJECTED)))));
    String changed = twice + " Yours, Ann";
    EarlierDecisions earlier = new EarlierDecisions(decisions);

    assertEquals(Optional.of(Verdict.ACCEPTED), earlier.of(NAME, digest(twice), twice, first));
    assertEquals(Optional.empty(), earlier.of(NAME, digest(changed), changed, first));
  }

  @Test
  void anEditThatWasLeftUndecidedIsAskedAgainThoughItsPassageRecurs() {
    String twice = "I know theyre late. ".repeat(4);
    Edit first = apostrophe(twice, "theyre", 12);
    Edit second = apostrophe(twice, "theyre", 30);
    List<DecidedEdit> onFirst = List.of(DecidedEdit.of(twice, first, Verdict.ACCEPTED));
    EarlierDecisions earlier =
        new EarlierDecisions(
            new Decisions(List.of(new DecidedFile(NAME, digest(twice), UTF_8, 0, onFirst))));

    assertEquals(Optional.of(Verdict.ACCEPTED), earlier.of(NAME, digest(twice), twice, first));
    assertEquals(Optional.empty(), earlier.of(NAME, digest(twice), twice, second));
  }
}
