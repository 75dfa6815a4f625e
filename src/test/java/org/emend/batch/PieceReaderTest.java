package org.emend.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.emend.charset.DetectedCharset;
import org.emend.text.SomeCharsets;
import org.emend.text.TextFile;
import org.junit.jupiter.api.Test;

class PieceReaderTest {

  @Test
  void cutsBehindABlankLine() {
    assertEquals(
        List.of("One.\nTwo.\n\n", "Three.\nFour.\n"), cut("One.\nTwo.\n\nThree.\nFour.\n", 3, 18));
  }

  @Test
  void cutsBehindALineWhereNoneIsBlank() {
    assertEquals(
        List.of("One.\r\nTwo.\r\n", "Three.\r\n"), cut("One.\r\nTwo.\r\nThree.\r\n", 8, 14));
  }

  @Test
  void cutsBetweenWordsOfALongLine() {
    assertEquals(List.of("one two ", "three four"), cut("one two three four", 6, 12));
  }

  @Test
  void neverCutsACharacter() {
    String text = "😀😀😀😀😀😀😀😀";

    for (String piece : cut(text, 2, 5)) {
      assertEquals(0, piece.length() % 2);
      assertEquals(0x1F600, piece.codePointAt(0));
    }
  }

  @Test
  void neverCutsBetweenACarriageReturnAndItsLineFeed() {
    for (String piece : cut("\r\n".repeat(20), 2, 4)) {
      assertTrue(piece.startsWith("\r") && piece.endsWith("\n"), piece);
    }
  }

  @Test
  void theByteOrderMarkBelongsToTheFirstPiece() {
    byte[] bytes = "\uFEFFone\n\ntwo\n\n\uFEFFthree\n".getBytes(UTF_16LE);

    List<Piece> pieces = pieces(bytes, new DetectedCharset(UTF_16LE, 2), 3, 7);

    assertEquals(List.of("one\n\n", "two\n\n", "\uFEFFthree\n"), texts(pieces));
    assertEquals(List.of(2, 0, 0), pieces.stream().map(p -> p.charset().bomLength()).toList());
  }

  @Test
  void tellsWhereEachPieceStarts() {
    List<Piece> pieces =
        pieces("é 😀\n\ntwo words".getBytes(UTF_8), new DetectedCharset(UTF_8, 0), 4, 7);

    assertEquals(List.of("é 😀\n\n", "two ", "words"), texts(pieces));
    assertEquals(
        List.of(new Place(0, 1, 1), new Place(6, 3, 1), new Place(10, 3, 5)),
        pieces.stream().map(Piece::start).toList());
  }

  @Test
  void doesNotCutWhereACharsetHasSwitchedItsSet() {
    Charset japanese = Charset.forName("ISO-2022-JP");
    String text = "日本語の文章です。\n".repeat(20) + "長い段落です。".repeat(20) + "\n";

    List<Piece> pieces = pieces(text.getBytes(japanese), new DetectedCharset(japanese, 0), 10, 50);

    assertTrue(pieces.size() > 2, () -> "pieces: " + pieces.size());
    assertEquals(text, String.join("", texts(pieces)));
    texts(pieces).forEach(piece -> assertTrue(piece.endsWith("\n"), piece));
  }

  @Test
  void aRepairedTextFallsIntoTheSamePieces() {
    StringBuilder sound = new StringBuilder();
    StringBuilder damaged = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      String paragraph = "“So it’s no. " + i * 7919 % 1000 + ",” he said — and went.\n\n";
      sound.append(paragraph);
      damaged.append(i % 10 == 0 ? new String(paragraph.getBytes(UTF_8), ISO_8859_1) : paragraph);
    }

    List<String> before = cut(damaged.toString(), 400, 1600);
    List<String> after = cut(sound.toString(), 400, 1600);

    int alike = 0;
    List<String> ends = after.stream().map(PieceReaderTest::lastNumber).toList();
    for (String piece : before) {
      alike += ends.contains(lastNumber(piece)) ? 1 : 0;
    }
    assertTrue(alike > before.size() * 3 / 4, alike + " of " + before.size());
  }

  @Property
  void piecesAreTheFileInAnyCharset(
      @ForAll("charsets") Charset charset,
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 2, max = 30) int shortest,
      @ForAll @IntRange(min = 1, max = 30) int more) {
    assertPiecesAre(text.getBytes(charset), charset, shortest, shortest + more);
  }

  @Property
  void piecesAreAnyBytesInAnyCharset(
      @ForAll("charsets") Charset charset,
      @ForAll @Size(max = 300) byte[] bytes,
      @ForAll @IntRange(min = 2, max = 30) int shortest,
      @ForAll @IntRange(min = 1, max = 30) int more) {
    assertPiecesAre(bytes, charset, shortest, shortest + more);
  }

  private static void assertPiecesAre(byte[] bytes, Charset charset, int shortest, int longest) {
    List<Piece> pieces = pieces(bytes, new DetectedCharset(charset, 0), shortest, longest);

    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    pieces.forEach(piece -> joined.writeBytes(piece.bytes()));
    assertArrayEquals(bytes, joined.toByteArray());
    String text = TextFile.decode(bytes, charset, 0).text();
    Place place = Place.START;
    for (Piece piece : pieces) {
      assertEquals(place, piece.start());
      place = Place.START.after(text, 0, (int) place.offset() + text(piece).length());
    }
    assertEquals(text, String.join("", texts(pieces)));
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return SomeCharsets.all();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "B7", "é", "я", "日本", "語", "한", "😀", " ", "\n", "\r\n", "\r", "\n\n", "’")
        .list()
        .ofMaxSize(150)
        .map(parts -> String.join("", parts));
  }

  private static String lastNumber(String piece) {
    return piece.replaceAll("(?s).*[^0-9]([0-9]+)[^0-9]*", "$1");
  }

  private static List<String> cut(String text, int shortest, int longest) {
    return texts(pieces(text.getBytes(UTF_8), new DetectedCharset(UTF_8, 0), shortest, longest));
  }

  private static List<Piece> pieces(
      byte[] bytes, DetectedCharset charset, int shortest, int longest) {
    PieceReader reader =
        new PieceReader(
            new ByteArrayInputStream(bytes), charset, new PieceSizes(0, shortest, longest, 64));
    List<Piece> pieces = new ArrayList<>();
    try {
      Optional<Piece> piece = reader.next();
      while (piece.isPresent()) {
        pieces.add(piece.get());
        piece = reader.next();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return pieces;
  }

  private static List<String> texts(List<Piece> pieces) {
    return pieces.stream().map(PieceReaderTest::text).toList();
  }

  private static String text(Piece piece) {
    return TextFile.decode(piece.bytes(), piece.charset().charset(), piece.charset().bomLength())
        .text();
  }
}
