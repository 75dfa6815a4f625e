package org.emend.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edits;
import org.junit.jupiter.api.Test;

class ReferenceTransferTest {

  private static final Channel DROPPED =
      GeneratedTexts.channel(
          new Step.Recode(
              Charset.forName("windows-1252"),
              OnError.QUESTION_MARK,
              StandardCharsets.ISO_8859_1,
              OnError.REPLACEMENT_CHARACTER),
          new Step.Strip(CharacterClass.C1_CONTROLS),
          new Step.CollapseSpaces());

  private static final String REFERENCE =
      """
      “The dredging isn’t free,” said the harbor master, who has kept the log since the storm.

      The council’s answer — a short one — came by letter: “Nor was the storm.” On Monday the
      islanders’ ferry will sail again, and the baker’s ‘emergency loaf’ goes back to two crowns.
      """;

  private static String repair(String damaged) {
    ReferenceTransfer transfer =
        new ReferenceTransfer(DROPPED, ReferencePassage.split("reference", REFERENCE));
    return Edits.apply(damaged, transfer.transfer(damaged).edits());
  }

  @Test
  void givesAWholeTextBack() {
    assertEquals(REFERENCE, repair(DROPPED.damage(REFERENCE)));
  }

  @Test
  void givesAPassageWithinAnotherTextBack() {
    String passage = "The council’s answer — a short one — came by letter: “Nor was the storm.”";
    assertEquals(
        "Nothing was said on Friday.\n" + passage + "\nThen they went home.\n",
        repair(
            "Nothing was said on Friday.\n"
                + DROPPED.damage(passage)
                + "\nThen they went home.\n"));
  }

  @Test
  void leavesRewordedWordsAsTheyAre() {
    String reworded = REFERENCE.replace("who has kept", "who keeps").replace("Monday", "Tuesday");
    assertEquals(reworded, repair(DROPPED.damage(reworded)));
  }

  @Test
  void leavesTheLayoutAsItIs() {
    String oneLine = REFERENCE.replace("\n\n", " ").replace("\n", " ");
    assertEquals(oneLine, repair(DROPPED.damage(oneLine)));
    String windows = REFERENCE.replace("\n", "\r\n");
    assertEquals(windows, repair(DROPPED.damage(windows)));
  }

  @Test
  void addsOnlyWhatIsMissingWhereSomeMarksWereSpared() {
    String partly = REFERENCE.replace("isn’t", "isnt").replace("‘emergency", "emergency");
    assertEquals(REFERENCE, repair(partly));
  }

  @Test
  void leavesAShortCommonPhraseAlone() {
    String phrase = "He asked for the baker, whose dog isnt free, said the neighbors.\n";
    assertEquals(phrase, repair(phrase));
  }

  @Test
  void changesNoStraightMarks() {
    String straight = REFERENCE.replace('’', '\'').replace('‘', '\'').replaceAll("[“”]", "\"");
    String dashes = straight.replace("—", "--");
    assertEquals(dashes, repair(dashes));
  }
}
