package org.emend.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.emend.align.Aligner;
import org.junit.jupiter.api.Test;

class ChannelTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final String REFERENCE =
      """
      “We’ve seen the ferry twice,” Marta said, “and it’s never been late — not once.”

      The harbor master’s log — a thick, café-stained book — says otherwise. ‘Delayed,’ it reads
      for the third of May; ‘delayed,’ again, for the fourth. Señor Ibáñez, who keeps it, doesn’t
      smile. “I don’t write what people like,” he says. “I write what’s true.”

      Nobody’s quite sure when the next boat comes… The tickets cost 12 crowns, or £1, each way.
      “They’ll come,” says Marta. “They’re only slow — and the sea isn’t.”
      """;

  private static Channel learn(String reference, String damaged) {
    return Channel.learn(Observations.of(Aligner.align(reference, damaged)));
  }

  private static Step recode(Charset encodedAs, Charset decodedAs) {
    return new Step.Recode(
        encodedAs, OnError.QUESTION_MARK, decodedAs, OnError.REPLACEMENT_CHARACTER);
  }

  /** Learns from a damaged reference and checks the promise that every channel makes. */
  private static Channel learnFrom(Step... steps) {
    String damaged = new Mechanism(List.of(steps)).apply(REFERENCE);
    Channel channel = learn(REFERENCE, damaged);
    assertEquals(damaged, channel.damage(REFERENCE));
    return channel;
  }

  private static String description(Channel channel) {
    return channel.explanation().orElseThrow().mechanism().description();
  }

  @Test
  void findsC1ControlsStripped() {
    Channel channel =
        learnFrom(
            recode(WINDOWS_1252, StandardCharsets.ISO_8859_1),
            new Step.Strip(CharacterClass.C1_CONTROLS),
            new Step.CollapseSpaces());
    assertEquals(
        "windows-1252 read as ISO-8859-1, control characters stripped, spaces collapsed",
        description(channel));
    assertEquals("", channel.image('€'));
    assertEquals("ñ", channel.image('ñ'));
  }

  @Test
  void findsNonAsciiStripped() {
    Channel channel = learnFrom(new Step.Strip(CharacterClass.NON_ASCII));
    assertEquals("non-ASCII characters stripped", description(channel));
    assertEquals("", channel.image('ü'));
  }

  @Test
  void findsUtf8ReadAsWindows1252() {
    Channel channel = learnFrom(recode(StandardCharsets.UTF_8, WINDOWS_1252));
    assertEquals("UTF-8 read as windows-1252", description(channel));
    assertEquals("â€™", channel.image('’'));
    assertEquals("Ã¼", channel.image('ü'));
  }

  @Test
  void findsUtf8ReadAsWindows1252Twice() {
    Channel channel =
        learnFrom(
            recode(StandardCharsets.UTF_8, WINDOWS_1252),
            recode(StandardCharsets.UTF_8, WINDOWS_1252));
    assertEquals("ÃƒÂ¼", channel.image('ü'));
  }

  @Test
  void findsQuestionMarksOfAnAsciiEncoder() {
    Channel channel = learnFrom(recode(StandardCharsets.US_ASCII, StandardCharsets.US_ASCII));
    assertEquals("?", channel.image('’'));
    assertEquals("?", channel.image('ü'));
  }

  @Test
  void findsMacRomanReadAsWindows1252() {
    Channel channel = learnFrom(recode(Charset.forName("x-MacRoman"), WINDOWS_1252));
    assertEquals("Õ", channel.image('’'));
  }

  @Test
  void findsC1ControlsReplacedBySpacesAndCollapsed() {
    Channel channel =
        learnFrom(
            recode(WINDOWS_1252, StandardCharsets.ISO_8859_1),
            new Step.Replace(CharacterClass.C1_CONTROLS, " "),
            new Step.CollapseSpaces());
    assertEquals(" ", channel.image('’'));
    assertTrue(channel.collapsesSpaces());
  }

  @Test
  void fallsBackOnTheTableWhereNoMechanismFits() {
    String damaged = REFERENCE.replace('’', '\'').replace('“', '"').replace('”', '"');
    Channel channel = learn(REFERENCE, damaged);
    assertEquals(Optional.empty(), channel.explanation());
    assertEquals("'", channel.image('’'));
    assertEquals("—", channel.image('—'));
    assertEquals(damaged, channel.damage(REFERENCE));
  }

  @Test
  void tellsRivalsThatThePairCannotTellApart() {
    Channel channel =
        learnFrom(
            recode(WINDOWS_1252, StandardCharsets.ISO_8859_1),
            new Step.Strip(CharacterClass.C1_CONTROLS));
    for (Explanation.Rival rival : channel.explanation().orElseThrow().rivals()) {
      assertEquals(channel.damage(REFERENCE), rival.mechanism().apply(REFERENCE));
      assertFalse(rival.differsOn().isEmpty());
      rival
          .differsOn()
          .codePoints()
          .forEach(
              codePoint -> {
                String character = Character.toString(codePoint);
                assertFalse(
                    rival.mechanism().apply(character).equals(channel.image(codePoint)), character);
              });
    }
  }

  @Test
  void countsNoRewordedWordAsDamage() {
    String damaged =
        REFERENCE
            .replace("never been late", "always been early")
            .replace("thick, café-stained book", "thin book")
            .replace("doesn’t\nsmile", "laughs")
            .replace("’", "");
    Channel channel = learn(REFERENCE, damaged);
    assertEquals("", channel.image('’'));
    assertFalse(channel.changes('—'));
    assertFalse(channel.changes('“'));
    assertFalse(channel.changes('é'));
    assertFalse(channel.changes(','));
  }

  @Test
  void learnsNothingFromEqualTexts() {
    assertTrue(learn(REFERENCE, REFERENCE).isIdentity());
  }

  @Test
  void learnsNothingFromAnotherLayout() {
    String damaged = REFERENCE.replace("\n\n", "\r\n").replace("\n", " ");
    assertTrue(learn(REFERENCE, damaged).isIdentity());
  }

  @Test
  void explainsMarksThatWereLostAndMarksThatWereSpared() {
    Channel channel =
        learnFrom(
            recode(WINDOWS_1252, StandardCharsets.ISO_8859_1),
            new Step.Strip(CharacterClass.C1_CONTROLS),
            new Step.CollapseSpaces());
    assertTrue(channel.explains(",’ ” ", ", "));
    assertTrue(channel.explains(",’ ” ", ",’ "));
    assertTrue(channel.explains(" — ", " "));
    assertFalse(channel.explains(" — ", "  "));
    assertFalse(channel.explains("a’b", "a-b"));
    assertFalse(channel.explains("é", ""));
  }

  @Test
  void aTableWithoutChangesIsIdentity() {
    Channel channel = new Channel(new DamageTable(new TreeMap<>(), 0), Optional.empty());
    assertTrue(channel.isIdentity());
    assertEquals("— as it was —", channel.damage("— as it was —"));
  }
}
