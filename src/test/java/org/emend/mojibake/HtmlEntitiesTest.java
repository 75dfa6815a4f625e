package org.emend.mojibake;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEntitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "caf&eacute;                  | café",
        "don&rsquo;t                  | don’t",
        "don&#8217;t                  | don’t",
        "don&#x2019;t, don&#X2019;t   | don’t, don’t",
        "&ldquo;Yes&hellip;&rdquo;    | “Yes…”",
        "10&nbsp;km                   | 10\u00A0km",
        "&#128512; &#x1F600;          | 😀 😀",
        "&NotEqualTilde;              | ≂̸",
        "&Eacute;t&eacute;            | Été",
        "R&D &mdash; AT&T             | R&D — AT&T",
      })
  void putsCharactersInPlaceOfReferences(String written, String meant) {
    assertEquals(meant, repaired(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "caf&amp;eacute;              | café",
        "don&amp;amp;#8217;t          | don’t",
        "don&#38;rsquo;t              | don’t",
        "&am&#112;;eacute&semi;       | é",
        "AT&amp;T                     | AT&T",
        "&amp;unheardof;              | &unheardof;",
      })
  void decodesWhatWasEscapedTwice(String written, String meant) {
    assertEquals(meant, repaired(written));
  }

  @Test
  void numbersOfC1ControlsMeanWindows1252() {
    assertEquals("don’t “go” – …", repaired("don&#146;t &#147;go&#x94; &#150; &#133;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf&eacute, R&D; &;",
        "&unheardof; &Eacutes; &#; &#x; &#xyz; &#-1; &#+233;",
        "&#0; &#9; &#10; &Tab; &NewLine; &#127; &#129; &#x9D;",
        "&#xD800; &#xDFFF; &#xFDD0; &#xFFFE; &#x1FFFF; &#xFFFD;",
        "&#1114112; &#99999999999999999999; &#xFFFFFFFFF;",
        "a && b; x &= y; f(&a, &b);",
      })
  void leavesAloneWhatIsNoReferenceToACharacter(String text) {
    assertEquals(text, repaired(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>1 &lt; 2 &gt; 1 &amp; &quot;so&quot; on &#60;&#x3E;&#39;&apos;</p>",
        "<br/>Write &amp;eacute; for an accent.",
        "<!DOCTYPE html>\nR&amp;D",
        "<dc:title lang='fr'>R&amp;D",
      })
  void leavesTheCharactersOfMarkupAloneInMarkup(String text) {
    assertEquals(text, repaired(text));
  }

  @Test
  void decodesOthersInMarkup() {
    assertEquals("<p>café &amp; thé</p>", repaired("<p>caf&eacute; &amp; th&#233;</p>"));
  }

  @Test
  void decodesTheCharactersOfMarkupInPlainText() {
    assertEquals(
        "1 < 2 > 1 & \"so\" on '", repaired("1 &lt; 2 &gt; 1 &amp; &quot;so&#34; on &apos;"));
  }

  @Test
  void oneEditTakesThePlaceOfWhatWasEscapedTwice() {
    assertEquals(
        List.of(new Edit(1, 12, "’", Kind.APOSTROPHE, 0.99, new Evidence.Entity())),
        HtmlEntities.edits("n&amp;rsquo;t", 0.9));
  }

  @Test
  void isNoMoreCertainThanItSays() {
    assertEquals(List.of(), HtmlEntities.edits("caf&eacute;", 0.999));
  }

  @Property
  void aSecondRunFindsNothing(@ForAll("pieces") List<String> pieces) {
    String once = repaired(String.join("", pieces));
    assertEquals(once, repaired(once));
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "&",
            "&amp;",
            "amp;",
            "amp",
            "&#38;",
            "#38",
            "x",
            ";",
            "&semi;",
            "&#112;",
            "&eacute;",
            "eacute",
            "&lt;",
            "b",
            "&gt;",
            "<",
            ">",
            "&#146;",
            "é",
            " ",
            "#",
            "&NotEqualTilde;")
        .list()
        .ofMaxSize(14);
  }

  private static String repaired(String text) {
    return Edits.apply(text, HtmlEntities.edits(text, 0.9));
  }
}
