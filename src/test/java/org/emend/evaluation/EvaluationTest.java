package org.emend.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.emend.Emend;
import org.emend.Reference;
import org.emend.TextPair;
import org.emend.UnrelatedTextsException;
import org.emend.damage.Channel;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final String TEXT =
      "“It’s the ferry,” Anna said, “and it’s late.” She didn’t look up. The harbour — small, grey"
          + " and cold — hadn’t seen a ferry on time since spring, and they’d stopped asking why.\n";

  private static final Channel CHANNEL = NamedChannel.QUESTION.channel();

  private static Report evaluate(List<Reference> references, int shown)
      throws UnrelatedTextsException {
    var profile = Emend.learn(List.of(new TextPair("pair", TEXT, CHANNEL.damage(TEXT))));
    Evaluation evaluation = new Evaluation(CHANNEL, 0.9, shown, shown);
    evaluation.add("ferry.txt", TEXT, Emend.of(profile, references));
    return evaluation.report();
  }

  @Test
  void countsWhatWasLostByKind() throws UnrelatedTextsException {
    Report report = evaluate(List.of(), 0);

    assertEquals(
        List.of(5L, 2L, 2L, 0L, 2L, 0L), report.kinds().stream().map(KindScore::lost).toList());
    assertEquals(List.of(), report.shownEdits());
  }

  @Test
  void aReferenceBringsEverythingBack() throws UnrelatedTextsException {
    Report report = evaluate(List.of(new Reference("same", TEXT)), 0);

    for (KindScore kind : report.kinds()) {
      OptionalDouble all = kind.lost() == 0 ? OptionalDouble.empty() : OptionalDouble.of(1);
      assertEquals(all, kind.recall(), kind.toString());
      assertEquals(all, kind.precision(), kind.toString());
    }
    assertEquals(0, report.baseEdits());
    assertEquals(0, report.inconsistentTexts());
    assertEquals(0, report.editsOfSoundTexts());
    assertEquals(11, report.calibration().bins().get(9).marks());
  }

  @Test
  void wrongMarksOfAReferenceAreCountedAndShown() throws UnrelatedTextsException {
    Reference other = new Reference("other", TEXT.replace("“and it’s late.”", "‘and it’s late.’"));

    Report report = evaluate(List.of(other), 100);

    KindScore single = report.kinds().get(3);
    assertEquals(2, single.proposed());
    assertEquals(0, single.right());
    ShownEdit shown = report.shownWrongEdits().get(0);
    assertEquals("ferry.txt", shown.text());
    assertTrue(shown.damaged().edited().contains("?"), shown.toString());
    assertTrue(shown.repaired().edited().contains("‘"), shown.toString());
    assertTrue(shown.original().edited().contains("“"), shown.toString());
    assertTrue(report.toTable().contains("\nwrong edits\n"), report.toTable());
  }

  @Test
  void aSampleIsEvenlySpread() {
    Sample sample = new Sample(3);
    for (int i = 0; i < 9; i++) {
      ShownEdit.Passage passage = new ShownEdit.Passage("", "", "");
      sample.add(new ShownEdit("t", i, 1, "r", passage, passage, passage));
    }

    assertEquals(List.of(0, 3, 6), sample.edits().stream().map(ShownEdit::offset).toList());
  }
}
