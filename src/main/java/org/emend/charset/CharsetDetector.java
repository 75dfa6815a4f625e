package org.emend.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Tells which charset the bytes of a file are in.
 *
 * <p>{@code 64 6F 6E 92 74} (“don’t”) → windows-1252. What is certain comes before what is likely:
 * a byte order mark, then the forms of Unicode, then the charset in which the text reads best, with
 * a word for the one that the text says it is in. A few words may read well in several charsets;
 * the answer for those is a guess, and its confidence says so. Safe for use by several threads.
 */
public final class CharsetDetector {

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final double CERTAIN = 1;

  /** Bytes of another charset hardly ever happen to be UTF-8, UTF-16 or escape sequences. */
  private static final double NEARLY_CERTAIN = 0.995;

  private static final double DAMAGED = 0.95;

  private CharsetDetector() {}

  /**
   * The charset of a file, or empty if it is no text. ASCII is UTF-8, and so is an empty file.
   *
   * @param bytes the whole file
   */
  public static Optional<DetectedCharset> detect(byte[] bytes) {
    return detection(bytes).map(Detection::found);
  }

  /**
   * The charset of a file and how sure that is, or empty if it is no text.
   *
   * @param bytes the whole file
   */
  public static Optional<Detection> detection(byte[] bytes) {
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
      Optional<Charset> escaped = EscapedText.iso2022(bytes);
      if (escaped.isPresent()) {
        return unmarked(escaped.get(), NEARLY_CERTAIN);
      }
    }
    if (Ebcdic.isLikely(bytes)) {
      return Optional.of(LegacyDetection.of(bytes));
    }
    if (counts.hasManyControls()) {
      return Optional.empty();
    }
    if (hasUtf8Mark(bytes)) {
      return found(UTF_8, UTF_8_MARK.length, CERTAIN);
    }
    return counts.beyondAscii() == 0 ? ascii(bytes) : beyondAscii(bytes);
  }

  private static boolean hasUtf8Mark(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3);
  }

  private static Optional<Detection> unmarked(Charset charset, double confidence) {
    return found(charset, 0, confidence);
  }

  private static Optional<Detection> found(Charset charset, int bomLength, double confidence) {
    return Optional.of(new Detection(new DetectedCharset(charset, bomLength), confidence, false));
  }

  private static Optional<Detection> markedUnicode(byte[] bytes, UnicodeForm form) {
    return Optional.of(new UnicodeReading(form, bytes, form.width()))
        .filter(UnicodeReading::isMostlyClean)
        .flatMap(reading -> found(form.charset(), form.width(), CERTAIN));
  }

  /** The likeliest form must be clean: damage in it must not let the wrong byte order win. */
  private static Optional<Detection> unmarkedUnicode(byte[] bytes) {
    return Arrays.stream(UnicodeForm.values())
        .map(form -> new UnicodeReading(form, bytes, 0))
        .max(Comparator.comparingInt(UnicodeReading::coherence))
        .filter(UnicodeReading::isClean)
        .flatMap(reading -> unmarked(reading.form().charset(), NEARLY_CERTAIN));
  }

  private static Optional<Detection> ascii(byte[] bytes) {
    return EscapedText.sevenBits(bytes)
        .map(charset -> unmarked(charset, DAMAGED))
        .orElseGet(() -> unmarked(UTF_8, CERTAIN));
  }

  private static Optional<Detection> beyondAscii(byte[] bytes) {
    Utf8Structure utf8 = Utf8Structure.of(bytes);
    if (utf8.isValid()) {
      return unmarked(UTF_8, NEARLY_CERTAIN);
    }
    if (utf8.isCesu8()) {
      return unmarked(Charset.forName("CESU-8"), NEARLY_CERTAIN);
    }
    return utf8.isMostlyValid() ? unmarked(UTF_8, DAMAGED) : Optional.of(LegacyDetection.of(bytes));
  }
}
