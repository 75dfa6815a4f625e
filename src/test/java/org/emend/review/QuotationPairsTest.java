package org.emend.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;

class QuotationPairsTest {

  private static final String TEXT =
      "We went, she said, to what he called a small world, alone.\n\nAnd back.";

  private static Edit mark(String mark, String behind, double confidence) {
    int at = TEXT.indexOf(behind);
    Kind kind = Kind.ofText(mark) == Kind.APOSTROPHE ? Kind.SINGLE_QUOTE : Kind.ofText(mark);
    return new Edit(at, at, mark, kind, confidence, new Evidence.Language("quotation"));
  }

  @Test
  void anOpeningMarkGoesWithTheNextClosingOne() {
    List<Edit> edits =
        List.of(
            mark("“", "We went", 0.9),
            mark("”", " she said", 0.9),
            mark("“", "to what", 0.95),
            mark("‘", "small", 0.7),
            mark("’", ", alone", 0.7),
            mark("”", "\n\nAnd", 0.95));

    assertEquals(
        List.of(
            OptionalInt.of(1),
            OptionalInt.of(0),
            OptionalInt.of(5),
            OptionalInt.of(4),
            OptionalInt.of(3),
            OptionalInt.of(2)),
        QuotationPairs.partners(TEXT, edits));
  }

  @Test
  void marksThatAreNotEquallyCertainAreNoPair() {
    assertEquals(
        List.of(OptionalInt.empty(), OptionalInt.empty()),
        QuotationPairs.partners(
            TEXT, List.of(mark("“", "We went", 0.9), mark("”", " she said", 0.6))));
  }

  @Test
  void aQuotationEndsWithItsParagraph() {
    assertEquals(
        List.of(OptionalInt.empty(), OptionalInt.empty()),
        QuotationPairs.partners(TEXT, List.of(mark("“", "We went", 0.9), mark("”", " back", 0.9))));
  }
}
