package org.emend.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emend.decision.Context;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String LINE = "The ferry leaves at noon and comes back before it is dark.\n";

  @Test
  void isWholeLinesAroundAnEdit() {
    String text = LINE.repeat(20);

    List<Passage> passages = Passage.of(text, List.of(insertion(10 * LINE.length() + 5)));

    assertEquals(1, passages.size());
    assertEquals(8, passages.get(0).line());
    assertEquals(1, passages.get(0).column());
    assertEquals(LINE.repeat(6), passages.get(0).text());
  }

  @Test
  void beginsAndEndsWithAWordWhereALineIsLong() {
    String text = "harbor ".repeat(1000);

    Passage passage = Passage.of(text, List.of(insertion(3500))).get(0);

    assertEquals(1, passage.line());
    assertEquals(passage.start() + 1, passage.column());
    assertTrue(passage.text().startsWith("harbor ") && passage.text().endsWith(" harbor"));
    assertTrue(passage.text().length() < 400);
  }

  @Test
  void leavesOutNothingShort() {
    String text = LINE.repeat(30);

    assertEquals(1, Passage.of(text, List.of(insertion(600), insertion(1100))).size());
    assertEquals(2, Passage.of(text, List.of(insertion(300), insertion(1500))).size());
  }

  private static Edit insertion(int at) {
    return edit(at, at);
  }

  private static Edit edit(int start, int end) {
    return new Edit(start, end, "’", Kind.APOSTROPHE, 0.9, new Evidence.OnlyOrigin());
  }

  private record Edited(String text, List<Edit> edits) {}

  @Provide
  Arbitrary<Edited> edited() {
    Arbitrary<String> texts =
        Arbitraries.of("a", "word ", "\n", "\r\n", "🐟", "\uDC93", "x".repeat(300), LINE)
            .list()
            .ofMinSize(1)
            .ofMaxSize(120)
            .map(parts -> String.join("", parts));
    return Combinators.combine(texts, Arbitraries.integers().between(0, 1 << 20).list().ofSize(6))
        .as(PassageTest::edited);
  }

  /** Edits between places that split no pair, every second of them an insertion. */
  private static Edited edited(String text, List<Integer> numbers) {
    TreeSet<Integer> places = new TreeSet<>();
    numbers.forEach(number -> places.add(whole(text, number % (text.length() + 1))));
    List<Edit> edits = new ArrayList<>();
    int last = -1;
    for (int place : places) {
      int end = edits.size() % 2 == 0 ? place : whole(text, Math.min(text.length(), place + 3));
      if (place > last) {
        edits.add(edit(place, end));
        last = end;
      }
    }
    return new Edited(text, edits);
  }

  private static int whole(String text, int at) {
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return splits ? at + 1 : at;
  }

  @Property(tries = 500)
  void everyEditStandsInAPassageWithTheContextThatADecisionTells(@ForAll("edited") Edited edited) {
    List<Passage> passages = Passage.of(edited.text(), edited.edits());

    for (Edit edit : edited.edits()) {
      Passage passage =
          passages.stream().filter(one -> one.start() <= edit.start()).reduce((a, b) -> b).get();
      int shift = passage.start();
      assertTrue(edit.end() - shift <= passage.text().length());
      assertEquals(
          Context.of(edited.text(), edit.start(), edit.end()),
          Context.of(passage.text(), edit.start() - shift, edit.end() - shift));
    }
  }

  @Property(tries = 500)
  void passagesAreStretchesOfTheTextInItsOrder(@ForAll("edited") Edited edited) {
    int last = -1;
    for (Passage passage : Passage.of(edited.text(), edited.edits())) {
      assertTrue(passage.start() > last);
      assertTrue(edited.text().startsWith(passage.text(), passage.start()));
      last = passage.start() + passage.text().length();
    }
  }
}
