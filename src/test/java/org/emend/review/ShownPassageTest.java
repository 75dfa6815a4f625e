package org.emend.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;

class ShownPassageTest {

  /** The passage of edits before bars, changes as a word diff shows them. */
  private static String shown(String text, String before, String... after) {
    List<Edit> edits = new ArrayList<>();
    String bare = text.replace("|", "");
    int at = -1;
    for (String replacement : after) {
      at = text.indexOf('|', at + 1);
      int start = at - edits.size();
      edits.add(
          new Edit(
              start,
              start + before.length(),
              replacement,
              Kind.OTHER,
              0.9,
              new Evidence.OnlyOrigin()));
    }
    return ShownPassage.of(bare, edits).parts().stream()
        .map(
            part ->
                part.isChanged()
                    ? "[-" + part.before() + "-]{+" + part.after() + "+}"
                    : part.before())
        .collect(Collectors.joining());
  }

  @Test
  void isTheLineAroundAnEdit() {
    assertEquals("I know they[--]{+’+}re late.", shown("So.\nI know they|re late.\nYes.", "", "’"));
  }

  @Test
  void ofALongLineTheWordsAroundTheEdit() {
    String words = "words before ".repeat(40);
    String passage = shown(words + "they|re late" + " words behind".repeat(40), "", "’");

    assertTrue(passage.startsWith("…words before") || passage.startsWith("…before"), passage);
    assertTrue(passage.contains(" they[--]{+’+}re late words"), passage);
    assertTrue(passage.endsWith("words…") || passage.endsWith("behind…"), passage);
    assertTrue(passage.length() < 360, passage);
  }

  @Test
  void bothMarksOfAQuotationAreShown() {
    assertEquals(
        "[--]{+“+}We went,[--]{+”+} she said.", shown("|We went,| she said.", "", "“", "”"));
  }

  @Test
  void betweenMarksThatAreFarApartTextIsLeftOut() {
    String passage = shown("|We went " + "far ".repeat(200) + "away,| she said.", "", "“", "”");

    assertTrue(passage.contains("far … far"), passage);
    assertTrue(passage.endsWith("away,[--]{+”+} she said."), passage);
  }

  @Test
  void controlsAreMadeVisible() {
    assertEquals("a\\x1b[2Jb[-?-]{+’+}s", shown("a\u001B[2Jb|?s", "?", "’"));
  }
}
