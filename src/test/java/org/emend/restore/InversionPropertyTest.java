package org.emend.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emend.damage.Channel;
import org.emend.damage.Mechanism;
import org.emend.damage.Observations;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.language.EnglishModel;

/** The promises, for wrong readings learned from one text and undone in another. */
class InversionPropertyTest {

  private static final List<List<String>> LANGUAGES =
      List.of(
          List.of(
              "Die Fähre kam zwei Stunden zu spät, und der Wärter ärgerte sich über die Gäste.",
              "„Das wäre nicht nötig gewesen“, sagte die müde Frau auf der Brücke über dem Fluß.",
              "Über den Dächern lag größte Stille; süße Äpfel, Öl und Brötchen für fünf Mädchen."),
          List.of(
              "Le bac est arrivé à midi, déjà en retard, et le gardien l’a noté à l’encre bleue.",
              "À Noël, la forêt gelée étonne ; là-bas, l’été, on dîne à la plage, près du phare.",
              "Voilà où ça mène : un garçon, une leçon, et le souci d’un maître très âgé."),
          List.of(
              "Paní Nováková čekala na přívoz, který měl dvě hodiny zpoždění, a četla si noviny.",
              "Žlutý kůň běžel přes širokou řeku; ťukání a ďábelský smích zněly až do města.",
              "Štěstí přeje připraveným, říkávala babička Růžena a něžně hladila kočku Ťapku."),
          List.of(
              "Паром опоздал на два часа, и смотритель маяка записал это в толстый журнал.",
              "Щедрый хозяин кафе вынес всем чаю, эклеры и объявил, что цены не изменятся.",
              "Никто не знал, когда придёт следующий, и все молча ждали его на причале."),
          List.of(
              "Το πλοίο άργησε δύο ώρες και ο φαροφύλακας το έγραψε στο χοντρό βιβλίο του.",
              "Κανείς δεν ξέρει πότε θα φύγει το επόμενο, ούτε πόσο θα κοστίσει το εισιτήριο.",
              "Η Ελένη περίμενε στην προκυμαία με έναν καφέ, μια εφημερίδα και ένα ψωμί."));

  private static final List<List<String>> CHARSETS =
      List.of(
          List.of("windows-1252", "IBM850", "x-MacRoman", "UTF-8"),
          List.of("windows-1252", "IBM850", "x-MacRoman", "UTF-8"),
          List.of("windows-1250", "ISO-8859-2", "IBM852", "UTF-8"),
          List.of("windows-1251", "KOI8-R", "IBM866", "UTF-8"),
          List.of("windows-1253", "ISO-8859-7", "UTF-8"));

  private static final List<String> READ =
      List.of(
          "windows-1252",
          "IBM437",
          "x-MacRoman",
          "windows-1250",
          "windows-1251",
          "ISO-8859-1",
          "KOI8-R",
          "IBM850");

  private static final Map<MixUp, Channel> LEARNED = new ConcurrentHashMap<>();

  /** A language whose texts were written in one charset and read in another. */
  record MixUp(int language, String encodedAs, String decodedAs) {

    Mechanism mechanism() {
      return new Mechanism(
          List.of(
              new Step.Recode(
                  Charset.forName(encodedAs),
                  OnError.QUESTION_MARK,
                  Charset.forName(decodedAs),
                  OnError.C1_CONTROL)));
    }

    Channel learned() {
      String reference = String.join("\n", LANGUAGES.get(language));
      return Channel.learn(Observations.of(reference, mechanism().apply(reference)).orElseThrow());
    }
  }

  @Provide
  Arbitrary<MixUp> mixUps() {
    return Arbitraries.integers()
        .between(0, LANGUAGES.size() - 1)
        .flatMap(
            language ->
                Combinators.combine(Arbitraries.of(CHARSETS.get(language)), Arbitraries.of(READ))
                    .as((written, read) -> new MixUp(language, written, read)));
  }

  /** Words of the language in another order. */
  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.integers().between(0, 1000).list().ofMinSize(12).ofMaxSize(40);
  }

  private static String text(MixUp mixUp, List<Integer> order) {
    String[] words = String.join(" ", LANGUAGES.get(mixUp.language())).split(" ", -1);
    StringBuilder text = new StringBuilder();
    for (int index : order) {
      text.append(words[index % words.length]).append(index % 11 == 0 ? '\n' : ' ');
    }
    return text.toString();
  }

  private static Restorer restorer(MixUp mixUp) {
    Channel channel = LEARNED.computeIfAbsent(mixUp, MixUp::learned);
    return new Restorer(channel, List.of(), EnglishModel.shipped());
  }

  @Property(tries = 150)
  void everyEditIsWhatTheChannelMakes(
      @ForAll("mixUps") MixUp mixUp, @ForAll("orders") List<Integer> order) {
    String damaged = mixUp.mechanism().apply(text(mixUp, order));
    for (Edit edit : restorer(mixUp).restore(damaged, 0.9)) {
      assertEquals(
          damaged.substring(edit.start(), edit.end()),
          LEARNED.get(mixUp).damage(edit.replacement()));
    }
  }

  @Property(tries = 150)
  void soundTextIsLeftAlone(@ForAll("mixUps") MixUp mixUp, @ForAll("orders") List<Integer> order) {
    String sound = text(mixUp, order);
    assertEquals(List.of(), restorer(mixUp).restore(sound, 0.9));
  }

  @Property(tries = 150)
  void aSecondRunChangesNothing(
      @ForAll("mixUps") MixUp mixUp, @ForAll("orders") List<Integer> order) {
    Restorer restorer = restorer(mixUp);
    String damaged = mixUp.mechanism().apply(text(mixUp, order));
    String repaired = Edits.apply(damaged, restorer.restore(damaged, 0.9));
    assertEquals(List.of(), restorer.restore(repaired, 0.9));
  }
}
