package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;

class BareTextTest {

  private static final LostMarks DROPPED = Loss.ofAll("", true);

  private static Proposal insertion(int at, String mark, int quotation) {
    return new Proposal(at, at, mark, Kind.of(mark.charAt(0)), 0.95, 0, quotation, "test");
  }

  private static List<Integer> missing(String original, Proposal... proposals) {
    return BareText.of(original, DROPPED).missing(List.of(proposals)).stream()
        .map(Proposal::start)
        .toList();
  }

  @Test
  void isTheTextItselfWhereNoMarkIsAlive() {
    String text = "Dont, she said.";
    assertSame(text, BareText.of(text, DROPPED).text());
  }

  @Test
  void losesLiveMarksAndTheSpacesThatCollapseWithThem() {
    assertEquals(
        "Dont, she said and went.", BareText.of("“Don’t,” she said — and went.", DROPPED).text());
  }

  @Test
  void turnsLiveMarksIntoTheirTraces() {
    assertEquals("?Don?t,? she", BareText.of("“Don’t,” she", Loss.ofAll("?", false)).text());
  }

  @Test
  void proposesNothingThatIsAlive() {
    assertEquals(List.of(), missing("Don’t", insertion(3, "’", Proposal.NO_QUOTATION)));
  }

  @Test
  void findsThePlaceOfWhatIsMissingBehindLiveMarks() {
    assertEquals(
        List.of(16), missing("“Don’t,” she cant.", insertion(13, "’", Proposal.NO_QUOTATION)));
  }

  @Test
  void completesAQuotationOfWhichOneMarkIsAlive() {
    assertEquals(List.of(4), missing("“Yes, he", insertion(0, "“", 1), insertion(3, "”", 1)));
  }

  @Test
  void dropsAQuotationWithAnotherMarkInItsPlace() {
    assertEquals(List.of(), missing("‘Yes, he", insertion(0, "“", 1), insertion(3, "”", 1)));
  }
}
