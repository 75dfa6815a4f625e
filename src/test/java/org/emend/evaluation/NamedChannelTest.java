package org.emend.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedChannelTest {

  @ParameterizedTest
  @CsvSource({
    "DROP, a b café",
    "SPACE, a   b  café",
    "QUESTION, a ? b? café",
    "FFFD, a \uFFFD b\uFFFD café",
    "LOSSY, a â?? bâ?? cafÃ©"
  })
  void damages(NamedChannel channel, String damaged) {
    assertEquals(damaged, channel.mechanism().apply("a — b’ café"));
  }

  @Property
  void isDoneCharacterByCharacterAsOnTheWholeText(
      @ForAll NamedChannel channel, @ForAll("texts") String text) {
    assertEquals(
        channel.channel().damage(text), DamagedText.of(text, new Images(channel.channel())).text());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab  ,.?’‘“”—–…é€ÃŁ\u00A0\u0080\n\uFFFD☺");
  }
}
