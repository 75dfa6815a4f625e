package org.emend.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoneLettersTest {

  @ParameterizedTest
  @ValueSource(strings = {"à À", "compose ',' 'A' to 'Ą'", "ï/Ï", "'ι' + '¨' = 'ϊ'"})
  void favoursALetterBesideItsKin(String list) {
    assertTrue(LoneLetters.cost(list) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"le café", "une fête à Nîmes", "plain", ""})
  void saysNothingOfWords(String text) {
    assertEquals(0, LoneLetters.cost(text));
  }

  @Test
  void doesNotTakeLettersOfOneWordForKin() {
    assertEquals(0, LoneLetters.cost("éÉ èÈ"));
  }

  @Test
  void expectsLettersOfAnotherScriptInWordsOfIt() {
    assertTrue(LoneLetters.cost("mit Anhдngen, ohne Anhдnge") > 0);
    assertEquals(0, LoneLetters.cost("слово и дело"));
  }

  @Test
  void takesARowOfOneLetterForARuleThatWasDrawn() {
    assertTrue(LoneLetters.cost("ŻŻŻŻŻŻ") > LoneLetters.cost("¯¯¯¯¯¯"));
  }
}
