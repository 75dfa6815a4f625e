package org.emend.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emend.plausibility.Plausibility;

/**
 * Charsets whose bytes are all ASCII and some of them mean other characters: ISO-2022 by escape
 * sequences, HZ as in {@code ~{<:Ky~}}, UTF-7 as in {@code caf+AOk-}.
 */
final class EscapedText {

  /** What announces each kind, and the charsets that read it, the narrowest first. */
  private static final Map<String, List<String>> ISO_2022 =
      Map.of(
          "\33$)C", List.of("ISO-2022-KR"),
          "\33$)A", List.of("ISO-2022-CN"),
          "\33$)G", List.of("ISO-2022-CN"),
          "\33$B", List.of("ISO-2022-JP", "x-windows-iso2022jp", "ISO-2022-JP-2"),
          "\33$@", List.of("ISO-2022-JP", "x-windows-iso2022jp", "ISO-2022-JP-2"),
          "\33(I", List.of("x-windows-iso2022jp"));

  private static final Pattern HZ = Pattern.compile("~\\{(?:[!-w][!-~])+(?:~\\}|\\s|$)");
  private static final Pattern UTF_7 = Pattern.compile("\\+[A-Za-z0-9+/]{3,}-?");

  /** Of all bytes, how many may be damaged. */
  private static final double TOLERATED = 0.01;

  private EscapedText() {}

  static Optional<Charset> iso2022(byte[] bytes) {
    String ascii = new String(bytes, ISO_8859_1);
    return ISO_2022.entrySet().stream()
        .filter(kind -> ascii.contains(kind.getKey()))
        .flatMap(kind -> kind.getValue().stream())
        .filter(Charset::isSupported)
        .map(Charset::forName)
        .map(charset -> new Damage(charset, CandidateReading.malformed(new String(bytes, charset))))
        .filter(damage -> damage.malformed() <= bytes.length * TOLERATED)
        .min(Comparator.comparingInt(Damage::malformed))
        .map(Damage::charset);
  }

  private record Damage(Charset charset, int malformed) {}

  /** HZ or UTF-7, where the text reads better so than as ASCII. */
  static Optional<Charset> sevenBits(byte[] bytes) {
    if (!hasShift(bytes)) {
      return Optional.empty();
    }
    String ascii = new String(bytes, ISO_8859_1);
    if (ascii.contains("~{") && HZ.matcher(ascii).find()) {
      return readingBetter(bytes, ascii, "HZ-GB-2312");
    }
    return UTF_7.matcher(ascii).find() ? readingBetter(bytes, ascii, "UTF-7") : Optional.empty();
  }

  private static boolean hasShift(byte[] bytes) {
    for (int at = 0; at + 1 < bytes.length; at++) {
      if (bytes[at] == '+' || (bytes[at] == '~' && bytes[at + 1] == '{')) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> readingBetter(byte[] bytes, String ascii, String name) {
    Charset charset = Charset.forName(name);
    String text = new String(bytes, charset);
    boolean sound = text.indexOf('\uFFFD') < 0 && text.chars().anyMatch(c -> c >= 0x80);
    return sound && Plausibility.best(text).cost() < Plausibility.best(ascii).cost()
        ? Optional.of(charset)
        : Optional.empty();
  }
}
