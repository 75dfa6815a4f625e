package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;

class EditLinesTest {

  private static final Evidence EVIDENCE = new Evidence.Language("contraction");

  private static Edit edit(String text, String before, String after, double confidence) {
    int at = text.indexOf('|');
    return new Edit(at, at + before.length(), after, Kind.ofText(after), confidence, EVIDENCE);
  }

  private static String words(String text, String before, String after) {
    String line = lines(text.replace("|", ""), edit(text, before, after, 0.9));
    return line.substring(line.indexOf("  ") + 2, line.lastIndexOf("  "));
  }

  private static String lines(String text, Edit... edits) {
    byte[] name = "docs/a.txt".getBytes(UTF_8);
    return new String(
        EditLines.of(name, text, Arrays.asList(edits), List.of()).bytes(Palette.PLAIN), UTF_8);
  }

  @Test
  void eachEditHasALineAndSuggestionsSaySo() {
    String text = "I know theyre late.\nWere 😀 sure its so.\n";
    Edit first = new Edit(11, 11, "’", Kind.APOSTROPHE, 0.9999, EVIDENCE);
    Edit second = new Edit(22, 22, "’", Kind.APOSTROPHE, 0.7299, EVIDENCE);
    Edit third = new Edit(35, 35, "’", Kind.APOSTROPHE, 0.93, EVIDENCE);
    EditLines lines =
        EditLines.of("docs/a.txt".getBytes(UTF_8), text, List.of(first, third), List.of(second));

    assertEquals(
        """
        docs/a.txt:1:12  theyre → they’re  apostrophe 0.99 (contraction)
        docs/a.txt:2:3  Were → We’re  suggestion: apostrophe 0.72 (contraction)
        docs/a.txt:2:15  its → it’s  apostrophe 0.93 (contraction)
        """,
        new String(lines.bytes(Palette.PLAIN), UTF_8));
    assertEquals(
        "\u001B[36mdocs/a.txt:7:15\u001B[m  \u001B[31mtheyre\u001B[m → \u001B[32mthey’re\u001B[m"
            + "  apostrophe 0.99 (contraction)",
        new String(lines.from(7, 4).bytes(Palette.COLOURED), UTF_8).lines().findFirst().get());
  }

  @Test
  void wordsAreWhole() {
    assertEquals("“theyre → “they’re", words("so “they|re late", "", "’"));
    assertEquals("Were → “Were", words("then, |Were able", "", "“"));
    assertEquals("far, → far,”", words("so far,| he said", "", "”"));
  }

  @Test
  void whereWhiteSpaceGivesWayTheWordsOnBothSidesAreShown() {
    assertEquals("shortage more → shortage—more", words("a shortage| more so", " ", "—"));
    assertEquals("shortage  more → shortage — more", words("a shortage | more so", "", "—"));
  }

  @Test
  void aWordEndsWithItsLine() {
    assertEquals("its → it’s", words("so\nit|s\nlate", "", "’"));
  }

  @Test
  void whatWouldMoveTheTerminalIsMadeVisible() {
    assertEquals("a\\x1b[2Jb → a’\\x1b[2Jb", words("so a|\u001B[2Jb c", "", "’"));
  }
}
