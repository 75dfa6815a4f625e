package org.emend.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;

class EditCompositionPropertyTest {

  @Property
  void oneRoundDoesWhatTwoDo(@ForAll @AlphaChars String text, @ForAll Random random) {
    List<Edit> first = someEdits(text, random);
    String between = Edits.apply(text, first);
    List<Edit> second = someEdits(between, random);

    List<Edit> composed = EditComposition.compose(text, first, second);

    assertEquals(Edits.apply(between, second), Edits.apply(text, composed));
  }

  private static List<Edit> someEdits(String text, Random random) {
    List<Edit> edits = new ArrayList<>();
    int at = random.nextInt(3);
    while (at <= text.length()) {
      int end = Math.min(text.length(), at + random.nextInt(3));
      String replacement = "’”—".substring(random.nextInt(4));
      edits.add(
          new Edit(
              at, end, replacement, Kind.OTHER, random.nextDouble(), new Evidence.OnlyOrigin()));
      at = end + 1 + random.nextInt(4);
    }
    return edits;
  }
}
