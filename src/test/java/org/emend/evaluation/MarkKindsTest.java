package org.emend.evaluation;

import static org.emend.evaluation.MarkKind.APOSTROPHE;
import static org.emend.evaluation.MarkKind.DASH;
import static org.emend.evaluation.MarkKind.INNER_QUOTATION;
import static org.emend.evaluation.MarkKind.OTHER;
import static org.emend.evaluation.MarkKind.SENTENCE_QUOTATION;
import static org.emend.evaluation.MarkKind.SINGLE_QUOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkKindsTest {

  private static final String MARKS = "’‘“”„‚«»–—…•";

  private static void assertKinds(String text, MarkKind... expected) {
    MarkKinds kinds = MarkKinds.of(text);
    List<MarkKind> found =
        IntStream.range(0, text.length())
            .filter(at -> MARKS.indexOf(text.charAt(at)) >= 0)
            .mapToObj(kinds::at)
            .toList();
    assertEquals(Arrays.asList(expected), found);
  }

  @Test
  void aQuotationAtTheStartOfAParagraphStartsASentence() {
    assertKinds("“Go!” he said.", SENTENCE_QUOTATION, SENTENCE_QUOTATION);
    assertKinds("He left.\n\n“Go!”", SENTENCE_QUOTATION, SENTENCE_QUOTATION);
  }

  @Test
  void aQuotationAfterASentenceStartsOne() {
    assertKinds("He left. “Go!”", SENTENCE_QUOTATION, SENTENCE_QUOTATION);
    assertKinds("He said:\n“Go!”", SENTENCE_QUOTATION, SENTENCE_QUOTATION);
    assertKinds("(Was it so?) “No.”", SENTENCE_QUOTATION, SENTENCE_QUOTATION);
    assertKinds("Well… “No.”", OTHER, SENTENCE_QUOTATION, SENTENCE_QUOTATION);
  }

  @Test
  void aQuotationAfterACommaOrAWordIsAnInnerOne() {
    assertKinds("He said, “Go!”", INNER_QUOTATION, INNER_QUOTATION);
    assertKinds("a “fiscal conservative”", INNER_QUOTATION, INNER_QUOTATION);
    assertKinds("late—“too late”", DASH, INNER_QUOTATION, INNER_QUOTATION);
  }

  @Test
  void aSentenceEndWithoutASpaceStartsNothing() {
    assertKinds("v1.“x”", INNER_QUOTATION, INNER_QUOTATION);
  }

  @Test
  void aClosingMarkIsOfTheKindOfItsOpeningMark() {
    assertKinds(
        "“Go,” he said, “now.”",
        SENTENCE_QUOTATION,
        SENTENCE_QUOTATION,
        INNER_QUOTATION,
        INNER_QUOTATION);
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    assertKinds("“Go.\n\nan inch” more", SENTENCE_QUOTATION, INNER_QUOTATION);
  }

  @Test
  void lowMarksAreClosedByHighOnes() {
    assertKinds("Er ging. „Halt!“ rief er.", SENTENCE_QUOTATION, SENTENCE_QUOTATION);
  }

  @Test
  void aMarkInOrAfterAWordIsAnApostrophe() {
    assertKinds("It’s the workers’ turn in ’68", APOSTROPHE, APOSTROPHE, APOSTROPHE);
  }

  @Test
  void aMarkThatClosesWhatASingleOneOpenedIsASingleQuote() {
    assertKinds("so ‘tame’ a beast’s den", SINGLE_QUOTE, SINGLE_QUOTE, APOSTROPHE);
    assertKinds("‘the workers’ rights,’ she", SINGLE_QUOTE, APOSTROPHE, SINGLE_QUOTE);
    assertKinds("multipliers,’ ” he", SINGLE_QUOTE, INNER_QUOTATION);
  }

  @Test
  void aNestedQuotationAtTheStartStartsASentence() {
    assertKinds("‘“Go”’", SINGLE_QUOTE, SENTENCE_QUOTATION, SENTENCE_QUOTATION, SINGLE_QUOTE);
  }

  @Test
  void dashesAndTheRest() {
    assertKinds("1914–18 — well… •", DASH, DASH, OTHER, OTHER);
  }
}
