package org.emend.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emend.text.TextFile;

/**
 * Tells which charset the bytes of a file are in.
 *
 * <p>{@code 64 6F 6E 92 74} (“don’t”) → windows-1252. What is certain comes before what is likely:
 * a byte order mark, then the forms of Unicode, then what statistics propose and the bytes bear
 * out, then windows-1252. A few words may read well in several charsets; the answer for those is a
 * guess. Safe for use by several threads.
 */
public final class CharsetDetector {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CharsetDetector() {}

  /**
   * The charset of a file, or empty if it is no text. ASCII is UTF-8, and so is an empty file.
   *
   * @param bytes the whole file
   */
  public static Optional<DetectedCharset> detect(byte[] bytes) {
    Optional<UnicodeForm> marked =
        Arrays.stream(UnicodeForm.values()).filter(form -> form.marks(bytes)).findFirst();
    if (marked.isPresent()) {
      return markedUnicode(bytes, marked.get());
    }
    ByteCounts counts = ByteCounts.of(bytes);
    if (counts.nulls() > 0) {
      return hasUtf8Mark(bytes) ? Optional.empty() : unmarkedUnicode(bytes);
    }
    if (counts.escapes() > 0 && counts.beyondAscii() == 0) {
      Optional<Charset> escaped = escapedAscii(bytes);
      if (escaped.isPresent()) {
        return unmarked(escaped.get());
      }
    }
    if (counts.hasManyControls()) {
      return Optional.empty();
    }
    if (hasUtf8Mark(bytes)) {
      return Optional.of(new DetectedCharset(UTF_8, UTF_8_MARK.length));
    }
    return unmarked(counts.beyondAscii() == 0 || isUtf8(bytes) ? UTF_8 : likeliest(bytes));
  }

  private static boolean hasUtf8Mark(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3);
  }

  private static Optional<DetectedCharset> unmarked(Charset charset) {
    return Optional.of(new DetectedCharset(charset, 0));
  }

  private static Optional<DetectedCharset> markedUnicode(byte[] bytes, UnicodeForm form) {
    return Optional.of(new UnicodeReading(form, bytes, form.width()))
        .filter(UnicodeReading::isMostlyClean)
        .map(reading -> new DetectedCharset(form.charset(), form.width()));
  }

  /** The likeliest form must be clean: damage in it must not let the wrong byte order win. */
  private static Optional<DetectedCharset> unmarkedUnicode(byte[] bytes) {
    return Arrays.stream(UnicodeForm.values())
        .map(form -> new UnicodeReading(form, bytes, 0))
        .max(Comparator.comparingInt(UnicodeReading::coherence))
        .filter(UnicodeReading::isClean)
        .map(reading -> new DetectedCharset(reading.form().charset(), 0));
  }

  /**
   * Whether the bytes are UTF-8, or were until a few of them were lost. In texts of other charsets
   * hardly one byte in five happens to be part of a sequence of UTF-8.
   */
  private static boolean isUtf8(byte[] bytes) {
    String text = TextFile.decode(bytes, UTF_8, 0).text();
    long undecodable = undecodable(text);
    if (undecodable == 0) {
      return true;
    }
    long sequences = text.codePoints().filter(codePoint -> codePoint >= 0x80).count() - undecodable;
    return sequences > 2 * undecodable;
  }

  /** ISO-2022-JP and its like: all bytes are ASCII, and some of them mean other characters. */
  private static Optional<Charset> escapedAscii(byte[] bytes) {
    return CharsetProposals.ofEscapeSequences(bytes)
        .filter(charset -> undecodable(TextFile.decode(bytes, charset, 0).text()) == 0);
  }

  /**
   * The first proposal in which the text is legible and all bytes decode, or else the first in
   * which it is legible though some bytes are damaged.
   */
  private static Charset likeliest(byte[] bytes) {
    Optional<Charset> damaged = Optional.empty();
    for (Charset charset : withWindows1252(CharsetProposals.of(bytes))) {
      String text = TextFile.decode(bytes, charset, 0).text();
      if (!Legibility.isLegible(text)) {
        continue;
      }
      if (undecodable(text) == 0) {
        return charset;
      }
      damaged = damaged.or(() -> Optional.of(charset));
    }
    return damaged.orElse(WINDOWS_1252);
  }

  private static List<Charset> withWindows1252(Stream<Charset> proposals) {
    return Stream.concat(proposals, Stream.of(WINDOWS_1252)).distinct().toList();
  }

  private static long undecodable(String text) {
    return text.codePoints()
        .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        .count();
  }
}
