package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the model learns from a sound text, token by token. */
class LabelsTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          new TreeMap<>(
              Map.of("strength", 50, "and", 50_000, "the", 50_000, "yes", 500, "he", 9_000)),
          1);

  private static TrainingText read(String sound, LossMode mode) {
    return new TrainingText(sound, mode, VOCABULARY, new WordSplitter(VOCABULARY), 512, null, null);
  }

  /** The tokens with their labels: {@code yes:1 ,:2}. */
  private static String labelled(String sound, LossMode mode, char which) {
    TrainingText text = read(sound, mode);
    byte[] labels =
        switch (which) {
          case 'd' -> text.labels.doubles;
          case 's' -> text.labels.singles;
          case 'a' -> text.labels.apostrophes;
          case '-' -> text.labels.dashes;
          default -> text.labels.traced;
        };
    StringBuilder labelled = new StringBuilder();
    for (int token = 0; token < text.tokens.size(); token++) {
      if (labels[token] > 0) {
        labelled.append(text.tokens.typeText(text.tokens.type(token)).replace('\n', '/'));
        labelled.append(':').append(labels[token]).append(' ');
      }
    }
    return labelled.toString().strip();
  }

  @Test
  void aQuotationBeginsAndGoesOnToItsLastToken() {
    assertEquals("Yes:1 ,:2", labelled("“Yes,” he said.", LossMode.DROPPED, 'd'));
  }

  @Test
  void aQuotationOfSeveralParagraphsGoesOnOverTheBorder() {
    assertEquals(
        "Yes:1 .:2 /:2 No:2 .:2", labelled("“Yes.\n\n“No.”\n\nHe left.", LossMode.DROPPED, 'd'));
  }

  @Test
  void aQuotationThatIsNeverClosedIsNone() {
    assertEquals("", labelled("“Yes, he said.\n\nHe left.", LossMode.DROPPED, 'd'));
  }

  @Test
  void aQuotationWithinAnother() {
    String sound = "“He said ‘no’ to us,” she said.";
    assertEquals("He:1 said:2 no:2 to:2 us:2 ,:2", labelled(sound, LossMode.DROPPED, 'd'));
    assertEquals("no:1", labelled(sound, LossMode.DROPPED, 's'));
  }

  @Test
  void apostrophesByTheirPlaceInTheWord() {
    assertEquals(
        "dont:1 were:2 workers:3 em:4 oclock:5",
        labelled("I don’t, we’re, workers’ own, ’em, o’clock.", LossMode.DROPPED, 'a'));
  }

  @Test
  void anApostropheBetweenSpaceBelongsToNoWord() {
    assertEquals("", labelled("It is ’\na b.", LossMode.DROPPED, 'a'));
  }

  @Test
  void theApostropheAfterAnAbbreviationStartsTheLastLetter() {
    assertEquals("s:4", labelled("The U.S.’s own.", LossMode.DROPPED, 'a'));
  }

  @Test
  void dashesBetweenWordsRunTogetherAndBetweenSpaces() {
    assertEquals("strength:1", labelled("Of strength—and more.", LossMode.DROPPED, '-'));
    assertEquals("yes:4", labelled("And yes — he did.", LossMode.DROPPED, '-'));
    assertEquals("1914:2", labelled("In 1914–1918 it was.", LossMode.DROPPED, '-'));
    assertEquals("he:3", labelled("Well, he… went.", LossMode.DROPPED, '-'));
  }

  @Test
  void tracesByTheMarkThatLeftThem() {
    assertEquals("?:3 ?:1 ?:4", labelled("“It’s so,” he said. Is it?", LossMode.QUESTIONED, 't'));
  }

  @Test
  void ofARunOfSpacesTheMarksInTheirOrder() {
    assertEquals(List.of(3, 4, 3, 4), traces("“No,” he, “so” it"));
    assertEquals(List.of(6, 0), traces("He — it"));
  }

  private static List<Integer> traces(String sound) {
    TrainingText text = read(sound, LossMode.SPACED);
    List<Integer> traces = new ArrayList<>();
    for (int token = 0; token < text.tokens.size(); token++) {
      if (text.tokens.sort(token) == Tokens.TRACE) {
        traces.add((int) text.labels.traced[token]);
      }
    }
    return traces;
  }
}
