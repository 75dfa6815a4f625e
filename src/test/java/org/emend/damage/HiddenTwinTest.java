package org.emend.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenTwinTest {

  private static final String RUSSIAN =
      """
      Паром опоздал на два часа, и смотритель маяка записал это в толстый журнал. «Ждём», —
      сказала Марта, но никто ей не ответил. Щедрый хозяин кафе вынес всем чаю, эклеры и объявил,
      что цены в юбилейный день не изменятся.
      """;

  private static final String GREEK =
      """
      Το πλοίο άργησε δύο ώρες και ο φαροφύλακας το έγραψε στο χοντρό βιβλίο του. Κανείς δεν ξέρει
      πότε θα φύγει το επόμενο. Η Ελένη περίμενε στην προκυμαία με έναν καφέ και μια εφημερίδα.
      """;

  private static final String JAPANESE =
      """
      渡し船は二時間遅れて港に着いた。灯台守はそれを厚い日誌に書きとめた。
      次の船がいつ来るのか、誰にも分からない。マルタは岸壁で黙って待っていた。
      """;

  private static Step recode(String encodedAs, String decodedAs) {
    return new Step.Recode(
        Charset.forName(encodedAs),
        OnError.QUESTION_MARK,
        Charset.forName(decodedAs),
        OnError.C1_CONTROL);
  }

  private static Channel learn(String original, String damaged) {
    return Channel.learn(Observations.of(original, damaged).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1252",
    "windows-1251, KOI8-R",
    "windows-1251, IBM866",
    "KOI8-R, windows-1252",
    "KOI8-R, windows-1251",
    "IBM866, windows-1251",
    "UTF-8, windows-1252",
    "UTF-8, windows-1251",
    "UTF-8, IBM437",
    "UTF-8, x-MacRoman",
  })
  void learnsWhatBecameOfRussian(String encodedAs, String decodedAs) {
    Mechanism mechanism = new Mechanism(List.of(recode(encodedAs, decodedAs)));
    Channel channel = learn(RUSSIAN, mechanism.apply(RUSSIAN));
    assertEquals(mechanism.apply(RUSSIAN), channel.damage(RUSSIAN));
    assertTrue(channel.explanation().isPresent());
  }

  @Test
  void learnsUtf8ThatWasReadWronglyTwice() {
    Step read = recode("UTF-8", "windows-1252");
    Mechanism mechanism = new Mechanism(List.of(read, read));
    Channel channel = learn(GREEK, mechanism.apply(GREEK));
    assertEquals(mechanism.apply(GREEK), channel.damage(GREEK));
  }

  @Test
  void learnsACharsetOfSeveralBytes() {
    Mechanism mechanism = new Mechanism(List.of(recode("Shift_JIS", "windows-1252")));
    Channel channel = learn(JAPANESE, mechanism.apply(JAPANESE));
    assertEquals(mechanism.apply(JAPANESE), channel.damage(JAPANESE));
  }

  @Test
  void learnsThoughThePairDiffersInSomeWords() {
    Mechanism mechanism = new Mechanism(List.of(recode("windows-1253", "windows-1252")));
    String damaged = mechanism.apply(GREEK.replace("στην προκυμαία ", "").replace("δύο", "τρεις"));
    Channel channel = learn(GREEK, damaged);
    assertEquals(mechanism.apply("καφέ"), channel.damage("καφέ"));
  }

  @Test
  void refusesTextsThatAreNotTheSame() {
    assertEquals(Optional.empty(), Observations.of(RUSSIAN, GREEK));
    assertEquals(Optional.empty(), Observations.of(GREEK, JAPANESE));
  }
}
