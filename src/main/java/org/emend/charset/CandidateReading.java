package org.emend.charset;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;
import org.emend.plausibility.Reading;

/**
 * What a charset makes of a sample, and how well that reads.
 *
 * @param text the sample, with U+FFFD where bytes do not decode
 * @param cost of the text and of the charset together, in nats
 */
record CandidateReading(LegacyCharset candidate, String text, double cost) {

  /** A passage in which one language is spoken. */
  private static final int PASSAGE = 250;

  /** What bytes that do not decode cost beside what U+FFFD does: a rule is broken. */
  private static final double MALFORMED = 14;

  /** Of all characters, how many may be damaged; more tell that the charset is another. */
  private static final double TOLERATED = 0.005;

  private static final double REFUTED = 40;

  /** What a text costs in a charset that was made for other languages. */
  private static final double UNUSUAL = 4;

  /** What a sign of ASCII costs for standing in a word: in EBCDIC it may be a letter. */
  private static final double SPLIT = 2.5;

  private static final String SIGNS = "!#$@[\\]^`{|}~";

  /** What a letter costs beside itself for being in the form in which it is joined. */
  private static final double JOINED = 1.5;

  /** What a character of writing costs at most, on average. */
  private static final double GIBBERISH = 5.5;

  static CandidateReading of(byte[] sample, LegacyCharset candidate) {
    String text = new String(sample, candidate.charset());
    String composed = composed(text);
    return new CandidateReading(
        candidate,
        text,
        candidate.rarity()
            + cost(composed, candidate)
            + (candidate.isOfSingleBytes() ? LoneLetters.cost(composed) : 0)
            + damage(text)
            + SPLIT * split(text)
            + JOINED * joined(text));
  }

  /** Whether no text of a charset of one byte a character reads as badly. */
  boolean isGibberish() {
    return candidate.isOfSingleBytes() && cost - candidate.rarity() > GIBBERISH * text.length();
  }

  Charset charset() {
    return candidate.charset();
  }

  CandidateReading plus(double more) {
    return new CandidateReading(candidate, text, cost + more);
  }

  private static double damage(String text) {
    int malformed = malformed(text);
    double tooMany = Math.max(0, malformed - TOLERATED * text.length());
    return MALFORMED * malformed + REFUTED * tooMany;
  }

  /** How many characters bytes that do not decode have become. */
  static int malformed(String text) {
    int count = 0;
    for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
      count++;
    }
    return count;
  }

  /**
   * Passage by passage, since each may be in another language. The one that most are in is the one
   * that the charset should be made for.
   */
  private static double cost(String text, LegacyCharset candidate) {
    double cost = 0;
    Map<Language, Integer> spoken = new LinkedHashMap<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', Math.min(text.length(), start + PASSAGE));
      end = end < 0 ? text.length() : end + 1;
      Reading reading = Plausibility.best(text.substring(start, end), candidate::strangeness);
      cost += reading.cost();
      spoken.merge(reading.language(), end - start, Integer::sum);
      start = end;
    }
    return cost
        + spoken.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .filter(most -> !CharsetLanguages.madeFor(candidate.charset(), most.getKey()))
            .map(most -> UNUSUAL)
            .orElse(0.0);
  }

  /** How many words have one or two brackets or the like within: {@code H||he}. */
  private static int split(String text) {
    int split = 0;
    for (int at = 1; at + 1 < text.length(); at++) {
      if (isSign(text, at) && Character.isLetter(text.charAt(at - 1))) {
        int next = isSign(text, at + 1) ? at + 2 : at + 1;
        split += next < text.length() && Character.isLetter(text.charAt(next)) ? next - at : 0;
      }
    }
    return split;
  }

  private static boolean isSign(String text, int at) {
    return SIGNS.indexOf(text.charAt(at)) >= 0;
  }

  private static long joined(String text) {
    return text.chars().filter(c -> c >= 0xFB50 && c < 0xFEFF).count();
  }

  /** Letters with their diacritics, or as they are joined, are letters like others. */
  private static String composed(String text) {
    boolean diacritics = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      diacritics |= c >= 0x300 && c < 0x370;
    }
    return joined(text) > 0
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : diacritics ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
  }
}
