package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionLinesTest {

  @Test
  void showsPlaceConfidenceAndTheChangeInItsContext() {
    assertEquals(
        "suggestion docs/a.txt:3:25  0.72  he said its a long way"
            + "  →  he said it’s a long way\n",
        lines("docs/a.txt", "One.\n\nAt the harbor he said it|s a long way home."));
  }

  @Test
  void showsNothingOfOtherLines() {
    assertEquals(
        "suggestion a:2:3  0.72  Its  →  It’s\n", lines("a", "a line before\nIt|s\na line after"));
    assertEquals(
        "suggestion a:2:3  0.72  Its so  →  It’s so\n", lines("a", "before\r\nIt|s so\r\nafter"));
  }

  @Test
  void cutsAWordThatIsTooLongForTheContext() {
    assertEquals(
        "suggestion a:1:31  0.72  bbbbbbbbbbbbbbbccccccccccccccc"
            + "  →  bbbbbbbbbbbbbbb’ccccccccccccccc\n",
        lines("a", "b".repeat(30) + "|" + "c".repeat(30)));
  }

  @Test
  void countsColumnsInCodePoints() {
    assertEquals("suggestion a:1:7  0.72  😀😀😀 its  →  😀😀😀 it’s\n", lines("a", "😀😀😀 it|s"));
  }

  @Test
  void doesNotSplitACharacterOfTheContext() {
    String faces = "😀".repeat(20);
    assertEquals(
        "suggestion a:1:21  0.72  " + "😀".repeat(15) + "  →  " + "😀".repeat(15) + "’\n",
        lines("a", faces + "|"));
  }

  @Test
  void quotesTheNameAsTheDiffDoes() {
    assertEquals(
        "suggestion \"caf\\303\\251\\n.txt\":1:3  0.72  its  →  it’s\n",
        lines("café\n.txt", "it|s"));
  }

  @Test
  void makesControlCharactersVisible() {
    assertEquals(
        "suggestion a:1:12  0.72  \\x1b[2J\\t\\x93\\u202e\\x81\\xa0its"
            + "  →  \\x1b[2J\\t\\x93\\u202e\\x81\\xa0it’s\n",
        lines("a", "\u001B[2J\t\u0093\u202E\uDC81\u00A0it|s"));
  }

  @Test
  void staysOneLineThoughAnEditTouchesALineEnd() {
    Edit edit = edit(4, 5, "’\n", 0.6);
    assertEquals(
        "suggestion a:1:5  0.60  dogs\\nbark  →  dogs’\\nbark\n",
        new String(
            SuggestionLines.of("a".getBytes(UTF_8), "dogs\nbark", List.of(edit))
                .bytes(Palette.PLAIN),
            UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"0.899, 0.89", "0.9, 0.90", "0.29, 0.29", "1, 1.00", "0.005, 0.00", "0, 0.00"})
  void roundsTheConfidenceDown(double confidence, String shown) {
    Edit edit = edit(0, 0, "‘", confidence);
    assertEquals(
        "suggestion a:1:1  " + shown + "  tis  →  ‘tis\n",
        new String(
            SuggestionLines.of("a".getBytes(UTF_8), "tis", List.of(edit)).bytes(Palette.PLAIN),
            UTF_8));
  }

  @Test
  void isYellowForEyes() {
    Edit edit = edit(0, 0, "‘", 0.7);
    assertEquals(
        "\u001B[33msuggestion a:1:1  0.70  tis  →  ‘tis\u001B[m\n",
        new String(
            SuggestionLines.of("a".getBytes(UTF_8), "tis", List.of(edit)).bytes(Palette.COLOURED),
            UTF_8));
  }

  @Test
  void isEmptyWithoutSuggestions() {
    assertEquals(
        0, SuggestionLines.of("a".getBytes(UTF_8), "tis", List.of()).bytes(Palette.PLAIN).length);
  }

  @Test
  void takesALongLineInItsStride() {
    String line = "its".repeat(1_000_000);
    List<Edit> many = new ArrayList<>();
    for (int i = 2; i < line.length(); i += 30) {
      many.add(edit(i, i, "’", 0.7));
    }
    byte[] lines =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> SuggestionLines.of("a".getBytes(UTF_8), line, many).bytes(Palette.PLAIN));
    assertEquals(many.size(), new String(lines, UTF_8).lines().count());
  }

  /** The line for a text in which {@code |} stands where a ’ is suggested. */
  private static String lines(String name, String marked) {
    int at = marked.indexOf('|');
    String text = marked.substring(0, at) + marked.substring(at + 1);
    byte[] lines =
        SuggestionLines.of(name.getBytes(UTF_8), text, List.of(edit(at, at, "’", 0.72)))
            .bytes(Palette.PLAIN);
    return new String(lines, UTF_8);
  }

  private static Edit edit(int start, int end, String replacement, double confidence) {
    return new Edit(
        start, end, replacement, Kind.APOSTROPHE, confidence, new Evidence.OnlyOrigin());
  }
}
