package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.EarlierDecisions;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.PathName;
import org.emend.review.ReviewQueue.Counts;
import org.emend.text.TextFile;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {

  private static final String ANN = "theyre late, theyre ill and its cold";
  private static final String BEN = "I think theyre well";

  /** The files' apostrophes, one an item. */
  private static ReviewQueue queue(EarlierDecisions earlier) {
    List<ReviewItem> items = new ArrayList<>(items("ann.txt", ANN, earlier, 4, 17, 30));
    items.addAll(items("ben.txt", BEN, earlier, 12));
    return new ReviewQueue(items);
  }

  private static ReviewQueue queue() {
    return queue(EarlierDecisions.NONE);
  }

  private static List<ReviewItem> items(
      String name, String text, EarlierDecisions earlier, int... places) {
    List<Edit> edits = new ArrayList<>();
    for (int at : places) {
      edits.add(new Edit(at, at, "’", Kind.APOSTROPHE, 0.9, new Evidence.Language("contraction")));
    }
    TextFile file = TextFile.decode(text.getBytes(UTF_8), UTF_8, 0);
    return ReviewItem.of(ProposedFile.of(PathName.of(name), file, edits, List.of(), earlier));
  }

  private static int shown(ReviewQueue queue) {
    return queue.current().orElseThrow().edits().get(0).start();
  }

  private static String verdicts(ReviewQueue queue) {
    return queue
        .decisions()
        .edits()
        .map(edit -> edit.start() + " " + edit.verdict().label())
        .collect(Collectors.joining(", "));
  }

  @Test
  void asksForOneAfterTheOther() {
    ReviewQueue queue = queue();
    assertEquals(4, queue.size());
    assertEquals(4, shown(queue));

    queue.decide(Verdict.ACCEPTED);
    assertEquals(17, shown(queue));
    assertEquals(2, queue.position());
    queue.decide(Verdict.REJECTED);
    queue.decide(Verdict.ACCEPTED);
    queue.decide(Verdict.ACCEPTED);

    assertEquals(Optional.empty(), queue.current());
    assertEquals(new Counts(3, 1, 0), queue.counts());
    assertEquals("4 accepted, 17 rejected, 30 accepted, 12 accepted", verdicts(queue));
  }

  @Test
  void allOfAFormAreDecidedInAllFiles() {
    ReviewQueue queue = queue();

    assertEquals(3, queue.decideForm(Verdict.REJECTED));

    assertEquals(30, shown(queue));
    assertEquals("4 rejected, 17 rejected, 12 rejected", verdicts(queue));
  }

  @Test
  void theRestOfAFileIsSkipped() {
    ReviewQueue queue = queue();
    queue.decide(Verdict.ACCEPTED);

    assertEquals(2, queue.passFile());

    assertEquals(12, shown(queue));
    assertEquals(new Counts(1, 0, 3), queue.counts());
  }

  @Test
  void everyKeyIsTakenBackAsAWhole() {
    ReviewQueue queue = queue();
    queue.pass();
    queue.decideForm(Verdict.ACCEPTED);
    queue.passFile();
    assertEquals(Optional.empty(), queue.current());

    assertTrue(queue.back());
    assertEquals(30, shown(queue));
    assertTrue(queue.back());
    assertEquals(17, shown(queue));
    assertEquals("", verdicts(queue));
    assertTrue(queue.back());
    assertEquals(4, shown(queue));
    assertFalse(queue.back());
  }

  @Test
  void whatWasSkippedStaysSkippedWhenALaterDecisionOnItIsTakenBack() {
    List<ReviewItem> items = new ArrayList<>(items("ann.txt", ANN, EarlierDecisions.NONE, 4));
    items.addAll(items("ben.txt", BEN, EarlierDecisions.NONE, 12));
    items.addAll(items("ann.txt", ANN, EarlierDecisions.NONE, 17, 30));
    ReviewQueue queue = new ReviewQueue(items);
    queue.passFile();
    assertEquals(12, shown(queue));
    queue.decideForm(Verdict.ACCEPTED);
    assertEquals(Optional.empty(), queue.current());

    assertTrue(queue.back());
    assertEquals(12, shown(queue));
    queue.decide(Verdict.REJECTED);

    assertEquals(Optional.empty(), queue.current());
    assertEquals("12 rejected", verdicts(queue));
  }

  @Test
  void whatWasPassedOverCanStillBeDecidedByItsForm() {
    ReviewQueue queue = queue();
    queue.pass();
    queue.decideForm(Verdict.ACCEPTED);

    assertEquals("4 accepted, 17 accepted, 12 accepted", verdicts(queue));
  }

  @Test
  void whatWasDecidedBeforeIsNotAskedAgainButKept() {
    ReviewQueue first = queue();
    first.decide(Verdict.REJECTED);
    first.pass();
    first.decide(Verdict.ACCEPTED);
    Decisions kept = first.decisions();

    ReviewQueue again = queue(new EarlierDecisions(kept));

    assertEquals(2, again.size());
    assertEquals(17, shown(again));
    again.decideForm(Verdict.ACCEPTED);
    assertEquals("4 rejected, 17 accepted, 30 accepted, 12 accepted", verdicts(again));
    assertEquals(new Counts(2, 0, 0), again.counts());
  }

  @Test
  void aQuotationOfWhichOneMarkIsLessCertainIsASuggestion() {
    String text = "We went, she said, and left.";
    Evidence evidence = new Evidence.Language("quotation");
    Edit opening = new Edit(0, 0, "“", Kind.DOUBLE_QUOTE, 0.91, evidence);
    Edit closing = new Edit(8, 8, "”", Kind.DOUBLE_QUOTE, 0.89, evidence);
    TextFile file = TextFile.decode(text.getBytes(UTF_8), UTF_8, 0);

    List<ReviewItem> items =
        ReviewItem.of(
            ProposedFile.of(
                PathName.of("a.txt"),
                file,
                List.of(opening),
                List.of(closing),
                EarlierDecisions.NONE));

    assertEquals(1, items.size());
    assertTrue(items.get(0).isSuggestion());
    assertEquals(0.89, items.get(0).confidence());
  }

  /** An item, whose marks stand at 0 and at 8. */
  private static ReviewQueue quotation(EarlierDecisions earlier) {
    String text = "We went, she said, and left.";
    Evidence evidence = new Evidence.Language("quotation");
    List<Edit> edits =
        List.of(
            new Edit(0, 0, "“", Kind.DOUBLE_QUOTE, 0.8, evidence),
            new Edit(8, 8, "”", Kind.DOUBLE_QUOTE, 0.8, evidence));
    TextFile file = TextFile.decode(text.getBytes(UTF_8), UTF_8, 0);
    ProposedFile proposed = ProposedFile.of(PathName.of("a.txt"), file, List.of(), edits, earlier);
    return new ReviewQueue(ReviewItem.of(proposed));
  }

  @Test
  void theMarksOfAQuotationAreOneItem() {
    ReviewQueue queue = quotation(EarlierDecisions.NONE);

    assertEquals(1, queue.size());
    assertTrue(queue.current().orElseThrow().isSuggestion());
    queue.decide(Verdict.ACCEPTED);
    assertEquals("0 accepted, 8 accepted", verdicts(queue));
  }

  @Test
  void aQuotationOfWhichOneMarkWasDecidedIsAskedAgain() {
    ReviewQueue first = quotation(EarlierDecisions.NONE);
    first.decide(Verdict.ACCEPTED);
    DecidedFile file = first.decisions().files().get(0);
    assertEquals(0, quotation(new EarlierDecisions(first.decisions())).size());
    Decisions onOne = new Decisions(List.of(file.with(List.of(file.edits().get(0)))));

    ReviewQueue again = quotation(new EarlierDecisions(onOne));

    assertEquals(1, again.size());
    assertEquals("", verdicts(again));
  }
}
