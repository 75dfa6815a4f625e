package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.emend.Emend;
import org.emend.batch.FileRepair;
import org.emend.batch.Outcome;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.text.TextFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of any bytes, from the detection of their charset to the bytes that are written. */
class MojibakeFuzzTest {

  private static final Emend EMEND = Emend.withoutProfile();
  private static final int TRIES = 100_000;

  private static final int LARGE = 100_000;
  private static final Duration HANGS = Duration.ofMinutes(1);

  private static final List<String> FRAGMENTS =
      List.of(
          "Ã©",
          "Ã",
          "Â",
          "Â\u00A0",
          "Ã ",
          "â€™",
          "â€œ",
          "â€\u009D",
          "â€",
          "â",
          "Ãƒ",
          "Ã‚",
          "Ã¢â‚¬â„¢",
          "ðŸ˜€",
          "ð",
          "í ½í¸€",
          "Ð¿Ñ€",
          "РїСЂ",
          "Р",
          "├⌐",
          "ΓÇÖ",
          "‚Äô",
          "√©",
          "Î±",
          "Ïðèâåò",
          "don",
          "t ",
          "caf",
          " ",
          "\n",
          "\r\n",
          "\u0085",
          "\u0092",
          "\u00AD",
          "\uFEFF",
          "\uFFFD",
          "?",
          "\"",
          "é",
          "’",
          "海",
          "😀",
          "ก",
          "е",
          "א",
          "&eacute;",
          "&#146;");

  @Property(tries = TRIES, generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
  void anyFileIsRepairedOrLeftAlone(@ForAll("files") byte[] bytes) {
    Outcome outcome = repair(bytes);
    failOnFailure(outcome);
    if (outcome instanceof Outcome.Repaired repaired) {
      TextFile before = repaired.before();
      assertArrayEquals(spliced(before, repaired.edits()), repaired.content());
      assertEquals(
          Edits.apply(before.text(), repaired.edits()),
          TextFile.decode(repaired.content(), before.charset(), before.bomLength()).text());
      assertFalse(repair(repaired.content()) instanceof Outcome.Repaired, "a second run");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aLargeFileWithoutLineEndsIsRepairedSoon(String shape, byte[] bytes) {
    Outcome outcome = assertTimeoutPreemptively(HANGS, () -> repair(bytes), shape);
    failOnFailure(outcome);
  }

  static Stream<Arguments> aLargeFileWithoutLineEndsIsRepairedSoon() {
    Random random = new Random(1);
    return Stream.of(
        large("one sequence", i -> "Ã©"),
        large("first bytes alone", i -> "Ã"),
        large("bytes after the first alone", i -> "©"),
        large("sequences cut", i -> "â€"),
        large("sequences within sequences", i -> "ÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢"),
        large("words between", i -> "donâ€™t "),
        large("C1 controls", i -> Character.toString(0x80 + i % 32)),
        large("Thai", i -> "เธอไปไหนมา"),
        large("pictures in halves", i -> "í ½í¸€"),
        large("entities", i -> "&amp;"),
        large("fragments", i -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size()))),
        large("Western letters", i -> Character.toString(0xA0 + random.nextInt(0x60))),
        large("two alphabets", i -> "Ð¿Ñ€РїСЂ"),
        Arguments.of("bytes beyond ASCII", bytesBeyondAscii()));
  }

  private static Arguments large(String shape, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LARGE; i++) {
      text.append(part.apply(i));
    }
    return Arguments.of(shape, text.toString().getBytes(UTF_8));
  }

  private static byte[] bytesBeyondAscii() {
    Random random = new Random(1);
    byte[] bytes = new byte[LARGE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + random.nextInt(0x80));
    }
    return bytes;
  }

  private static void failOnFailure(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      fail(failed.reason(), failed.fault().orElse(null));
    }
  }

  private static Outcome repair(byte[] bytes) {
    return new FileRepair(text -> EMEND.review(text, 0.9, 0.9), Optional.empty()).repair(bytes);
  }

  /** The original bytes with those of the replacements in their places, put together plainly. */
  private static byte[] spliced(TextFile file, List<Edit> edits) {
    byte[] bytes = file.bytes();
    ByteArrayOutputStream spliced = new ByteArrayOutputStream();
    int from = 0;
    for (Edit edit : edits) {
      int[] borders = file.byteOffsets(edit.start(), edit.end());
      spliced.write(bytes, from, borders[0] - from);
      spliced.writeBytes(edit.replacement().getBytes(file.charset()));
      from = borders[1];
    }
    spliced.write(bytes, from, bytes.length - from);
    return spliced.toByteArray();
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> fragment = Arbitraries.of(FRAGMENTS).map(text -> text.getBytes(UTF_8));
    Arbitrary<byte[]> inOtherCharsets =
        Combinators.combine(
                Arbitraries.of(FRAGMENTS),
                Arbitraries.of("windows-1252", "windows-1251", "x-MacRoman", "IBM437", "UTF-16LE"))
            .as((text, charset) -> text.getBytes(Charset.forName(charset)));
    Arbitrary<byte[]> run =
        Combinators.combine(Arbitraries.of(FRAGMENTS), Arbitraries.integers().between(2, 40))
            .as((text, times) -> text.repeat(times).getBytes(UTF_8));
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
    Arbitrary<byte[]> ascii = bytesBetween(' ', '~');
    Arbitrary<byte[]> beyondAscii = bytesBetween(Byte.MIN_VALUE, -1);
    return Arbitraries.frequencyOf(
            Tuple.of(12, fragment),
            Tuple.of(2, inOtherCharsets),
            Tuple.of(1, run),
            Tuple.of(1, any),
            Tuple.of(3, ascii),
            Tuple.of(1, beyondAscii))
        .list()
        .ofMaxSize(10)
        .map(MojibakeFuzzTest::joined);
  }

  private static Arbitrary<byte[]> bytesBetween(int least, int most) {
    return Arbitraries.bytes().between((byte) least, (byte) most).array(byte[].class).ofMaxSize(8);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
