package org.emend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.emend.damage.Mechanism;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edits;
import org.emend.edit.Evidence;
import org.emend.edit.Excerpt;
import org.emend.edit.Recoding;
import org.junit.jupiter.api.Test;

/** From wrong decodings that were seen to a profile that replays them. */
class WrongDecodingsTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Recoding TO_UTF_8 = new Recoding("windows-1252", "UTF-8");
  private static final Step.Recode UTF_8_AS_1252 =
      new Step.Recode(UTF_8, OnError.QUESTION_MARK, WINDOWS_1252, OnError.C1_CONTROL);

  @Test
  void theStepsThatUndoADamageTellItsMechanism() throws UnexplainedDamageException {
    assertEquals(
        new Mechanism(List.of(UTF_8_AS_1252)),
        mechanism(seen(3, "Ã©", "é", TO_UTF_8), seen(1, "â€™", "’", TO_UTF_8)));
  }

  @Test
  void theLastStepToUndoWasTheFirstToBeDone() throws UnexplainedDamageException {
    Recoding macRoman = new Recoding("x-MacRoman", "ISO-8859-1");

    Mechanism mechanism = mechanism(seen(1, "?", "?", macRoman, TO_UTF_8));

    assertEquals(
        List.of(
            UTF_8_AS_1252,
            new Step.Recode(
                Charset.forName("ISO-8859-1"),
                OnError.QUESTION_MARK,
                Charset.forName("x-MacRoman"),
                OnError.REPLACEMENT_CHARACTER)),
        mechanism.steps());
  }

  @Test
  void whatTheMostFrequentExplainsDoesNotContradictIt() throws UnexplainedDamageException {
    Recoding latin = new Recoding("ISO-8859-1", "UTF-8");

    assertEquals(
        new Mechanism(List.of(UTF_8_AS_1252)),
        mechanism(seen(3, "â€™", "’", TO_UTF_8), seen(2, "Ã©", "é", latin)));
  }

  @Test
  void aFewOfAnotherKindAreTolerated() throws UnexplainedDamageException {
    Recoding twice = new Recoding("ISO-8859-1", "windows-1252");

    assertEquals(
        new Mechanism(List.of(UTF_8_AS_1252)),
        mechanism(seen(20, "Ã©", "é", TO_UTF_8), seen(2, "\u0092", "’", twice)));
  }

  @Test
  void refusesTwoThatContradictEachOther() {
    List<SeenDamage> seen =
        List.of(
            seen(3, "Ã©", "é", TO_UTF_8),
            seen(2, "\u0092", "’", new Recoding("ISO-8859-1", "windows-1252")),
            seen(7, "ÃƒÂ©", "é", TO_UTF_8, TO_UTF_8));

    assertEquals(
        "several damages were seen, and a profile knows one:"
            + " 7 × encode windows-1252, decode UTF-8, encode windows-1252, decode UTF-8;"
            + " 3 × encode windows-1252, decode UTF-8"
            + " ('emend repair' without --profile undoes them all)",
        refusal(seen));
  }

  @Test
  void refusesWhereNoneWasSeen() {
    SeenDamage entity =
        new SeenDamage(
            new Evidence.Entity(),
            Map.of(new SeenDamage.Change("&eacute;", "é"), 1L),
            0.99,
            new Excerpt("&eacute;", "é"));

    String message =
        "no text was seen that was decoded in a wrong charset, so there is nothing to replay";
    assertEquals(message, refusal(List.of()));
    assertEquals(message, refusal(List.of(entity)));
  }

  @Test
  void refusesACharsetThatItCannotReplay() {
    assertEquals(
        "a profile cannot tell of the charset latin-77",
        refusal(List.of(seen(1, "x", "y", new Recoding("latin-77", "UTF-8")))));
  }

  @Test
  void theProfileRepairsTheDamageExactly() throws Exception {
    String original =
        """
        “Ágnes isn’t à Paris”, she wrote – ‘n’est-ce pas?’ – to Çelik, İnci and Ćirić…
        Вот и Пётр Ильич. Τι κάνεις; שלום, مرحبا 日本語 한국어 😀 and 10 €.
        """;
    String damaged = UTF_8_AS_1252.apply(original);
    assertFalse(damaged.indexOf('\u0081') < 0, "has a byte that windows-1252 lacks");
    Profile profile = Profile.explaining(List.of(seen(9, "Ã©", "é", TO_UTF_8)));

    Profile read = Profile.fromJson(profile.toJson());
    Emend emend = Emend.of(read, List.of());

    assertEquals(original, Edits.apply(damaged, emend.repair(damaged, 0.9)));
    assertEquals(List.of(), emend.repair(original, 0.9));
    assertEquals(
        "explained by: UTF-8 read as windows-1252,"
            + " bytes unknown to windows-1252 passed on as control characters",
        read.describe().lines().findFirst().orElse(""));
  }

  private static Mechanism mechanism(SeenDamage... seen) throws UnexplainedDamageException {
    Profile profile = Profile.explaining(List.of(seen));
    return profile.channel().explanation().orElseThrow().mechanism();
  }

  private static String refusal(List<SeenDamage> seen) {
    return assertThrows(UnexplainedDamageException.class, () -> Profile.explaining(seen))
        .getMessage();
  }

  private static SeenDamage seen(long count, String before, String after, Recoding... steps) {
    return new SeenDamage(
        new Evidence.WrongDecoding(List.of(steps), 0),
        Map.of(new SeenDamage.Change(before, after), count),
        0.99,
        new Excerpt(before, after));
  }
}
