package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.edit.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishModelTest {

  private static final EnglishModel MODEL = EnglishModel.shipped();

  /** All marks became one and the same trace. */
  private static LostMarks all(String trace) {
    Map<Integer, String> traces = new HashMap<>();
    LostMarks.MARKS.codePoints().forEach(mark -> traces.put(mark, trace));
    return new LostMarks(traces, trace.isEmpty());
  }

  private static String repair(EnglishModel model, String text, LostMarks lost) {
    List<Edit> edits = new ArrayList<>();
    for (Proposal proposal : model.propose(text, lost)) {
      if (proposal.probability() >= 0.9) {
        edits.add(
            new Edit(
                proposal.start(),
                proposal.end(),
                proposal.original(),
                proposal.kind(),
                proposal.probability(),
                new Evidence.Language(proposal.rule())));
      }
    }
    return Edits.apply(text, edits);
  }

  @Test
  void restoresContractionsThatCannotBeReadOtherwise() {
    assertEquals(
        "They’re sure that the bridge doesn’t hold, and we’ve told them that it wouldn’t.",
        repair(
            MODEL,
            "Theyre sure that the bridge doesnt hold, and weve told them that it wouldnt.",
            all("")));
  }

  @Test
  void readsAnAmbiguousWordByItsNeighbours() {
    assertEquals(
        "I think it’s a good boat, but its sails are torn, and they were able to see it.",
        repair(
            MODEL,
            "I think its a good boat, but its sails are torn, and they were able to see it.",
            all("")));
  }

  @Test
  void restoresThePossessiveOfANameThatTheTextMentions() {
    assertEquals(
        "They met Mr. Smith there, and Mr. Smith’s house was cold, and he was late that night.",
        repair(
            MODEL,
            "They met Mr. Smith there, and Mr. Smiths house was cold, and he was late that night.",
            all("")));
  }

  @Test
  void learnsFormsFromReferences() {
    EnglishModel model =
        MODEL.adapted(
            MODEL.learn(
                List.of("It was the GHA’s release. ".repeat(4) + "The GHA was what they read.")));
    assertEquals(
        "In May the GHA’s release was what they had waited for.",
        repair(model, "In May the GHAs release was what they had waited for.", all("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Corwins were well, as was their wont, and the shell had lost its shine.",
        "Most companies sell boats, and two families were there for the races of the day.",
        "He said it's true that they don't know what the workers' union has decided.",
        "Ich glaube, dass er wont und cant und dont geschrieben hat.",
      })
  void leavesAlone(String text) {
    assertEquals(text, repair(MODEL, text, all("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFFFD", "â??"})
  void readsTracesByWhatStandsAround(String trace) {
    String original =
        "“It’s a huge error,” he said. “We’ve told the workers’ union, and they couldn’t agree.”"
            + "\n\nThe plan—a bold one—was to go on without them, which they did that year.";
    StringBuilder damaged = new StringBuilder();
    original
        .codePoints()
        .forEach(
            c -> damaged.append(LostMarks.MARKS.indexOf(c) < 0 ? Character.toString(c) : trace));
    assertEquals(original, repair(MODEL, damaged.toString(), all(trace)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See http://example.org/x?id=5 for the story of it, they said.",
        "The expression is a?b and x?y, and return ok?yes:no; is what they have.",
        "What about the 1990s? the boys? the girls? They have all been there.",
        "What is it ?? and ??? in it that they would have for us?",
        "The caf? of the Ren?e that they had in the 20?C of the day.",
      })
  void readsNoMarkIntoAQuestionMarkThatMayBeSomethingElse(String text) {
    assertEquals(text, repair(MODEL, text, all("?")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t WHERE the id is 5 and the name is of it.",
        "Java class T extends S and the type t is the one of it that they have.",
        "The force is F m apart, and d is the distance of the two that they have.",
      })
  void readsNoApostropheIntoTheSpaceBeforeALetterOfItsOwn(String text) {
    assertEquals(text, repair(MODEL, text, all(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They are open on Wed, Thu, Fri, and that is what the sign of the shop has said.",
        "He was ill, and as well as he was, he had a shell on the table before him.",
      })
  void leavesWordsOfTheirOwnAloneUnlessTheNextWordTells(String text) {
    assertEquals(text, repair(MODEL, text, all("")));
  }

  @Test
  void leavesRealQuestionMarksAlone() {
    String text = "Is it true? What is it that they have said? We were not told by them.";
    assertEquals(text, repair(MODEL, text, all("?")));
    assertEquals(
        "“Is it true?” she asked. It isn’t, is it?",
        repair(MODEL, "?Is it true?? she asked. It isn?t, is it?", all("?")));
  }

  @Test
  void joinsWhatASpaceHasSplit() {
    assertEquals(
        "They couldn’t say whose it’s been since the storm, and I’ll not ask them again.",
        repair(
            MODEL,
            "They couldn t say whose it s been since the storm, and I ll not ask them again.",
            all(" ")));
  }
}
