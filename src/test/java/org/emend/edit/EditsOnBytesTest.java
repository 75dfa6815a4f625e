package org.emend.edit;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.emend.text.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsOnBytesTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void writesAMarkInTheCharsetOfTheFile() throws UnwritableEditException {
    byte[] edited = Edits.apply(file("64 6F 6E 74", WINDOWS_1252), List.of(edit(3, 3, "’")));
    assertArrayEquals(hex("64 6F 6E 92 74"), edited);
  }

  @Test
  void replacesAndRemovesCharactersOfSeveralBytes() throws UnwritableEditException {
    TextFile file = TextFile.decode("“a” 😀 – b".getBytes(UTF_8), UTF_8, 0);
    byte[] edited = Edits.apply(file, List.of(edit(0, 1, "«"), edit(4, 6, ""), edit(7, 8, "—")));
    assertEquals("«a”  — b", new String(edited, UTF_8));
  }

  @Test
  void writesSeveralMarksAtOnePlaceInTheirOrder() throws UnwritableEditException {
    byte[] edited =
        Edits.apply(file("61 62", WINDOWS_1252), List.of(edit(1, 1, "’"), edit(1, 1, "”")));
    assertArrayEquals(hex("61 92 94 62"), edited);
  }

  @Test
  void writesAtTheStartAndAtTheEnd() throws UnwritableEditException {
    byte[] edited =
        Edits.apply(file("61", WINDOWS_1252), List.of(edit(0, 0, "“"), edit(1, 1, "”")));
    assertArrayEquals(hex("93 61 94"), edited);
  }

  @Test
  void keepsByteOrderMarkLineEndingsAndAMissingLastOne() throws UnwritableEditException {
    TextFile file = TextFile.decode(hex("EF BB BF 61 0D 0A 62 0A 63 0D 64"), UTF_8, 3);
    byte[] edited = Edits.apply(file, List.of(edit(3, 3, "’")));
    assertArrayEquals(hex("EF BB BF 61 0D 0A E2 80 99 62 0A 63 0D 64"), edited);
  }

  @Test
  void keepsBytesThatDoNotDecodeNextToAnEdit() throws UnwritableEditException {
    byte[] edited =
        Edits.apply(file("61 FF FE 62", UTF_8), List.of(edit(1, 1, "’"), edit(3, 3, "”")));
    assertArrayEquals(hex("61 E2 80 99 FF FE E2 80 9D 62"), edited);
  }

  @Test
  void keepsAnOddByteAndAnUnpairedSurrogateOfUtf16() throws UnwritableEditException {
    byte[] edited = Edits.apply(file("00 DE 61 00 62 00 63", UTF_16LE), List.of(edit(3, 3, "’")));
    assertArrayEquals(hex("00 DE 61 00 19 20 62 00 63"), edited);
  }

  @Test
  void keepsBytesThatAnEncoderWouldWriteDifferently() throws UnwritableEditException {
    // FA 54 and 81 CA are both the sign ￢ in windows-31j; an encoder knows only one of them.
    TextFile file = file("FA 54 81 CA 61", Charset.forName("windows-31j"));
    assertEquals("￢￢a", file.text());
    byte[] edited = Edits.apply(file, List.of(edit(2, 2, "’")));
    assertArrayEquals(hex("FA 54 81 CA 81 66 61"), edited);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "ISO-8859-2", "IBM437"})
  void namesTheCharacterThatTheCharsetLacks(String charset) {
    TextFile file = file("64 6F 6E 74", Charset.forName(charset));
    UnwritableEditException thrown =
        assertThrows(
            UnwritableEditException.class, () -> Edits.apply(file, List.of(edit(3, 3, "a’t"))));
    assertEquals("’ (U+2019) cannot be written in " + charset, thrown.getMessage());
  }

  @Test
  void namesAnInvisibleCharacterByItsNumberAlone() {
    TextFile file = file("61", WINDOWS_1252);
    UnwritableEditException thrown =
        assertThrows(
            UnwritableEditException.class, () -> Edits.apply(file, List.of(edit(1, 1, "\u200B"))));
    assertEquals("U+200B cannot be written in windows-1252", thrown.getMessage());
  }

  @Test
  void refusesACharacterThatAnEncoderTradesForAnother() {
    // The JDK writes ¥ as 5C, which reads as a backslash.
    TextFile file = file("61", Charset.forName("Shift_JIS"));
    UnwritableEditException thrown =
        assertThrows(
            UnwritableEditException.class, () -> Edits.apply(file, List.of(edit(1, 1, "¥"))));
    assertEquals("¥ (U+00A5) cannot be written in Shift_JIS", thrown.getMessage());
  }

  @Test
  void refusesACharsetThatCanOnlyBeRead() {
    TextFile file = file("61", Charset.forName("x-JISAutoDetect"));
    UnwritableEditException thrown =
        assertThrows(
            UnwritableEditException.class, () -> Edits.apply(file, List.of(edit(1, 1, "b"))));
    assertEquals("text cannot be written in x-JISAutoDetect", thrown.getMessage());
  }

  @Test
  void refusesAMarkThatWouldChangeWhatFollowsABadByte() {
    // 81 begins a character of two bytes, and 41 may be the second of them.
    TextFile file = file("61 81 FF", Charset.forName("Shift_JIS"));
    UnwritableEditException thrown =
        assertThrows(
            UnwritableEditException.class, () -> Edits.apply(file, List.of(edit(2, 2, "A"))));
    assertEquals(
        "edits cannot be written in Shift_JIS without changing other text", thrown.getMessage());
  }

  @Test
  void writesIntoAsciiPassagesOfIso2022Jp() throws UnwritableEditException {
    Charset charset = Charset.forName("ISO-2022-JP");
    TextFile file = TextFile.decode("海 dont 海".getBytes(charset), charset, 0);
    assertEquals("海 don-t 海", new String(Edits.apply(file, List.of(edit(5, 5, "-"))), charset));
  }

  @Test
  void refusesAsciiWhereIso2022JpHasSwitchedToJapanese() {
    Charset charset = Charset.forName("ISO-2022-JP");
    TextFile file = TextFile.decode("海山".getBytes(charset), charset, 0);
    assertThrows(UnwritableEditException.class, () -> Edits.apply(file, List.of(edit(1, 1, "-"))));
  }

  @Test
  void refusesEditsThatTouchAByteThatDoesNotDecode() {
    TextFile file = file("61 FF 62", UTF_8);
    refuses(file, edit(1, 2, ""));
    refuses(file, edit(0, 3, "x"));
    refuses(file, edit(0, 0, "\uDCFF"));
  }

  @Test
  void refusesEditsThatSplitACharacter() {
    TextFile file = TextFile.decode("a😀b".getBytes(UTF_8), UTF_8, 0);
    refuses(file, edit(2, 2, "x"));
    refuses(file, edit(0, 2, "x"));
    refuses(file, edit(2, 4, "x"));
  }

  @Test
  void refusesEditsThatOverlapOrLeaveTheText() {
    TextFile file = file("61 62 63", UTF_8);
    refuses(file, edit(0, 2, "x"), edit(1, 3, "y"));
    refuses(file, edit(2, 2, "x"), edit(1, 1, "y"));
    refuses(file, edit(3, 4, "x"));
  }

  private static void refuses(TextFile file, Edit... edits) {
    assertThrows(IllegalArgumentException.class, () -> Edits.apply(file, Arrays.asList(edits)));
  }

  private static Edit edit(int start, int end, String replacement) {
    return new Edit(start, end, replacement, Kind.OTHER, 1, new Evidence.OnlyOrigin());
  }

  private static TextFile file(String hex, Charset charset) {
    return TextFile.decode(hex(hex), charset, 0);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
