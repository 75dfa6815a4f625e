package org.emend.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the charsets before Unicode from each other by how well their readings of a sample read:
 * {@code 66 FC 72} is “für” in windows-1252, “fьr” in windows-1251 and “f³r” in IBM850.
 */
final class LegacyDetection {

  /** A round in which so many charsets read so much of a file; the best go on to the next. */
  private record Round(int sample, int charsets) {}

  private static final List<Round> ROUNDS =
      List.of(new Round(1 << 10, 200), new Round(4 << 10, 16), new Round(24 << 10, 6));

  /** How much worse than the best a reading may be and still go on. */
  private static final double MARGIN = 80;

  private static final int MOST_IN_FULL = 4;

  /** What is taken off a declared charset's cost, with so much more a byte beyond ASCII. */
  private static final double DECLARED = 15;

  private static final double DECLARED_BY_BYTE = 3;

  /** What is taken off the cost of a charset that the text speaks of, likewise. */
  private static final double MENTIONED = 12;

  private static final double MENTIONED_BY_BYTE = 1;

  /** What is taken off a charset's cost that another detector proposes. */
  private static final double PROPOSED = 10;

  /** What a byte that does not decode costs, anywhere in the file. */
  private static final double UNDECODABLE = 8;

  private static final double MOST_UNDECODABLE = 400;

  /** By how many nats the best reading must win for its odds to grow e-fold. */
  private static final double TRUST = 4;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final double GUESS = 0.3;

  private static final Comparator<CandidateReading> BY_COST =
      Comparator.comparingDouble(CandidateReading::cost);

  private final byte[] bytes;
  private final boolean ebcdic;
  private final Optional<Charset> declared;
  private final Set<Charset> mentioned;

  private LegacyDetection(byte[] bytes) {
    this.bytes = bytes;
    this.ebcdic = Ebcdic.isLikely(bytes);
    this.declared = DeclaredCharset.of(bytes);
    this.mentioned = MentionedCharsets.in(DeclaredCharset.ends(bytes));
  }

  /** The likeliest charset of bytes that are not UTF-8. */
  static Detection of(byte[] bytes) {
    return new LegacyDetection(bytes).detection();
  }

  private Detection detection() {
    Sample sample = ebcdic ? Sample.fromStart(bytes) : Sample.ofTellingLines(bytes);
    List<CandidateReading> readings =
        readings(sample.ofLength(ROUNDS.get(0).sample()), candidates());
    for (int round = 1; round < ROUNDS.size(); round++) {
      if (sample.length() > ROUNDS.get(round - 1).sample()) {
        readings =
            readings(
                sample.ofLength(ROUNDS.get(round).sample()),
                best(readings, ROUNDS.get(round).charsets()));
      }
    }
    readings = heardInFull(readings);
    CandidateReading best = readings.get(0);
    if (best.isGibberish() && declared.isEmpty()) {
      return new Detection(new DetectedCharset(WINDOWS_1252, 0), GUESS, false);
    }
    boolean asDeclared = declared.filter(best.charset()::equals).isPresent();
    return new Detection(new DetectedCharset(best.charset(), 0), confidence(readings), asDeclared);
  }

  private static List<LegacyCharset> best(List<CandidateReading> readings, int most) {
    double limit = readings.get(0).cost() + MARGIN;
    return readings.stream()
        .filter(reading -> reading.cost() <= limit)
        .limit(most)
        .map(CandidateReading::candidate)
        .toList();
  }

  private List<LegacyCharset> candidates() {
    List<LegacyCharset> candidates = new ArrayList<>(LegacyCharset.asciiBased());
    if (ebcdic) {
      candidates.addAll(LegacyCharset.ebcdic());
    }
    declared
        .filter(charset -> candidates.stream().noneMatch(c -> c.charset().equals(charset)))
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .ifPresent(charset -> candidates.add(new LegacyCharset(charset, 3)));
    return candidates;
  }

  private List<CandidateReading> readings(byte[] sample, List<LegacyCharset> candidates) {
    int beyondAscii = ByteCounts.of(sample).beyondAscii();
    Optional<Charset> proposed = SecondOpinion.of(sample);
    return candidates.stream()
        .map(candidate -> CandidateReading.of(sample, candidate))
        .map(
            reading ->
                reading.plus(
                    -bonus(reading.charset(), beyondAscii)
                        - (proposed.filter(reading.charset()::equals).isPresent() ? PROPOSED : 0)))
        .sorted(BY_COST)
        .toList();
  }

  /** What the text says itself for a charset. */
  private double bonus(Charset charset, int beyondAscii) {
    if (declared.filter(charset::equals).isPresent()) {
      return DECLARED + DECLARED_BY_BYTE * beyondAscii;
    }
    return mentioned.contains(charset) ? MENTIONED + MENTIONED_BY_BYTE * beyondAscii : 0;
  }

  /** The best few, with the bytes of the whole file that do not decode in them. */
  private List<CandidateReading> heardInFull(List<CandidateReading> readings) {
    return readings.stream()
        .limit(MOST_IN_FULL)
        .map(
            reading ->
                reading.plus(
                    Math.min(
                        MOST_UNDECODABLE,
                        UNDECODABLE
                            * CandidateReading.malformed(new String(bytes, reading.charset())))))
        .sorted(BY_COST)
        .toList();
  }

  /** From how much better the best reading is than the next that makes another text. */
  private static double confidence(List<CandidateReading> readings) {
    CandidateReading best = readings.get(0);
    double margin =
        readings.stream()
            .filter(reading -> !reading.text().equals(best.text()))
            .mapToDouble(reading -> reading.cost() - best.cost())
            .findFirst()
            .orElse(100);
    return Math.min(0.99, 1 / (1 + Math.exp(-margin / TRUST)));
  }
}
