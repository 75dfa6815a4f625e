package org.emend.charset;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/**
 * A charset that files were written in before Unicode.
 *
 * @param rarity the negative logarithm of how likely a file is to be in it rather than another
 */
record LegacyCharset(Charset charset, double rarity) {

  /** Of several charsets that make the same text of a file, the first is the usual name. */
  private static final String USUAL =
      """
      0   windows-1252
      1   windows-1251 GB18030
      1.5 windows-1250 KOI8-R Shift_JIS Big5 EUC-KR EUC-JP
      2   ISO-8859-2 ISO-8859-7 windows-1253 windows-1254 windows-1255 windows-1256 TIS-620
      2.5 ISO-8859-15 windows-1257 windows-31j x-windows-949 x-windows-874 KOI8-U IBM866
      3   ISO-8859-1 ISO-8859-9 ISO-8859-5 ISO-8859-13 IBM850 IBM437 IBM852 x-MacCyrillic
      3.5 ISO-8859-4 ISO-8859-6 ISO-8859-8 x-MacRoman Big5-HKSCS x-windows-950 GBK
      4.5 ISO-8859-3 IBM857 x-IBM737 IBM862 IBM775 IBM00858
      5   x-MacCentralEurope x-ibm-1125_P100-1997 x-MacGreek
      5.5 IBM860 IBM861 IBM863 IBM865 IBM869 x-IBM720 x-MacTurkish x-MacUkraine IBM855
      6   x-MacCroatian x-MacIceland ISO-8859-14
      7   x-MacArabic x-MacRomania x-eucJP-Open x-IBM874 x-SJIS_0213 x-Johab
      8   ISO-8859-10 ISO-8859-16 x-EUC-TW windows-1258
      9   hp-roman8 x-MacHebrew x-MacThai IBM864
      """;

  private static final String EBCDIC =
      """
      0   IBM037
      0.7 IBM500 IBM1047
      2   IBM273 IBM277 IBM278 IBM280 IBM284 IBM285 IBM297 IBM871 IBM01140
      2   IBM420 IBM424 IBM870 x-IBM875 IBM1026 x-IBM1025 IBM-Thai
      4   IBM01141 IBM01142 IBM01143 IBM01144 IBM01145 IBM01146 IBM01147 IBM01148
      4   x-IBM1112 x-IBM1122 x-IBM1123
      """;

  /**
   * Letters vary less freely than the models think, so what they say counts for less than it is.
   */
  private static final double WEIGHT = 1.7;

  private static final List<LegacyCharset> ALL = read(USUAL);
  private static final List<LegacyCharset> ALL_EBCDIC = read(EBCDIC);

  /** A language that has more letters than this which a charset lacks is not written in it. */
  private static final double LACKING = 0.003;

  private static final double UNSERVED = 7;

  /** What a passage costs in a charset that was made for other languages. */
  private static final double UNUSUAL = 0.7;

  private static final Map<Charset, Map<Language, Double>> STRANGENESS = new ConcurrentHashMap<>();

  private static final Map<Charset, Boolean> OF_SINGLE_BYTES = new ConcurrentHashMap<>();

  /** Whether each character is one byte. */
  boolean isOfSingleBytes() {
    return OF_SINGLE_BYTES.computeIfAbsent(charset, LegacyCharset::isOfSingleBytes);
  }

  private static boolean isOfSingleBytes(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  /** What it costs a passage in this charset to be in a language. */
  double strangeness(Language language) {
    return STRANGENESS
        .computeIfAbsent(charset, LegacyCharset::strangeness)
        .getOrDefault(language, UNSERVED);
  }

  private static Map<Language, Double> strangeness(Charset charset) {
    if (!charset.canEncode()) {
      return Plausibility.languages().stream().collect(toMap(l -> l, l -> 0.0));
    }
    CharsetEncoder encoder = charset.newEncoder();
    return Plausibility.languages().stream()
        .filter(language -> language.shareWithout(c -> encoder.canEncode((char) c)) < LACKING)
        .collect(
            toMap(
                language -> language,
                language -> CharsetLanguages.madeFor(charset, language) ? 0 : UNUSUAL));
  }

  /** Those in which ASCII is ASCII. */
  static List<LegacyCharset> asciiBased() {
    return ALL;
  }

  /** Those of mainframes, in which nothing is where ASCII has it. */
  static List<LegacyCharset> ebcdic() {
    return ALL_EBCDIC;
  }

  private static List<LegacyCharset> read(String table) {
    return table.lines().flatMap(LegacyCharset::readLine).toList();
  }

  private static Stream<LegacyCharset> readLine(String line) {
    String[] words = line.split("\\s+", -1);
    return Arrays.stream(words, 1, words.length)
        .filter(Charset::isSupported)
        .map(
            name ->
                new LegacyCharset(Charset.forName(name), WEIGHT * Double.parseDouble(words[0])));
  }
}
