package org.emend.experience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Form;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.PathName;
import org.junit.jupiter.api.Test;

class TeachingTest {

  private static final Evidence EVIDENCE = new Evidence.Language("contraction");
  private static final Sort SORT = Sort.of(new Edit(0, 0, "’", Kind.APOSTROPHE, 0.9, EVIDENCE));

  private final List<DecidedEdit> decided = new ArrayList<>();
  private final List<DecidedFile> files = new ArrayList<>();

  /** A decision on an apostrophe before the last letter of a word; each passage is another one. */
  private void decide(String word, double confidence, Verdict verdict) {
    int number = decided.size();
    String text = "He read" + number + " the part" + number + " that " + word + " page " + number;
    int at = text.indexOf(word) + word.length() - 1;
    Edit edit = new Edit(at, at, "’", Kind.APOSTROPHE, confidence, EVIDENCE);
    decided.add(DecidedEdit.of(text, edit, verdict));
  }

  private void decide(int times, String word, double confidence, Verdict verdict) {
    for (int i = 0; i < times; i++) {
      decide(word, confidence, verdict);
    }
  }

  private void endFile() {
    files.add(file("file" + files.size(), decided));
    decided.clear();
  }

  private static DecidedFile file(String name, List<DecidedEdit> edits) {
    List<DecidedEdit> placed = new ArrayList<>();
    for (DecidedEdit edit : edits) {
      int start = 100 * placed.size();
      placed.add(
          new DecidedEdit(
              start,
              start,
              "",
              edit.after(),
              edit.kind(),
              edit.confidence(),
              edit.evidence(),
              edit.reason(),
              edit.context(),
              edit.verdict()));
    }
    return new DecidedFile(PathName.of(name), "0".repeat(64), UTF_8, 0, placed);
  }

  private Lesson lesson() {
    if (!decided.isEmpty()) {
      endFile();
    }
    return Teaching.of(Experience.NONE, files);
  }

  private static Form word(String word) {
    return new Form(
        word.substring(0, word.length() - 1), "", "’", word.substring(word.length() - 1));
  }

  private static Form passage(String word) {
    return new Form("never seen " + word, "", "’", "before");
  }

  private static boolean refuses(Experience experience, String word) {
    return experience.refuses(word(word), passage(word));
  }

  private static double taught(Experience experience, String word, double confidence) {
    return experience.confidence(SORT, word(word), confidence);
  }

  @Test
  void aFormThatWasRejectedIsRefusedEverywhere() {
    decide("Lets", 0.95, Verdict.REJECTED);
    decide("its", 0.95, Verdict.REJECTED);
    decide("its", 0.95, Verdict.ACCEPTED);

    Experience experience = lesson().experience();

    assertTrue(refuses(experience, "Lets"));
    assertFalse(refuses(experience, "its"));
    assertFalse(refuses(experience, "lets"));
  }

  @Test
  void aPassageThatWasRejectedIsRefusedThoughItsWordIsAcceptedElsewhere() {
    decide("its", 0.95, Verdict.REJECTED);
    Form rejected = decided.get(0).passage();
    decide("its", 0.95, Verdict.ACCEPTED);

    Experience experience = lesson().experience();

    assertTrue(experience.refuses(word("its"), rejected));
  }

  @Test
  void fewDecisionsTeachNothingButRefusals() {
    decide(9, "its", 0.6, Verdict.ACCEPTED);

    Lesson lesson = lesson();

    assertEquals(Optional.empty(), lesson.after());
    assertEquals(Reach.REFUSALS, lesson.experience().reach());
    assertEquals(0.6, taught(lesson.experience(), "its", 0.6));
    assertEquals(Experience.UNTAUGHT, lesson.experience().minConfidence());
  }

  /** Ten files in which suggestions with one word are right and with another wrong. */
  private void decideAsWordsAre() {
    for (int file = 0; file < 10; file++) {
      decide(3, "its", 0.8, Verdict.ACCEPTED);
      decide(2, "wells", 0.8, Verdict.REJECTED);
      decide(3, "dont", 0.99, Verdict.ACCEPTED);
      decide(1, "shells", 0.92, Verdict.REJECTED);
      endFile();
    }
  }

  @Test
  void whatIsAcceptedAgainAndAgainIsMade() {
    decideAsWordsAre();

    Lesson lesson = lesson();
    Experience experience = lesson.experience();

    assertTrue(taught(experience, "its", 0.8) >= experience.minConfidence());
    assertTrue(refuses(experience, "wells"));
    assertTrue(refuses(experience, "shells"));
  }

  @Test
  void onHeldOutDecisionsPrecisionAndRecallRise() {
    decideAsWordsAre();

    Lesson lesson = lesson();

    assertEquals(0.75, lesson.before().precision());
    assertEquals(0.5, lesson.before().recall());
    assertEquals(1, lesson.after().orElseThrow().precision());
    assertEquals(1, lesson.after().orElseThrow().recall());
  }

  @Test
  void aSortThatIsRightMoreOftenThanItSaysIsMadeFromALowerConfidenceOn() {
    for (int file = 0; file < 10; file++) {
      for (int i = 0; i < 12; i++) {
        decide("word" + (file * 12 + i) + "s", 0.7 + 0.01 * i, Verdict.ACCEPTED);
      }
      decide("other" + file + "s", 0.52, Verdict.REJECTED);
      endFile();
    }

    Lesson lesson = lesson();

    assertEquals(Reach.SORTS, lesson.experience().reach());
    assertTrue(taught(lesson.experience(), "news", 0.75) >= lesson.experience().minConfidence());
    assertTrue(lesson.after().orElseThrow().recall() > 0.9);
    assertEquals(1, lesson.after().orElseThrow().precision());
  }

  @Test
  void whereVerdictsFollowNoRuleNothingIsMadeMoreProbable() {
    for (int file = 0; file < 10; file++) {
      for (int i = 0; i < 12; i++) {
        Verdict verdict = (file + i) % 2 == 0 ? Verdict.ACCEPTED : Verdict.REJECTED;
        decide("word" + (file * 12 + i) + "s", 0.6, verdict);
        decide("more" + (file * 12 + i) + "s", 0.95, Verdict.ACCEPTED);
      }
      endFile();
    }

    Lesson lesson = lesson();

    assertTrue(taught(lesson.experience(), "news", 0.6) < lesson.experience().minConfidence());
    assertEquals(1, lesson.after().orElseThrow().precision());
  }

  @Test
  void theSameDecisionCountsOnceAndTheLastOneCounts() {
    decide("Lets", 0.95, Verdict.ACCEPTED);
    endFile();
    DecidedFile first = files.get(0);
    DecidedFile later = file("file0", List.of(first.edits().get(0).with(Verdict.REJECTED)));

    Lesson lesson = Teaching.of(Experience.NONE, List.of(first, later));

    assertEquals(new Verdicts(0, 1), lesson.verdicts());
    assertTrue(refuses(lesson.experience(), "Lets"));
  }

  @Test
  void lessonsAddUp() {
    decide("Lets", 0.95, Verdict.REJECTED);
    Experience first = lesson().experience();
    files.clear();
    decide("Lets", 0.95, Verdict.ACCEPTED);
    endFile();

    Experience both = Teaching.of(first, files).experience();

    assertFalse(refuses(both, "Lets"));
  }

  @Test
  void ofWrongDecodingsOnlyRefusalsAreLearned() {
    Evidence origin = new Evidence.OnlyOrigin();
    for (int file = 0; file < 10; file++) {
      for (int i = 0; i < 5; i++) {
        String text = "It was page" + file + " of the part" + i + " that heÕd read";
        int at = text.indexOf("Õ");
        Edit edit = new Edit(at, at + 1, "’", Kind.APOSTROPHE, 0.7, origin);
        decided.add(DecidedEdit.of(text, edit, Verdict.ACCEPTED));
      }
      endFile();
    }

    Experience experience = lesson().experience();

    Sort sort = Sort.of(new Edit(0, 1, "’", Kind.APOSTROPHE, 0.7, origin));
    double taught = experience.confidence(sort, new Form("he", "Õ", "’", "d"), 0.7);
    assertTrue(taught < experience.minConfidence(), () -> "made from " + taught);
  }

  @Test
  void withoutExperienceEverythingIsAsItIs() {
    assertTrue(Experience.NONE.isEmpty());
    assertEquals(0.73, taught(Experience.NONE, "its", 0.73));
    assertFalse(refuses(Experience.NONE, "its"));
  }
}
