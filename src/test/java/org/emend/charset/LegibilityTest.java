package org.emend.charset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibilityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "“Don’t,” she said… then—nothing.",
        "« L’été », dit-il ; 20 € par m², ÉTÉ ou ŒUVRE.",
        "»Schöne Grüße«",
        "Он живёт в доме № 5, слушает CD и пьёт «Coca-Cola».",
        "新しいPCを買った。Javaのクラスと日本語の文章は、まだあまり読めません。",
        "노인은 바다를 바라보았다.",
        "col·lecció, 𝒳 und 😀 am Schluss",
      })
  void writingIsLegible(String text) {
    assertTrue(Legibility.isLegible(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Schцne Grьяe",
        "¿ó³æ gêœl¹ jaŸñ",
        "ДгєГЈ¬КАЅзЎЈ",
        "it痴 late, he didn稚 know",
        "He didn\u0092t, she wouldn\u0092t",
        "didnÕt",
        "a\uDC81 b\uDC8D",
      })
  void whatAWrongCharsetMakesIsNot(String text) {
    assertFalse(Legibility.isLegible(text));
  }
}
