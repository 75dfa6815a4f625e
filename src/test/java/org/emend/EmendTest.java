package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.edit.Recoding;
import org.junit.jupiter.api.Test;

/** The repairer of texts of which nothing is known. */
class EmendTest {

  private static final Emend EMEND = Emend.withoutProfile();

  @Test
  void undoesWhatProvesItself() {
    assertEquals("they don’t go", repaired(EMEND, "they don\u0092t go"));
  }

  @Test
  void leavesAloneWhatOnlyTheLanguageCouldTell() {
    assertEquals(List.of(), EMEND.repair("they dont go, its a pity", 0));
  }

  @Test
  void leavesEntitiesAloneUnlessAsked() {
    String text = "caf&eacute;: they don\u0092t go";

    assertEquals("caf&eacute;: they don’t go", repaired(EMEND, text));
    assertEquals("café: they don’t go", repaired(EMEND.withEntities(), text));
  }

  @Test
  void anEntityThatWasDecodedInAWrongCharsetIsOneEdit() {
    List<Edit> edits = EMEND.withEntities().repair("they don&amp;#x92;t, don\u0092&rsquo;t", 0.9);

    assertEquals(new Edit(8, 18, "’", Kind.APOSTROPHE, 0.99, new Evidence.Entity()), edits.get(0));
    assertEquals("’’", edits.get(1).replacement());
    assertEquals(
        new Evidence.Successive(
            List.of(
                new Evidence.Entity(),
                new Evidence.WrongDecoding(
                    List.of(new Recoding("ISO-8859-1", "windows-1252")), 0))),
        edits.get(1).evidence());
    assertEquals(
        "HTML entity, then encode ISO-8859-1, decode windows-1252",
        edits.get(1).evidence().description());
  }

  @Test
  void anEntityIsNoMoreCertainThanItSays() {
    Review review = EMEND.withEntities().review("caf&eacute;", 1, 0.5);

    assertEquals(List.of(), review.edits());
    assertEquals(1, review.suggestions().size());
  }

  @Property
  void aSecondRepairFindsNothing(@ForAll("texts") String text) {
    String once = repaired(EMEND, text);
    assertEquals(once, repaired(EMEND, once));
    String decoded = repaired(EMEND.withEntities(), text);
    assertEquals(decoded, repaired(EMEND.withEntities(), decoded));
  }

  @Property
  void aTextInAsciiWithoutEntitiesStaysAsItIs(@ForAll("ascii") String text) {
    assertTrue(EMEND.withEntities().repair(text.replace("&", "and"), 0).isEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "they ",
            "don",
            "\u0092",
            "t",
            "&rsquo;",
            "&#146;",
            "&amp;",
            "amp;",
            "Ã©",
            "â€™",
            "é",
            "’",
            "&Atilde;&copy;",
            " ",
            ";",
            "&#x80;",
            "\u0093",
            "\n")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> ascii() {
    return Arbitraries.strings().ascii();
  }

  private static String repaired(Emend emend, String text) {
    return Edits.apply(text, emend.repair(text, 0.9));
  }
}
