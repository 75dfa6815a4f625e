package org.emend.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.emend.text.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectorTest {

  private static final String ENGLISH =
      "“You’re late,” she said – and didn’t look up. The rain hadn’t stopped since Monday…\r\n";
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  @Test
  void takesAnEmptyFileForUtf8() {
    assertEquals(found(UTF_8, 0), CharsetDetector.detect(new byte[0]));
  }

  @Test
  void takesAsciiForUtf8() {
    assertEquals(found(UTF_8, 0), detect("He didnt look up.\n", UTF_8));
  }

  @Test
  void readsUtf8() {
    assertEquals(found(UTF_8, 0), detect(ENGLISH, UTF_8));
    assertEquals(found(UTF_8, 0), detect("’", UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, 3",
    "UTF-16LE, 2",
    "UTF-16BE, 2",
    "UTF-32LE, 4",
    "UTF-32BE, 4",
  })
  void believesAByteOrderMark(Charset charset, int length) {
    assertEquals(found(charset, length), detect("\uFEFF" + ENGLISH, charset));
    assertEquals(found(charset, length), detect("\uFEFF", charset));
  }

  @Test
  void believesAByteOrderMarkThoughSomeUnitsAreDamaged() {
    byte[] bytes = concat(("\uFEFF" + ENGLISH).getBytes(UTF_16LE), hex("00 DC 61 00 62"));
    assertEquals(found(UTF_16LE, 2), CharsetDetector.detect(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsUnicodeOfWideUnitsWithoutAByteOrderMark(Charset charset) {
    assertEquals(found(charset, 0), detect(ENGLISH, charset));
    assertEquals(found(charset, 0), detect("Он сказал: «Не знаю».\n", charset));
    assertEquals(found(charset, 0), detect("老人说：“我不知道。”\n他看了很久的大海。\n", charset));
    assertEquals(found(charset, 0), detect("a 😀\n", charset));
  }

  @Test
  void takesNulsForBinary() {
    assertEquals(Optional.empty(), detect("He didn’t\0look up.\n", UTF_8));
    assertEquals(Optional.empty(), detect("\uFEFFHe didn’t\0look up.\n", UTF_8));
    assertEquals(Optional.empty(), detect("He didn’t\0look up.\n", UTF_16LE));
    assertEquals(Optional.empty(), detect("\uFEFFHe didn’t\0look up.\n", UTF_16BE));
  }

  @Test
  void takesInvalidUnitsWithoutAByteOrderMarkForBinary() {
    byte[] odd = concat(ENGLISH.getBytes(UTF_16LE), hex("61"));
    assertEquals(Optional.empty(), CharsetDetector.detect(odd));
    byte[] unpaired = concat(ENGLISH.getBytes(UTF_16LE), hex("00 DC"));
    assertEquals(Optional.empty(), CharsetDetector.detect(unpaired));
    byte[] tooLarge = concat(ENGLISH.getBytes(UTF_32LE), hex("00 00 11 00"));
    assertEquals(Optional.empty(), CharsetDetector.detect(tooLarge));
  }

  @Test
  void takesControlsInWideUnitsForBinary() {
    assertEquals(Optional.empty(), CharsetDetector.detect(hex("01 00 02 00 05 00 61 00")));
  }

  @Test
  void takesAnImageForBinary() {
    byte[] png = hex("89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52 00 00 01 00 00 00 00 80");
    assertEquals(Optional.empty(), CharsetDetector.detect(png));
  }

  @Test
  void takesManyControlsForBinary() {
    assertEquals(Optional.empty(), detect("\1a\2b\3c\4d\5e\6f", UTF_8));
    assertEquals(found(UTF_8, 0), detect("He didn\u0019t look up, \u0013then did.\t\f\n", UTF_8));
  }

  @Test
  void readsUtf8WithAFewBadBytes() {
    byte[] bytes = concat(ENGLISH.getBytes(UTF_8), hex("E9 20 FF"));
    assertEquals(found(UTF_8, 0), CharsetDetector.detect(bytes));
    byte[] cut = Arrays.copyOf((ENGLISH + "’").getBytes(UTF_8), ENGLISH.getBytes(UTF_8).length + 2);
    assertEquals(found(UTF_8, 0), CharsetDetector.detect(cut));
  }

  @Test
  void doesNotTakeAFewSequencesOfUtf8InWindows1252ForUtf8() {
    String text = "Im Café: ‘â€™’ – so schön, so süß, so spät, so öde. “Grüße!”\n";
    assertEquals(found("windows-1252"), detect(text, Charset.forName("windows-1252")));
  }

  @Test
  void readsJapaneseByEscapeSequences() {
    Charset charset = Charset.forName("ISO-2022-JP");
    assertEquals(found("ISO-2022-JP"), detect("こんにちは、世界。\n", charset));
    String late = "Dear all,\n".repeat(200_000) + "海\n";
    assertEquals(found("ISO-2022-JP"), detect(late, charset));
  }

  @Test
  void takesTerminalColoursForUtf8() {
    assertEquals(found(UTF_8, 0), detect("\33[31mfailed\33[0m: 3 tests\n", UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | The cat didn’t move.",
        "windows-1252 | He said “no” — and that’s all.",
        "windows-1252 | „Schöne Grüße“, sagte er – „die Straße wäre äußerst gefährlich.“",
        "windows-1252 | L’été dernier, où étiez-vous ? « Pas là », répondit le garçon.",
        "windows-1252 | El niño preguntó: «¿Dónde está el corazón?» Mañana, dijo la señora.",
        "windows-1250 | „Mąż” wyszedł. Książka leżała na półce, świeca świeciła się długo.",
        "windows-1250 | „Kde je můj dům?“ zeptal se chlapec. Příliš žluťoučký kůň úpěl ódy.",
        "windows-1251 | Он сказал: «Я не знаю, где мой дом», — и долго смотрел на реку.",
        "KOI8-R       | Он сказал, что не знает, где его дом, и долго смотрел на реку.",
        "IBM866       | Он сказал, что не знает, где его дом, и долго смотрел на реку.",
        "ISO-8859-5   | Он сказал, что не знает, где его дом, и долго смотрел на реку.",
        "ISO-8859-7   | Δεν ξέρω πού είναι το σπίτι μου, είπε ο γέρος, και κοίταξε τη θάλασσα.",
        "windows-1255 | אני לא יודע איפה הבית שלי, אמר הזקן, והביט זמן רב אל הים הגדול.",
        "TIS-620      | ฉันไม่รู้ว่าบ้านของฉันอยู่ที่ไหน ชายชราพูดและมองทะเลอยู่นาน",
        "Shift_JIS    | 「私の家がどこにあるのか分かりません」と老人は言って、海を見ていた。",
        "EUC-JP       | 「私の家がどこにあるのか分かりません」と老人は言って、海を見ていた。",
        "GB18030      | 老人说：“我不知道我的家在哪里。”他看了很久的大海，直到太阳落到山的后面。",
        "Big5         | 老人說：「我不知道我的家在哪裡。」他看了很久的大海，直到太陽落到山的後面。",
        "EUC-KR       | 노인은 “나는 내 집이 어디 있는지 모른다”라고 말하고 바다를 바라보았다.",
        "ISO-2022-KR  | 노인은 나는 내 집이 어디 있는지 모른다라고 말하고 바다를 바라보았다.",
      })
  void readsASentenceInItsUsualCharset(Charset charset, String sentence) {
    assertEquals(found(charset, 0), detect(sentence, charset));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-MacRoman         | L’été dernier, où étiez-vous ? Pas là, répondit le garçon.",
        "IBM850             | Die schönen Tage sind vorüber, sagte er, und schloss die Tür.",
        "IBM852             | Starzec nic nie powiedział i długo patrzył na wzburzone morze.",
        "ISO-8859-2         | Starší muž neřekl nic a dlouho se díval na moře před námi.",
        "x-MacCentralEurope | Starší muž neřekl nic a dlouho se díval na moře před námi.",
        "windows-1254       | Yaşlı adam hiçbir şey söylemedi ve uzun süre denize baktı.",
        "windows-1257       | Senis nieko nepasakė ir ilgai žiūrėjo į jūrą, kol nusileido saulė.",
        "windows-1256       | لم يقل الرجل العجوز شيئا ونظر إلى البحر طويلا حتى غربت الشمس.",
        "x-MacCyrillic      | Старик ничего не сказал и долго смотрел на море, пока не стемнело.",
        "IBM855             | Старик ничего не сказал и долго смотрел на море, пока не стемнело.",
        "x-Johab            | 노인은 아무 말도 하지 않고 오랫동안 바다를 바라보았다.",
        "IBM037             | The old man said nothing and looked at the sea for a long time.",
        "HZ-GB-2312         | 老人什么也没说，长时间望着大海。",
        "UTF-7              | Le vieil homme n’a rien dit, même après l’été.",
        "CESU-8             | The old man said nothing 😀.",
      })
  void readsASentenceInARareCharset(Charset charset, String sentence) {
    byte[] bytes = sentence.getBytes(charset);
    assertEquals(
        new String(bytes, charset),
        new String(bytes, CharsetDetector.detect(bytes).orElseThrow().charset()));
  }

  @Test
  void believesADeclarationWhereTheTextDoesNotContradictIt() {
    Charset latin9 = Charset.forName("ISO-8859-15");
    assertEquals(
        found("ISO-8859-15"),
        detect("charset=iso-8859-15\nà 5 ¥, l’été".replace('’', '\''), latin9));
    Detection contradicted =
        CharsetDetector.detection(
                "charset=iso-8859-1\nОн сказал, что не знает, где его дом, и долго смотрел на реку."
                    .getBytes(Charset.forName("windows-1251")))
            .orElseThrow();
    assertEquals(Charset.forName("windows-1251"), contradicted.found().charset());
    assertFalse(contradicted.declared());
  }

  @Test
  void hearsOfWhichCharsetAListOfLettersSpeaks() {
    Charset windows1250 = Charset.forName("windows-1250");
    assertEquals(
        found("windows-1250"), detect("; codepage 1250\nČ č Ć ć Đ đ Š š Ž ž\n", windows1250));
  }

  @Test
  void believesNoMentionOfACharsetThatTheTextContradicts() {
    assertEquals(
        found("windows-1251"),
        detect(
            "Он сказал: перекодируй из KOI8-R, и долго смотрел на реку.",
            Charset.forName("windows-1251")));
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-2, A Ą a ą L Ł l ł Z Ż z ż", "ISO-8859-9, I İ i ı G Ğ g ğ S Ş s ş"})
  void knowsTheLettersOfAKeyboardMapByThoseTheyAreMadeFrom(Charset charset, String letters) {
    StringBuilder map = new StringBuilder();
    String[] pairs = letters.split(" ", -1);
    for (int i = 0; i < pairs.length; i += 2) {
      map.append("compose '~' '" + pairs[i] + "' to '" + pairs[i + 1] + "'\n");
    }
    String text = map.toString();
    byte[] bytes = text.getBytes(charset);
    assertEquals(text, new String(bytes, CharsetDetector.detect(bytes).orElseThrow().charset()));
  }

  @Test
  void doesNotTakeSingleLettersForThoseOfAnotherScript() {
    Charset latin1 = Charset.forName("windows-1252");
    String text = ".hcode å å Å å\n.hcode ä ä Ä ä\n.hcode ö ö Ö ö\n.hcode é é É é\n";
    assertEquals(found("windows-1252"), detect(text, latin1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | Präfix/N Crème/N Schätzung/N",
        "ISO-8859-2   | včlanjenost šestkilometrski Petrović privrženka",
        "windows-1257 | Senis žiūrėjo į jūrą ir šaukė Malmø vardą",
      })
  void expectsALanguageInACharsetThatWasMadeForIt(Charset charset, String text) {
    assertEquals(found(charset, 0), detect(text, charset));
  }

  @Test
  void saysHowSureItIs() {
    assertEquals(1, confidence("plain", UTF_8));
    assertTrue(confidence("“é”", UTF_8) > 0.99);
    Charset windows1251 = Charset.forName("windows-1251");
    double one = confidence("да", windows1251);
    double many = confidence("Он сказал, что не знает, где его дом.", windows1251);
    assertTrue(one < many && many > 0.9, one + " < " + many);
  }

  private static double confidence(String text, Charset charset) {
    return CharsetDetector.detection(text.getBytes(charset)).orElseThrow().confidence();
  }

  @Test
  void readsLatin1AsWindows1252() {
    assertEquals(found("windows-1252"), detect("Das wäre schön.", Charset.forName("ISO-8859-1")));
  }

  @Test
  void widensACharsetThatLacksSomeOfTheCharacters() {
    String japanese = "①「私の家がどこにあるのか分かりません」と老人は言って、海を見ていた。";
    assertEquals(found("windows-31j"), detect(japanese, Charset.forName("windows-31j")));
  }

  @Test
  void readsMarksThatStandFarIntoAFile() {
    String text = "All of this is plain.\n".repeat(100_000) + ENGLISH;
    assertEquals(found("windows-1252"), detect(text, Charset.forName("windows-1252")));
  }

  @Test
  void readsKoreanWithABadByte() {
    byte[] korean =
        "노인은 “나는 내 집이 어디 있는지 모른다”라고 말하고 바다를 바라보았다. ".repeat(3).getBytes(Charset.forName("EUC-KR"));
    assertEquals(found("EUC-KR"), CharsetDetector.detect(concat(korean, hex("FF 20 0A"))));
  }

  @Test
  void losesNoByteOfAFileThatIsInNoCharset() {
    byte[] bytes = hex("81 8D 8F 90 9D 20 41 FF FE 80 81");
    DetectedCharset detected = CharsetDetector.detect(bytes).orElseThrow();
    TextFile file = TextFile.decode(bytes, detected.charset(), detected.bomLength());
    assertArrayEquals(bytes, file.bytes());
    assertEquals(Charset.forName("windows-1252"), detected.charset());
  }

  private static Optional<DetectedCharset> detect(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    assertTrue(charset.newEncoder().canEncode(text), "a text that its charset can hold");
    return CharsetDetector.detect(bytes);
  }

  private static Optional<DetectedCharset> found(String charset) {
    return found(Charset.forName(charset), 0);
  }

  private static Optional<DetectedCharset> found(Charset charset, int bomLength) {
    return Optional.of(new DetectedCharset(charset, bomLength));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
