package org.emend.charset;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What juniversalchardet takes a sample for, where it knows best: charsets of several bytes a
 * character, which it tells by the distribution of their characters. The rest it mostly takes for
 * windows-1252.
 */
final class SecondOpinion {

  private static final Set<String> KNOWN_WELL =
      Set.of("BIG5", "EUC-JP", "EUC-KR", "EUC-TW", "GB18030", "SHIFT_JIS");

  private SecondOpinion() {}

  static Optional<Charset> of(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(name -> KNOWN_WELL.contains(name.toUpperCase(Locale.ROOT)))
        .filter(Charset::isSupported)
        .map(Charset::forName);
  }
}
