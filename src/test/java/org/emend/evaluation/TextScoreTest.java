package org.emend.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextScoreTest {

  private static final List<Boolean> RIGHT = List.of(true);
  private static final List<Boolean> WRONG = List.of(false);

  @Test
  void aMarkAtItsPlaceIsRight() {
    Scored text = Scored.original(NamedChannel.DROP, "We don’t know.").edit(6, 6, "’");

    assertEquals(RIGHT, text.verdicts());
    assertEquals(List.of(MarkKind.APOSTROPHE), text.kinds());
    assertEquals(0.75, text.score().marks().get(0).confidence());
    assertTrue(text.score().wrongEdits().isEmpty());
  }

  @Test
  void aMissedMarkIsNotProposed() {
    Scored text = Scored.original(NamedChannel.DROP, "We don’t, we can’t.").edit(6, 6, "’");

    assertEquals(2, text.lostCodePoints().length);
    assertEquals(RIGHT, text.verdicts());
  }

  @Test
  void anotherMarkAtThePlaceIsWrong() {
    Scored text = Scored.original(NamedChannel.DROP, "We don’t know.").edit(6, 6, "‘");

    assertEquals(WRONG, text.verdicts());
    assertEquals(List.of(MarkKind.SINGLE_QUOTE), text.kinds());
    assertTrue(text.score().wrongEdits().get(0));
  }

  @Test
  void theMarkAtAnotherPlaceIsWrong() {
    assertEquals(
        WRONG,
        Scored.original(NamedChannel.DROP, "We don’t know.").change("dont", "do’nt").verdicts());
  }

  @Test
  void aMarkBesideAnotherWordIsWrong() {
    Scored text = Scored.original(NamedChannel.DROP, "the workers’ rights");

    assertEquals(WRONG, text.change("workers rights", "workers ’rights").verdicts());
  }

  @Test
  void aDashBetweenSpacesIsRightOnlyBetweenSpaces() {
    String original = "It was late — too late.";

    assertEquals("It was late too late.", Scored.original(NamedChannel.DROP, original).damaged());
    assertEquals(RIGHT, Scored.original(NamedChannel.DROP, original).edit(11, 11, " —").verdicts());
    assertEquals(RIGHT, Scored.original(NamedChannel.DROP, original).edit(12, 12, "— ").verdicts());
    assertEquals(WRONG, Scored.original(NamedChannel.DROP, original).edit(11, 11, "—").verdicts());
    assertEquals(WRONG, Scored.original(NamedChannel.DROP, original).edit(12, 12, "—").verdicts());
  }

  @Test
  void aSpaceThatWasDoubledIsNeitherRightNorWrong() {
    Scored text = Scored.original(NamedChannel.DROP, "One.  Two.").change(" ", "  ");

    assertEquals(List.of(), text.verdicts());
    assertEquals(0, text.baseEdits());
    assertTrue(text.repaired().unexplained().isEmpty());
  }

  @Test
  void severalMarksOfOnePlaceAreComparedInOrder() {
    String original = "‘force multipliers,’ ” Blinken";

    assertEquals(
        List.of(true, true),
        Scored.original(NamedChannel.DROP, original).change(", ", ",’ ” ").verdicts());
    assertEquals(
        List.of(true, false, true),
        Scored.original(NamedChannel.DROP, original).change(", ", ",’” ” ").verdicts());
    assertEquals(
        List.of(false, false),
        Scored.original(NamedChannel.DROP, original).change(", ", ",” ’ ").verdicts());
  }

  @Test
  void aQuestionMarkOfTheOriginalStaysOne() {
    Scored text = Scored.original(NamedChannel.QUESTION, "Did he? He didn’t.");

    assertEquals("Did he? He didn?t.", text.damaged());
    assertEquals(List.of(false, true), text.change("he?", "he’").change("n?t", "n’t").verdicts());
  }

  @Test
  void eitherOfTwoEqualSpacesMayBeEditedIfTheTextComesOutTheSame() {
    String original = "He said, “Go";

    assertEquals("He said,  Go", Scored.original(NamedChannel.SPACE, original).damaged());
    assertEquals(RIGHT, Scored.original(NamedChannel.SPACE, original).edit(9, 10, "“").verdicts());
    assertEquals(RIGHT, Scored.original(NamedChannel.SPACE, original).edit(8, 10, " “").verdicts());
    assertEquals(WRONG, Scored.original(NamedChannel.SPACE, original).edit(8, 9, "“").verdicts());
  }

  @Test
  void lostLettersAreMarksOfTheirOwnKind() {
    Scored text = Scored.original(NamedChannel.LOSSY, "the café’s door");

    assertEquals("the cafÃ©â??s door", text.damaged());
    text.change("Ã©", "é").change("â??", "’");
    assertEquals(List.of(true, true), text.verdicts());
    assertEquals(List.of(MarkKind.OTHER, MarkKind.APOSTROPHE), text.kinds());
    assertEquals(0, text.baseEdits());
  }

  @Test
  void whatAnEditLeavesDamagedIsNoMark() {
    Scored text = Scored.original(NamedChannel.LOSSY, "“Don’t”");

    assertEquals(RIGHT, text.change("â??Donâ??t", "â??Don’t").verdicts());
    assertEquals("â??Don’tâ??", text.repaired().text());
  }

  @Test
  void aCapitalThatLooksLikeATraceIsRecognized() {
    Scored text = Scored.original(NamedChannel.LOSSY, "SÃO");

    assertEquals("SÃ?O", text.damaged());
    assertEquals(RIGHT, text.change("Ã?", "Ã").verdicts());
  }

  @Test
  void anEditOfTheTextItselfIsABaseEditAndNoRepair() {
    Scored text = Scored.original(NamedChannel.DROP, "We don’t konw.").change("konw", "know’s");

    assertEquals(WRONG, text.verdicts());
    assertEquals(1, text.baseEdits());
    assertTrue(text.repaired().unexplained().get(0));
    assertTrue(text.score().wrongEdits().get(0));
  }

  @Test
  void aMarkThatLeavesAnotherTraceIsNoRepair() {
    Scored text = Scored.original(NamedChannel.QUESTION, "We don’t know").edit(2, 3, "—");

    assertEquals(WRONG, text.verdicts());
    BitSet first = new BitSet();
    first.set(0);
    assertEquals(first, text.repaired().unexplained());
  }

  @Test
  void whatFollowsAnEditThatIsNoRepairKeepsItsPlace() {
    Scored text = Scored.original(NamedChannel.DROP, "We don’t konw yet what’s up.");

    assertEquals(RIGHT, text.change("konw", "know").change("whats", "what’s").verdicts());
  }

  @Test
  void scoresTwoMegabytesOfMarksInOnePass() {
    Scored text =
        Scored.original(NamedChannel.FFFD, "“”".repeat(50_000) + " it’s".repeat(400_000))
            .edit(0, 100_000, "“”".repeat(50_000));

    assertTimeout(Duration.ofSeconds(10), () -> assertEquals(100_000, text.verdicts().size()));
  }
}
