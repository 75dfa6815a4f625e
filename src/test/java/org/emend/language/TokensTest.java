package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.emend.text.Paragraph;
import org.junit.jupiter.api.Test;

/** What is one word, and what is two run together. */
class TokensTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of("and", "it", "portugal", "s", "strength", "ve", "was"),
          new int[] {90_000, 80_000, 200, 45_000, 500, 5_000, 70_000});

  private static List<String> words(String text) {
    Tokens tokens =
        Tokens.of(text, Paragraph.of(text), Loss.ofAll("", true), new WordSplitter(VOCABULARY));
    List<String> words = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.sort(token) == Tokens.WORD) {
        words.add(text.substring(tokens.start(token), tokens.end(token)));
      }
    }
    return words;
  }

  @Test
  void twoWordsThatADashJoinedAreTwo() {
    assertEquals(List.of("strength", "and", "it", "was"), words("strengthand itwas"));
  }

  @Test
  void aPossessiveWithoutItsApostropheIsOne() {
    assertEquals(List.of("Portugals", "strengths"), words("Portugals strengths"));
  }

  @Test
  void aContractionWithoutItsApostropheIsOne() {
    assertEquals(List.of("itve", "it", "was"), words("itve it was"));
  }

  @Test
  void aPossessiveOfANameThatTheTextHasIsOne() {
    assertEquals(
        List.of("Saradine", "was", "Saradines", "strength"),
        words("Saradine was Saradines strength"));
  }
}
