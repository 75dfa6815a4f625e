package org.emend.mojibake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.emend.edit.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixUpsTest {

  private static final String GERMAN =
      """
      Am nächsten Morgen fuhr die Fähre pünktlich um fünf zurück zur Insel.
      Für Jürgen war das viel zu früh, er schlief noch über seinen Büchern.
      Grüße aus dem Süden, schrieb er später auf eine schöne Karte.
      """;

  private static final String CZECH =
      """
      Příští týden přijede do města cirkus a všechny děti se těší.
      Starý převozník říkal, že řeka v noci stoupla až k mlýnu.
      Když přišel déšť, schovali jsme se pod střechu nádraží.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | windows-1252 | Старый рыбак долго смотрел на реку",
        "KOI8-R       | ISO-8859-1   | Завтра снова будет дождь, сказала бабушка",
        "windows-1253 | windows-1252 | Ο γέρος κοίταζε για ώρα τη θάλασσα",
        "windows-1255 | windows-1252 | הזקן הביט שעה ארוכה אל הים",
        "windows-1250 | windows-1252 | Późnym wieczorem łódź wróciła, a rybacy śpiewali pieśń",
      })
  void oneLineInAnotherAlphabetTellsEnough(String written, String readAs, String original) {
    assertEquals(original, repaired(misread(original, written, readAs)));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, IBM437",
    "windows-1252, IBM850",
    "windows-1252, x-MacRoman",
    "windows-1252, windows-1251",
    "windows-1252, windows-1253",
    "windows-1252, KOI8-R",
    "IBM850, windows-1252",
  })
  void someLinesOfWesternTextTellEnough(String written, String readAs) {
    assertEquals(GERMAN, repaired(misread(GERMAN, written, readAs)));
  }

  @ParameterizedTest
  @CsvSource({"windows-1250, windows-1252", "IBM852, windows-1250", "windows-1250, windows-1251"})
  void someLinesTellEnoughWhereLettersBecameLetters(String written, String readAs) {
    assertEquals(CZECH, repaired(misread(CZECH, written, readAs)));
  }

  @Test
  void formatStringsAndForeignWordsDoNotHideTheEvidence() {
    String original =
        """
        %s: Σφάλμα (%d) in file "%s" on line %d <b>readme.txt</b>
        http://www.example.org/download/index.html?page=%s: όχι
        Windows Audio Session API device "%s" ρυθμίσεις
        """;
    assertEquals(original, repaired(misread(original, "windows-1253", "windows-1252")));
  }

  @Test
  void apostrophesComeBackWhereTheyAreSeveral() {
    assertEquals(
        "Ryan’s boat wasn’t where they’d left it, and we’re late.",
        repaired("RyanÆs boat wasnÆt where theyÆd left it, and weÆre late."));
  }

  @Test
  void ofAMixedTextOnlyLinesThatReadBadlyChange() {
    String sound = "Später saßen wir am Ufer und hörten dem Schäfer zu.\n";
    String damaged = misread(GERMAN, "windows-1252", "IBM437");
    assertEquals(sound + GERMAN + sound, repaired(sound + damaged + sound));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Scottish Gaelic | Thèid gach atharrachadh air an sgrìobhainn seo a chall gu lèir.",
        "Northern Sotho  | Tšeo di swanetšego go bontšhwa, di a dirišwa letšatši le letšatši.",
        "Afrikaans       | Stoor die lêer en skep ’n leë gids; die lêers is geïgnoreer.",
        "Manx            | Yn Çheer Injil as yn Çhillee, yn Çhimbabwe.",
        "Uzbek           | Do‘stlar ro‘yxatiga qo‘shmoqchi, o‘zining so‘zi.",
      })
  void aLetterThatIsStrangeElsewhereIsNoEvidenceAgainAndAgain(String language, String sound) {
    String text = (sound + "\n").repeat(20);
    assertEquals(text, repaired(text), language);
  }

  @Test
  void decomposedTextWasNotReadInACharsetOfDiacritics() {
    String sound = "Molu\u0301ki ya ka\u0301sa\u0301 na lita\u0301li\u0301si\u0301\n".repeat(5);
    assertEquals(sound, repaired(sound));
  }

  @Test
  void aCharacterByItselfTellsNothing() {
    String sound = "Index 4Ч6 (postcard)\nDimensions: %d Ч %d\n";
    assertEquals(sound, repaired(sound));
  }

  @Test
  void aSingleOneDoesNotTellWhatItWas() {
    String damaged = "La largor maximala de la cellula, en nombre de caractХrs";
    assertEquals(damaged, repaired(damaged));
  }

  @Test
  void nothingIsLeftForASecondRun() {
    String repaired = repaired(misread(CZECH, "windows-1250", "windows-1252"));
    assertEquals(List.of(), Mojibake.edits(repaired, 0.9));
  }

  @Test
  void aControlBesideWhatOnlyWindows1252ReadsIsOfNoOtherCodePage() {
    assertEquals("5 €\u009D", repaired("5 €\u009D"));
  }

  private static String misread(String text, String written, String readAs) {
    StringBuilder misread = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      misread.append(c < 0x80 ? c : charset(readAs).charOf(charset(written).byteOf(c)));
    }
    assertNotEquals(text, misread.toString());
    return misread.toString();
  }

  private static SingleByteCharset charset(String name) {
    return MisreadCharsets.ALL.stream()
        .filter(charset -> charset.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String repaired(String text) {
    return Edits.apply(text, Mojibake.edits(text, 0.9));
  }
}
