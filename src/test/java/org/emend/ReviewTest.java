package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {

  private static final Path TESTDATA = Path.of("testdata");

  private static Emend dropped;
  private static Emend questioned;

  @BeforeAll
  static void learn() throws Exception {
    String reference = read("pair/reference.txt");
    dropped = emend(new TextPair("dropped", reference, read("pair/damaged.txt")));
    questioned = emend(new TextPair("questioned", reference, questioned(reference)));
  }

  private static Emend emend(TextPair pair) throws UnrelatedTextsException {
    return Emend.of(Emend.learn(List.of(pair)), List.of());
  }

  private static String read(String name) throws IOException {
    return Files.readString(TESTDATA.resolve(name));
  }

  private static String questioned(String text) {
    return text.replaceAll("[‘’“”—–…]", "?");
  }

  static List<String> inbox() throws IOException {
    return TestdataTest.inbox();
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void itsEditsAreThoseOfARepairWhateverTheFloor(String name) throws IOException {
    String lost = read("inbox/" + name);
    String marked = questioned(read("originals/" + name));
    for (double floor : new double[] {0, 0.5, 0.9}) {
      assertEquals(dropped.repair(lost, 0.9), dropped.review(lost, 0.9, floor).edits());
      assertEquals(questioned.repair(marked, 0.9), questioned.review(marked, 0.9, floor).edits());
    }
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void itsSuggestionsReachDownToTheFloorAndGoWithTheEdits(String name) throws IOException {
    String text = questioned(read("originals/" + name));
    Review review = questioned.review(text, 0.9, 0.5);

    review
        .suggestions()
        .forEach(edit -> assertTrue(edit.confidence() >= 0.5, () -> edit.toString()));
    List<Edit> both = new ArrayList<>(review.edits());
    both.addAll(review.suggestions());
    both.sort(Comparator.comparingInt(Edit::start));
    for (int i = 1; i < both.size(); i++) {
      assertFalse(both.get(i).conflictsWith(both.get(i - 1)), name);
    }
    assertTrue(Edits.apply(text, both).length() > 0, name);
  }

  @Test
  void suggestsWhatIsLikelyButNotCertain() {
    String text = "The roof of the old school leaks. They read it in the ?90s, it was said.";
    List<Edit> suggestions = questioned.review(text, 0.9, 0.3).suggestions();

    assertEquals(1, suggestions.size(), suggestions.toString());
    assertEquals("’", suggestions.get(0).replacement());
    assertEquals(text.indexOf('?'), suggestions.get(0).start());
    assertTrue(suggestions.get(0).confidence() < 0.9, suggestions.toString());
  }

  @Test
  void leavesOutWhatConflictsWithAnEdit() {
    List<Edit> edits = List.of(edit(2, 2), edit(5, 8), edit(10, 11));
    Edit before = edit(0, 2);
    Edit between = edit(3, 5);
    Edit after = edit(11, 11);

    assertEquals(
        List.of(before, between, after),
        Review.of(
                edits,
                List.of(before, edit(2, 2), between, edit(5, 5), edit(6, 6), edit(7, 9), after))
            .suggestions());
    assertEquals(List.of(), Review.of(edits, List.of(edit(1, 20))).suggestions());
    assertEquals(List.of(before), Review.of(List.of(), List.of(before)).suggestions());
  }

  private static Edit edit(int start, int end) {
    return new Edit(start, end, "’", Kind.APOSTROPHE, 0.7, new Evidence.OnlyOrigin());
  }

  @Test
  void refusesAFloorThatIsNoneOfASuggestion() {
    assertThrows(IllegalArgumentException.class, () -> dropped.review("Its so", 0.9, 0.95));
    assertThrows(IllegalArgumentException.class, () -> dropped.review("Its so", 0.9, -0.1));
    assertThrows(IllegalArgumentException.class, () -> dropped.review("Its so", 0.9, Double.NaN));
  }
}
