package org.emend.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emend.text.TextFile;

class CharsetDetectorPropertyTest {

  @Property
  void whateverIsSoundUtf8IsReadAsUtf8(@ForAll("texts") String text) {
    Optional<DetectedCharset> detected = CharsetDetector.detect(text.getBytes(UTF_8));
    assertEquals(Optional.of(new DetectedCharset(UTF_8, 0)), detected);
  }

  @Property
  void noAnswerMakesATextWithNul(@ForAll("bytes") byte[] bytes) {
    CharsetDetector.detect(bytes)
        .ifPresent(
            found -> {
              TextFile file = TextFile.decode(bytes, found.charset(), found.bomLength());
              assertEquals(-1, file.text().indexOf('\0'));
            });
  }

  @Property
  void aByteOrderMarkIsTheOneOfTheCharset(@ForAll("bytes") byte[] bytes) {
    CharsetDetector.detect(bytes)
        .filter(found -> found.bomLength() > 0)
        .ifPresent(
            found -> {
              byte[] mark = "\uFEFF".getBytes(found.charset());
              assertTrue(Arrays.equals(mark, Arrays.copyOf(bytes, found.bomLength())));
            });
  }

  @Property
  void windows1252EnglishIsReadAsItself(@ForAll("english") String text) {
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    DetectedCharset found = CharsetDetector.detect(bytes).orElseThrow();
    assertEquals(text, TextFile.decode(bytes, found.charset(), found.bomLength()).text());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc \t\r\n'\"é“”‘’—…äßжПδœ海空국글\u00A0").ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> english() {
    return Arbitraries.of(
            "“You’re late,”",
            "she said.",
            "He didn’t",
            "look up –",
            "or wouldn’t.",
            "The rain",
            "fell on the roof",
            "of the dogs’ house",
            "and so on…",
            "“It’s a ‘café,’” he said.")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(phrases -> String.join(" ", phrases));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<Byte> telling =
        Arbitraries.of(0, 0, 0x1B, 0x24, 0x42, 0x61, 0xBB, 0xBF, 0xEF, 0xFE, 0xFF, 0xD8, 0xDC)
            .map(Integer::byteValue);
    Arbitrary<byte[]> marks =
        Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
            .map(name -> "\uFEFFa".getBytes(Charset.forName(name)));
    return Arbitraries.oneOf(
        Arbitraries.bytes().array(byte[].class).ofMaxSize(40),
        telling.array(byte[].class).ofMaxSize(12),
        marks);
  }
}
