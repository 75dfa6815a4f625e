package org.emend.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;

class FormTest {

  private static Form form(String text, String before, String mark, Kind kind) {
    int at = text.indexOf('|');
    String bare = text.replace("|", "");
    Edit edit =
        new Edit(at, at + before.length(), mark, kind, 0.9, new Evidence.Language("contraction"));
    return Form.of(bare, edit);
  }

  @Test
  void anApostropheIsEqualInTheSameWordWhateverStandsAround() {
    assertEquals(
        form("I know they|re late", "", "’", Kind.APOSTROPHE),
        form("(“they|re)", "", "’", Kind.APOSTROPHE));
  }

  @Test
  void anApostropheOfAnotherWordIsAnother() {
    assertNotEquals(
        form("they|re", "", "’", Kind.APOSTROPHE), form("we|re", "", "’", Kind.APOSTROPHE));
  }

  @Test
  void theTraceOfAMarkMakesNoDifference() {
    assertEquals(
        form("they|re", "", "’", Kind.APOSTROPHE), form("they|?re", "?", "’", Kind.APOSTROPHE));
  }

  @Test
  void lettersThatAreReplacedDo() {
    assertNotEquals(form("caf|Ã©", "Ã©", "é", Kind.OTHER), form("caf|Ã", "Ã", "é", Kind.OTHER));
    assertEquals(new Form("caf", "Ã©", "é", ""), form("a caf|Ã©!", "Ã©", "é", Kind.OTHER));
  }

  @Test
  void aQuotationMarkIsEqualBetweenTheSameWords() {
    assertEquals(
        form("and far more,| Blinken wrote in May of it", "", "”", Kind.DOUBLE_QUOTE),
        form("of old and far more,| Blinken — wrote in 1999", "", "”", Kind.DOUBLE_QUOTE));
    assertNotEquals(
        form("far more,| Blinken wrote", "", "”", Kind.DOUBLE_QUOTE),
        form("far more,| Powell wrote", "", "”", Kind.DOUBLE_QUOTE));
  }

  @Test
  void marksThatCameBackBesideAPassageMakeNoDifference() {
    assertEquals(
        form("Were able to,| he said", "", "”", Kind.DOUBLE_QUOTE),
        form("“We’re able to,| he said", "", "”", Kind.DOUBLE_QUOTE));
  }
}
