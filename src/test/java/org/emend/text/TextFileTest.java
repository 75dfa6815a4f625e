package org.emend.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TextFileTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void readsTextAfterTheByteOrderMark() {
    TextFile file = TextFile.decode(hex("EF BB BF 61 E2 80 99"), UTF_8, 3);
    assertEquals("a’", file.text());
    assertArrayEquals(hex("EF BB BF 61 E2 80 99"), file.bytes());
    assertArrayEquals(new int[] {3, 4, 7}, file.byteOffsets(0, 1, 2));
  }

  @Test
  void keepsAByteThatDoesNotDecode() {
    assertEquals("No\uDC81.", decode("4E 6F 81 2E", WINDOWS_1252));
    assertEquals("caf\uDCE9 é", decode("63 61 66 E9 20 C3 A9", UTF_8));
  }

  @Test
  void makesOneEscapeOfEachByteOfAMalformedSequence() {
    assertEquals("a\uDCE2\uDC80b", decode("61 E2 80 62", UTF_8));
  }

  @Test
  void keepsACharacterThatIsCutOffAtTheEnd() {
    assertEquals("a\uDCE2\uDC80", decode("61 E2 80", UTF_8));
    assertEquals("あ\uDC82", decode("82 A0 82", Charset.forName("Shift_JIS")));
  }

  @Test
  void keepsAnOddByteAtTheEndOfUtf16() {
    assertEquals("a\uDC00", decode("61 00 00", UTF_16LE));
    assertEquals("a\uDC62", decode("00 61 62", UTF_16BE));
    assertEquals("a\uDC62\uDC00", decode("61 00 00 00 62 00", Charset.forName("UTF-32LE")));
  }

  @Test
  void keepsAnUnpairedSurrogateOfUtf16() {
    assertEquals("a\uDC3D\uDCD8", decode("61 00 3D D8", UTF_16LE));
    // A first half without its second makes the JDK's decoder give up both units.
    assertEquals("a\uDC3D\uDCD8\uDC62\uDC00c", decode("61 00 3D D8 62 00 63 00", UTF_16LE));
    assertEquals("a\uDC00\uDCDEb", decode("61 00 00 DE 62 00", UTF_16LE));
  }

  @Test
  void doesNotMistakeAReplacementCharacterForABadByte() {
    assertEquals("a\uFFFDb", decode("61 EF BF BD 62", UTF_8));
    assertEquals("a\uFFFD\uDCFF", decode("61 EF BF BD FF", UTF_8));
  }

  @Test
  void readsNoBytesAsNoText() {
    assertEquals("", decode("", UTF_8));
    assertArrayEquals(new int[] {0}, TextFile.decode(new byte[0], UTF_8, 0).byteOffsets(0));
  }

  @Test
  void keepsEveryKindOfLineEnding() {
    assertEquals("a\r\nb\nc\rd", decode("61 0D 0A 62 0A 63 0D 64", UTF_8));
  }

  @Test
  void findsTheBytesOfCharactersOfAllLengths() {
    TextFile file = TextFile.decode("aé’😀z".getBytes(UTF_8), UTF_8, 0);
    assertArrayEquals(new int[] {0, 1, 3, 6, 10, 11}, file.byteOffsets(0, 1, 2, 3, 5, 6));
  }

  @Test
  void findsTheStartOfACharacterFromWithinIt() {
    TextFile file = TextFile.decode("a😀z".getBytes(UTF_8), UTF_8, 0);
    assertArrayEquals(new int[] {1, 1, 5, 6}, file.byteOffsets(1, 2, 3, 4));
  }

  @Test
  void findsEachByteOfAMalformedSequence() {
    TextFile file = TextFile.decode(hex("73 F1 88 98 5D"), UTF_8, 0);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, file.byteOffsets(0, 1, 2, 3, 4, 5));
  }

  @Test
  void findsBytesFarIntoAText() {
    String text = "a’😀".repeat(50_000);
    TextFile file = TextFile.decode(text.getBytes(UTF_8), UTF_8, 0);
    assertArrayEquals(new int[] {8 * 49_999, 400_000}, file.byteOffsets(4 * 49_999, 200_000));
  }

  @Test
  void refusesOffsetsOutOfOrderOrOutsideTheText() {
    TextFile file = TextFile.decode(hex("61 62 63"), UTF_8, 0);
    assertThrows(IllegalArgumentException.class, () -> file.byteOffsets(2, 1));
    assertThrows(IllegalArgumentException.class, () -> file.byteOffsets(4));
    assertThrows(IllegalArgumentException.class, () -> file.byteOffsets(-1));
  }

  @Test
  void refusesAByteOrderMarkLongerThanTheFile() {
    assertThrows(IndexOutOfBoundsException.class, () -> TextFile.decode(hex("EF"), UTF_8, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> TextFile.decode(hex("EF"), UTF_8, -1));
  }

  @Test
  void doesNotSeeLaterChangesOfTheArrays() {
    byte[] bytes = hex("61 62");
    TextFile file = TextFile.decode(bytes, UTF_8, 0);
    bytes[0] = 'x';
    file.bytes()[1] = 'x';
    assertArrayEquals(hex("61 62"), file.bytes());
  }

  private static String decode(String hex, Charset charset) {
    return TextFile.decode(hex(hex), charset, 0).text();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
