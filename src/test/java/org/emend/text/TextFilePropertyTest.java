package org.emend.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextFilePropertyTest {

  /** Every character, and so every escape, stands for bytes of its own, in order, with no gap. */
  @Property
  void eachCharacterIsItsOwnBytes(
      @ForAll("charsets") Charset charset, @ForAll("bytes") byte[] bytes) {
    TextFile file = TextFile.decode(bytes, charset, 0);
    int[] codePoints = file.text().codePoints().toArray();
    int[] offsets = new int[codePoints.length + 1];
    for (int i = 0; i < codePoints.length; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(codePoints[i]);
    }
    int[] byteOffsets = file.byteOffsets(offsets);
    assertEquals(0, byteOffsets[0]);
    assertEquals(bytes.length, byteOffsets[codePoints.length]);
    for (int i = 0; i < codePoints.length; i++) {
      byte[] own = Arrays.copyOfRange(bytes, byteOffsets[i], byteOffsets[i + 1]);
      if (isSurrogate(codePoints[i])) {
        assertArrayEquals(new byte[] {(byte) (codePoints[i] - 0xDC00)}, own);
      } else {
        assertEquals(Character.toString(codePoints[i]), new String(own, charset));
      }
    }
  }

  /**
   * So that reading up to an offset and reading everything agree, in any charset of the JVM itself.
   */
  @Property
  void readingInPiecesMakesTheSameText(
      @ForAll("anyCharset") Charset charset, @ForAll("bytes") byte[] bytes) {
    EscapingDecoder decoder = new EscapingDecoder(bytes, charset, 0);
    StringBuilder text = new StringBuilder();
    int room = 1;
    while (room <= 2) {
      CharBuffer piece = CharBuffer.allocate(room);
      decoder.read(piece);
      text.append(piece.flip());
      room = piece.hasRemaining() ? 1 : room + 1;
    }
    assertEquals(TextFile.decode(bytes, charset, 0).text(), text.toString());
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return SomeCharsets.all();
  }

  @Provide
  Arbitrary<Charset> anyCharset() {
    return Arbitraries.of(
        Charset.availableCharsets().values().stream()
            .filter(charset -> charset.getClass().getModule().isNamed())
            .toList());
  }

  /** Bytes of text and of none: plain ASCII, controls with ESC, and what UTF-8 is made of. */
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<Byte> any = Arbitraries.bytes();
    Arbitrary<Byte> ascii = Arbitraries.bytes().between((byte) 0x20, (byte) 0x7E);
    Arbitrary<Byte> telling =
        Arbitraries.of(0x0A, 0x0D, 0x0E, 0x0F, 0x1B, 0x81, 0x99, 0xC3, 0xD8, 0xDC, 0xE2, 0xF0)
            .map(Integer::byteValue);
    return Arbitraries.oneOf(any, ascii, telling).array(byte[].class).ofMaxSize(40);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
