package org.emend.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.emend.align.Aligner;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.Observations;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edits;
import org.emend.language.EnglishModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestorerTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Step C1 = recode(WINDOWS_1252, StandardCharsets.ISO_8859_1);

  private static final Channel DROPPED =
      GeneratedTexts.channel(
          C1, new Step.Strip(CharacterClass.C1_CONTROLS), new Step.CollapseSpaces());
  private static final Channel SPACED =
      GeneratedTexts.channel(C1, new Step.Replace(CharacterClass.C1_CONTROLS, " "));
  private static final Channel MOJIBAKE =
      GeneratedTexts.channel(recode(StandardCharsets.UTF_8, WINDOWS_1252));
  private static final Channel MAC_MOJIBAKE =
      GeneratedTexts.channel(recode(StandardCharsets.UTF_8, Charset.forName("x-MacRoman")));

  private static Step recode(Charset encodedAs, Charset decodedAs) {
    return new Step.Recode(
        encodedAs, OnError.QUESTION_MARK, decodedAs, OnError.REPLACEMENT_CHARACTER);
  }

  private static String repair(Channel channel, String text) {
    Restorer restorer = new Restorer(channel, List.of(), EnglishModel.shipped());
    return Edits.apply(text, restorer.restore(text, 0.9));
  }

  @Test
  void turnsMojibakeBack() {
    String original = "The café’s “special” is £4 — or 5 € with sauce. Smørrebrød, too.";
    assertEquals(original, repair(MOJIBAKE, MOJIBAKE.damage(original)));
  }

  @Test
  void turnsC1ControlsBackIntoPunctuation() {
    String original = "He said “no” and ‘yes’ and it’s fine… a—b € 5.";
    Channel channel = GeneratedTexts.channel(C1);
    assertEquals(original, repair(channel, channel.damage(original)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«AMANHÃ», disse São João.",
        "The letters à la carte, naïve, Zoë and São Paulo stand beside «AMANHÃ» here.",
      })
  void leavesLettersAloneThatOnlyLookLikeMojibake(String text) {
    assertEquals(text, repair(MOJIBAKE, text));
  }

  @Test
  void leavesFormulasAlone() {
    String text = "√2 ≈ 1,4; √π; √Ω; √∂; ¬∞; ¬∃ ¬∑ ≠ ∫ ≤ Δ";
    assertEquals(text, repair(MAC_MOJIBAKE, text));
  }

  @Test
  void takesRunsOfSpacesForASignOfSoundTextWhereTheDamageCollapsesThem() {
    String code = "def f(x):\n    return x  # the dog isnt here and it wasnt of it\n";
    assertEquals(code, repair(DROPPED, code));
  }

  @Test
  void readsSpacesAtTheEndOfATextWithoutALastLineFeed() {
    String repaired = repair(SPACED, " s  .  i he s");
    assertEquals(" s  .  i he s", SPACED.damage(repaired));
    assertTrue(repaired.endsWith("he’s"), repaired);
  }

  @Test
  void leavesStraightMarksAloneEvenIfTheDamageMadeSome() {
    String reference =
        "“It’s the keeper’s log,” said the captain, “and he’s proud of it.” They didn’t agree.";
    String damaged = reference.replace('’', '\'').replaceAll("[“”]", "\"");
    Channel flattened = Channel.learn(Observations.of(Aligner.align(reference, damaged)));
    String code = "print(\"hello\") if x == \"\" else 'the one that they didn't have'";
    assertEquals(code, repair(flattened, code));
  }

  @Test
  void learnsADamageThatSparedHalfOfTheText() {
    String damagedHalf = "The keeper’s log isn’t here, and the captain’s dog wasn’t seen. ";
    String soundHalf = "Nobody’s ferry sails on Monday, and it’s the baker’s day, isn’t it?";
    Channel channel =
        Channel.learn(
            Observations.of(
                Aligner.align(damagedHalf + soundHalf, damagedHalf.replace("’", "") + soundHalf)));
    assertEquals("", channel.image('’'));
  }
}
