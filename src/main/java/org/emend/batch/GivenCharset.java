package org.emend.batch;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.emend.charset.CharsetDetector;
import org.emend.charset.DetectedCharset;

/** The charset that the user gave, with the byte order mark that a file really has. */
public final class GivenCharset {

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private static final List<Mark> MARKS =
      List.of(
          new Mark(UTF_8, "EFBBBF"),
          new Mark(UTF_16LE, "FFFE"),
          new Mark(UTF_16BE, "FEFF"),
          new Mark(UTF_32LE, "FFFE0000"),
          new Mark(UTF_32BE, "0000FEFF"));

  private GivenCharset() {}

  private record Mark(Charset charset, String hex) {
    boolean opens(byte[] bytes) {
      byte[] mark = HexFormat.of().parseHex(hex);
      return bytes.length >= mark.length
          && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    DetectedCharset detected() {
      return new DetectedCharset(charset, hex.length() / 2);
    }
  }

  /** The given charset, or else what the bytes look like; empty if they are no text. */
  public static Optional<DetectedCharset> orDetected(Optional<Charset> given, byte[] bytes) {
    Optional<DetectedCharset> detected = CharsetDetector.detect(bytes);
    return given.isEmpty() ? detected : of(given.get(), bytes, detected);
  }

  /** Whether texts in the charset have bytes that are zero. */
  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /**
   * {@code UTF-16} and {@code FF FE 41 00} → UTF-16LE with a mark of two bytes; without a mark
   * UTF-16 and UTF-32 are big-endian, as in RFC 2781. A file that was found to be binary stays so,
   * unless the charset is one whose texts look it.
   */
  private static Optional<DetectedCharset> of(
      Charset given, byte[] bytes, Optional<DetectedCharset> detected) {
    if (detected.isEmpty() && !isWide(given)) {
      return Optional.empty();
    }
    List<Charset> meant =
        switch (given.name()) {
          case "UTF-16" -> List.of(UTF_16BE, UTF_16LE);
          case "UTF-32" -> List.of(UTF_32BE, UTF_32LE);
          default -> List.of(given);
        };
    return MARKS.stream()
        .filter(mark -> meant.contains(mark.charset()) && mark.opens(bytes))
        .findFirst()
        .map(Mark::detected)
        .or(() -> Optional.of(new DetectedCharset(meant.get(0), 0)));
  }
}
