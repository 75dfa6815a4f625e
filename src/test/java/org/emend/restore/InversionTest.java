package org.emend.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.Mechanism;
import org.emend.damage.Observations;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edits;
import org.emend.edit.Kind;
import org.emend.language.EnglishModel;
import org.junit.jupiter.api.Test;

/** What a learned wrong decoding gives back in other texts, and what it leaves alone. */
class InversionTest {

  private static final String ENGLISH =
      """
      “We’ve seen the ferry twice,” Marta said, “and it’s never been late — not once.”
      The harbor master’s log — a thick, café-stained book — says otherwise. It’s Ryan’s.
      “I don’t write what people like,” he says. “I write what’s true.” Señor Ibáñez doesn’t smile.
      Nobody’s sure when the next boat comes… The tickets cost £1 each way, Zoë’s café is closed.
      """;

  private static final String GERMAN =
      """
      Die Fähre kam zwei Stunden zu spät, und der Wärter schrieb es in sein Buch für müßige Gäste.
      „Das wäre nicht nötig gewesen“, sagte die Frau auf der Brücke. Über den Dächern lag Öl.
      Später größte Mühe: Äpfel, Übungen, Öfen und süße Brötchen für fünf Mädchen.
      """;

  private static final String RUSSIAN =
      """
      Паром опоздал на два часа, и смотритель маяка записал это в толстый журнал. «Ждём», —
      сказала Марта, но никто ей не ответил. Щедрый хозяин кафе вынес всем чаю, эклеры и объявил,
      что цены в юбилейный день не изменятся.
      """;

  private static final String FRENCH =
      """
      Le bac est arrivé à midi, déjà en retard, et le gardien du phare l’a noté à l’encre.
      À Noël, la forêt gelée étonne ; là-bas, l’été, on dîne à la plage, près des bateaux.
      Voilà où ça mène : un garçon, une leçon, et l’œuvre d’un maître très âgé.
      """;

  private static Step recode(String encodedAs, String decodedAs) {
    return new Step.Recode(
        Charset.forName(encodedAs),
        OnError.QUESTION_MARK,
        Charset.forName(decodedAs),
        OnError.C1_CONTROL);
  }

  private static Channel learn(String reference, Step... steps) {
    Mechanism mechanism = new Mechanism(List.of(steps));
    return Channel.learn(Observations.of(reference, mechanism.apply(reference)).orElseThrow());
  }

  private static String repair(Channel channel, String text) {
    Restorer restorer = new Restorer(channel, List.of(), EnglishModel.shipped());
    return Edits.apply(text, restorer.restore(text, 0.9));
  }

  private static void assertGivenBack(Channel channel, String original) {
    assertEquals(original, repair(channel, channel.damage(original)));
    assertEquals(original, repair(channel, original), "sound text");
  }

  @Test
  void restoresAnApostropheThatBecameALetter() {
    Channel channel = learn(ENGLISH, recode("windows-1252", "IBM437"));
    assertEquals("RyanÆs", channel.damage("Ryan’s"));
    assertGivenBack(channel, "It was Ryan’s turn, and he didn’t come.");
  }

  @Test
  void leavesTheLetterAloneWhereItIsOne() {
    Channel channel = learn(ENGLISH, recode("windows-1252", "IBM437"));
    String sound = "The Æsir feasted in Valhalla; Æthelred was king of the English.";
    assertEquals(sound, repair(channel, sound));
  }

  @Test
  void restoresUmlautsOfAnotherCodePage() {
    Channel channel = learn(GERMAN, recode("windows-1252", "IBM850"));
    assertGivenBack(channel, "Er wünschte „schöne Grüße“, sagte der Kapitän, und müde war er.");
  }

  @Test
  void tellsRussianInOneCharsetFromRussianInAnother() {
    Channel channel = learn(RUSSIAN, recode("windows-1251", "KOI8-R"));
    assertGivenBack(channel, "Сегодня утром паром снова опоздал, и никто не ждал его на причале.");
  }

  @Test
  void leavesFrenchAloneWhereRussianWasDamaged() {
    Channel channel = learn(RUSSIAN, recode("windows-1251", "windows-1252"));
    assertEquals(FRENCH, repair(channel, FRENCH));
  }

  @Test
  void restoresLettersThatLookLikeALetterAndASpace() {
    Channel channel =
        learn(
            FRENCH,
            recode("UTF-8", "windows-1252"),
            new Step.Replace(CharacterClass.NO_BREAK_SPACES, " "));
    assertEquals("Ã  la", channel.damage("à la"));
    assertGivenBack(channel, "Il est allé à la mer, puis à Besançon, où l’été dure déjà.");
  }

  @Test
  void restoresUtf8ThatWasReadWronglyTwice() {
    Step read = recode("UTF-8", "windows-1252");
    assertGivenBack(
        learn(FRENCH, read, read), "L’été à Besançon, très âgé, il dîne près du phare.");
  }

  @Test
  void leavesWhatSeveralOriginalsMayHaveBecome() {
    Channel channel =
        learn(RUSSIAN, recode("UTF-8", "windows-1252"), new Step.Strip(CharacterClass.C1_CONTROLS));
    String damaged = channel.damage("Жаль");
    assertEquals("Жаль", repair(channel, damaged));
    assertEquals(channel.damage("я"), channel.damage("с"));
  }

  @Test
  void leavesAQuotedSoundLineAmongDamagedOnesAlone() {
    Channel channel = learn(FRENCH, recode("UTF-8", "windows-1252"));
    String sound = "« À l’été, la forêt gelée étonne déjà le maître très âgé. »";
    String damaged = channel.damage("Voilà où mène l’été.");
    String text = damaged + "\n\n" + sound + "\n\n" + damaged;
    assertEquals(
        "Voilà où mène l’été.\n\n" + sound + "\n\nVoilà où mène l’été.", repair(channel, text));
  }

  @Test
  void bringsAWordBackAsOneEditAndEachMarkAsOneOfItsOwn() {
    Channel channel = learn(RUSSIAN, recode("windows-1251", "IBM866"));
    Restorer restorer = new Restorer(channel, List.of(), EnglishModel.shipped());
    List<Kind> kinds = new ArrayList<>();
    restorer
        .restore(channel.damage("«Ждём», — сказала Марта."), 0.9)
        .forEach(edit -> kinds.add(edit.kind()));
    assertEquals(3, Collections.frequency(kinds, Kind.OTHER), kinds.toString());
    assertTrue(kinds.contains(Kind.DASH), kinds.toString());
  }
}
