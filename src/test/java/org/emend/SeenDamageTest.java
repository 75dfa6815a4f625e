package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Excerpt;
import org.emend.edit.Kind;
import org.emend.edit.Recoding;
import org.junit.jupiter.api.Test;

class SeenDamageTest {

  private static final List<Recoding> UTF_8 = List.of(new Recoding("windows-1252", "UTF-8"));

  @Test
  void tellsForEachKindHowOftenAndHowSurelyItIsSeen() {
    String text = "They donâ€™t go, and heâ€™s at the cafÃ© by naÃve &amp; Sons";
    List<Edit> edits = new ArrayList<>();
    edits.add(edit(text, "â€™", "’", 0.99, new Evidence.WrongDecoding(UTF_8, 0)));
    edits.add(edit(text, "â€™s", "’s", 0.98, new Evidence.WrongDecoding(UTF_8, 0)));
    edits.add(edit(text, "Ã©", "é", 0.99, new Evidence.WrongDecoding(UTF_8, 0)));
    edits.add(edit(text, "Ãv", "ïv", 0.92, new Evidence.WrongDecoding(UTF_8, 1)));
    edits.add(edit(text, "&amp;", "&", 0.9, new Evidence.Entity()));

    List<SeenDamage> seen = SeenDamage.of(text, edits);

    SeenDamage decoding = seen.get(0);
    assertEquals(new Evidence.WrongDecoding(UTF_8, 0), decoding.evidence());
    assertEquals(4, decoding.count());
    assertEquals(0.97, decoding.confidence(), 1e-9);
    assertEquals(new Excerpt("They donâ€™t go, and", "They don’t go, and"), decoding.example());
    assertEquals(Map.of(new SeenDamage.Change("&amp;", "&"), 1L), seen.get(1).changes());
    assertEquals(2, seen.size());
  }

  @Test
  void countsEqualChangesTogether() {
    String text = "cafÃ© cafÃ©";
    Evidence evidence = new Evidence.WrongDecoding(UTF_8, 0);
    List<Edit> edits =
        List.of(
            new Edit(3, 5, "é", Kind.OTHER, 0.99, evidence),
            new Edit(9, 11, "é", Kind.OTHER, 0.99, evidence));

    assertEquals(
        Map.of(new SeenDamage.Change("Ã©", "é"), 2L), SeenDamage.of(text, edits).get(0).changes());
  }

  @Test
  void anExampleShowsNoDamageThatIsUndoneBesideIt() {
    String text = "cafÃ© cafÃ© &amp; Sons";
    List<Edit> edits =
        List.of(
            new Edit(3, 5, "é", Kind.OTHER, 0.99, new Evidence.WrongDecoding(UTF_8, 0)),
            new Edit(9, 11, "é", Kind.OTHER, 0.99, new Evidence.WrongDecoding(UTF_8, 0)),
            new Edit(12, 17, "&", Kind.OTHER, 0.99, new Evidence.Entity()));

    List<SeenDamage> seen = SeenDamage.of(text, edits);

    assertEquals(new Excerpt("cafÃ© cafÃ©", "café café"), seen.get(0).example());
    assertEquals(new Excerpt("cafÃ© &amp; Sons", "café & Sons"), seen.get(1).example());
  }

  @Test
  void aSoundTextShowsNone() {
    assertEquals(List.of(), SeenDamage.of("all is well", List.of()));
  }

  private static Edit edit(
      String text, String before, String after, double confidence, Evidence evidence) {
    int start = text.indexOf(before);
    return new Edit(start, start + before.length(), after, Kind.OTHER, confidence, evidence);
  }
}
