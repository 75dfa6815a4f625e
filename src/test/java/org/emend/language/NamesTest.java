package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emend.text.Paragraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each place of a name tells of the others. */
class NamesTest {

  private static final String TEXT =
      "Saradines boat sank. The boat of Saradines uncle. Corwins boat.";

  private final Map<Integer, Double> found = new TreeMap<>();
  private Tokens tokens;
  private Names names;

  @BeforeEach
  void read() {
    Vocabulary vocabulary = new Vocabulary(List.of("boat"), new int[] {50});
    tokens =
        Tokens.of(TEXT, Paragraph.of(TEXT), Loss.ofAll("", true), new WordSplitter(vocabulary));
    names = new Names(tokens, vocabulary);
  }

  private int token(int offset) {
    int token = 0;
    while (tokens.start(token) != offset || tokens.sort(token) != Tokens.WORD) {
      token++;
    }
    return token;
  }

  private double probability(int offset, double here, double there) {
    names.add(token(0), Labels.BEFORE_LAST, here);
    names.add(token(TEXT.lastIndexOf("Saradines")), Labels.BEFORE_LAST, there);
    names.forEach((token, label, probability) -> found.put(tokens.start(token), probability));
    return found.get(offset);
  }

  @Test
  void aNameIsAWordThatEnglishLacksAndTheTextRepeats() {
    assertTrue(names.isName(token(0)));
    assertFalse(names.isName(token(TEXT.indexOf("boat"))), "known");
    assertFalse(names.isName(token(TEXT.indexOf("Corwins"))), "once");
  }

  @Test
  void aCertainPlaceMakesADoubtfulOneLikelier() {
    assertTrue(probability(0, 0.6, 0.98) > 0.9);
  }

  @Test
  void aPlaceWithoutApostropheMakesADoubtfulOneLessLikely() {
    assertTrue(probability(0, 0.6, 0.02) < 0.2);
  }

  @Test
  void aPlaceSaysMoreOfItselfThanTheOthersDo() {
    assertEquals(0.98, probability(TEXT.lastIndexOf("Saradines"), 0.02, 0.98), 0.25);
    assertTrue(found.get(0) < 0.5);
  }
}
