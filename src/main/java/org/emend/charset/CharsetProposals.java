package org.emend.charset;

import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/** What the two statistical detectors take bytes for, as charsets of this JVM. */
final class CharsetProposals {

  private static final int SAMPLE_LENGTH = 1 << 20;

  /** How much ASCII the sample has before the first byte that says something. */
  private static final int LEAD = 1 << 10;

  /** Of 100. Right answers for a sentence or two begin at 18; ICU gives 10 to anything. */
  private static final int LEAST_CONFIDENCE = 15;

  /**
   * US-ASCII and ISO-8859-1 are what windows-1252 is called by mistake, and the WHATWG Encoding
   * Standard makes all three labels of windows-1252: it has the other two within it, and from 80 to
   * 9F, where ISO-8859-1 has controls that nobody writes, it has quotation marks and dashes.
   */
  private static final Map<String, String> MEANT =
      Map.of("US-ASCII", "windows-1252", "ISO-8859-1", "windows-1252");

  /** What the same standard reads under a charset's name: the charset and some characters more. */
  private static final Map<String, String> WIDER =
      Map.of(
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949",
          "TIS-620", "x-windows-874");

  private CharsetProposals() {}

  /** Charsets of one or more bytes a character, the likeliest first. */
  static Stream<Charset> of(byte[] bytes) {
    byte[] sample = sample(bytes, first(bytes, b -> b < 0));
    return Stream.concat(juniversalchardet(sample).stream(), icu(sample))
        .map(name -> MEANT.getOrDefault(name, name))
        .flatMap(name -> known(name).stream())
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .flatMap(CharsetProposals::withWider)
        .distinct();
  }

  /** The charset of bytes that are all ASCII and switch to other characters by escape sequences. */
  static Optional<Charset> ofEscapeSequences(byte[] bytes) {
    return juniversalchardet(sample(bytes, first(bytes, b -> b == 0x1B)))
        .filter(name -> name.startsWith("ISO-2022-"))
        .flatMap(CharsetProposals::known);
  }

  private static Optional<String> juniversalchardet(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset());
  }

  private static Stream<String> icu(byte[] sample) {
    var detector = new com.ibm.icu.text.CharsetDetector().setText(sample);
    return Arrays.stream(detector.detectAll())
        .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .map(CharsetMatch::getName);
  }

  private static Optional<Charset> known(String name) {
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  private static Stream<Charset> withWider(Charset charset) {
    Stream<Charset> wider =
        Stream.ofNullable(WIDER.get(charset.name())).flatMap(name -> known(name).stream());
    return Stream.concat(Stream.of(charset), wider);
  }

  private static byte[] sample(byte[] bytes, int around) {
    int start = Math.max(0, around - LEAD);
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length - start, SAMPLE_LENGTH) + start);
  }

  private interface BytePredicate {
    boolean test(byte b);
  }

  /** Where the first such byte is, or the end. */
  private static int first(byte[] bytes, BytePredicate wanted) {
    int at = 0;
    while (at < bytes.length && !wanted.test(bytes[at])) {
      at++;
    }
    return at;
  }
}
