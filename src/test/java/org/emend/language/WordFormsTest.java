package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordFormsTest {

  @Test
  void countsReadingsOfTheSameLetters() {
    WordForms forms = WordForms.learn(List.of("It’s here. Its roof leaks, and it’s old."));
    assertEquals(new WordForms.Count(1, 1), forms.get("Its").count());
    assertEquals(Map.of("it’s", 1L), forms.get("its").originals());
    assertEquals(new WordForms.Count(1, 0), forms.get("its").before().get("and"));
  }

  @Test
  void knowsThePossessiveOfAnAcronym() {
    WordForms forms = WordForms.learn(List.of("The U.S.’s ports and the op-ed’s tone."));
    assertEquals(Map.of("U.S.’s", 1L), forms.get("U.S.s").originals());
    assertEquals(Map.of("op-ed’s", 1L), forms.get("op-eds").originals());
  }

  @Test
  void takesAClosingQuotationMarkForNoApostrophe() {
    WordForms forms = WordForms.learn(List.of("They call them ‘heroes’ and the heroes’ song."));
    assertEquals(new WordForms.Count(1, 1), forms.get("heroes").count());
  }

  @Test
  void keepsNoWordThatWasNeverWrittenWithAnApostrophe() {
    assertFalse(WordForms.learn(List.of("The boats sail.")).forms().containsKey("boats"));
  }
}
