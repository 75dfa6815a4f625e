package org.emend.damage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the simplest chain of steps that explains all observations, as the minimum of a description
 * length: what the chain costs to tell, and what it leaves unexplained (Rissanen, 1978).
 */
final class MechanismSearch {

  /** Characters on which mechanisms are told apart when the texts did not show them. */
  static final String PROBES = "’“”‘—–…•™€‚„†‡‰‹›ŠšŽžŒœŸƒˆ˜\u00A0éñüÉßøçÀ£©«»°§®·½¿łőřşđğαΩЖя→☺";

  private static final double UNEXPLAINED = 6;
  private static final double SPARED = 3;
  private static final double MIN_EXPLAINED_SHARE = 0.8;

  /** What became of some characters by accident may be so much of all that was seen. */
  private static final double MAX_DISAGREEMENT = 0.04;

  /** From here on characters need charsets of several bytes. */
  private static final int FIRST_WIDE = 0x1100;

  private static final int LAST_WIDE = 0xD7FF;

  /** Mechanisms up to this much less simple than the best are told as rivals. */
  private static final double RIVAL_MARGIN = 4;

  private static final int MAX_RIVALS = 3;

  /** The search ends when so many chains in a row were no better than the best. */
  private static final int MAX_WORSE = 1500;

  /** The first {@link #ENDINGS_OF_ALL} may follow anything, the others a recoding only. */
  private static final List<Mechanism> ENDINGS =
      Stream.of(endings(), endingsOfRecodings()).flatMap(List::stream).map(Mechanism::new).toList();

  private static final int ENDINGS_OF_ALL = endings().size();

  private final DamageTable table;
  private final List<Row> rows;
  private final long seen;
  private final List<Map.Entry<Observation, Observations.Seen>> evidence;
  private final int[] codePoints;

  private MechanismSearch(Observations observations, DamageTable table) {
    this.table = table;
    this.rows =
        clearRows(observations, table).values().stream()
            .sorted(Comparator.comparingLong(DamageTable.Row::total).reversed())
            .map(
                row ->
                    new Row(Character.toString(row.codePoint()), row.usualOutcome(), row.total()))
            .toList();
    this.seen = rows.stream().mapToLong(Row::count).sum();
    this.evidence = observations.sorted();
    this.codePoints =
        Stream.concat(evidence.stream().map(entry -> entry.getKey().original()), Stream.of(PROBES))
            .flatMapToInt(String::codePoints)
            .distinct()
            .sorted()
            .toArray();
  }

  /** The explanation of a table, or nothing if no chain of steps explains it. */
  static Optional<Explanation> explain(Observations observations, DamageTable table) {
    MechanismSearch search = new MechanismSearch(observations, table);
    List<Candidate> candidates = search.candidates(singleRecodings(search.isWide()));
    if (candidates.isEmpty()) {
      candidates = search.candidates(WrongReadings.ofUtf8Repeated());
    }
    return search.choose(candidates);
  }

  /** The rows that are beyond doubt, or all if there are none. */
  private static Map<Integer, DamageTable.Row> clearRows(
      Observations observations, DamageTable table) {
    DamageTable clear = DamageTable.ofClearPlaces(observations);
    boolean damaged = clear.rows().values().stream().anyMatch(DamageTable.Row::isDamaged);
    return damaged ? clear.rows() : table.rows();
  }

  private boolean isWide() {
    return table.rows().keySet().stream().anyMatch(MechanismSearch::isWide);
  }

  /** Whether a character is in charsets of several bytes only, as ideographs are. */
  static boolean isWide(int codePoint) {
    return codePoint >= FIRST_WIDE && codePoint <= LAST_WIDE && !isInSymbols(codePoint);
  }

  private static boolean isInSymbols(int codePoint) {
    return codePoint >= 0x1E00 && codePoint < 0x2E80;
  }

  /** What became of a character most often, and how often it was seen. */
  private record Row(String original, String outcome, long count) {
    boolean isKept() {
      return original.equals(outcome);
    }
  }

  /** A chain that fits, with its images of {@link #codePoints} in their order. */
  private record Candidate(
      Mechanism mechanism, double misfit, double complexity, List<String> images) {
    double cost() {
      return misfit + complexity;
    }
  }

  private Optional<Explanation> choose(List<Candidate> candidates) {
    candidates.sort(Comparator.comparingDouble(Candidate::cost));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = candidates.get(0);
    List<Explanation.Rival> rivals = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (rivals.size() == MAX_RIVALS) {
        break;
      }
      String differsOn = differences(best, candidate);
      boolean asGood =
          candidate.misfit() <= best.misfit() && candidate.cost() <= best.cost() + RIVAL_MARGIN;
      if (asGood && !differsOn.isEmpty() && told.add(differsOn)) {
        rivals.add(new Explanation.Rival(candidate.mechanism(), differsOn));
      }
    }
    return Optional.of(new Explanation(best.mechanism(), rivals));
  }

  private String differences(Candidate one, Candidate other) {
    StringBuilder differing = new StringBuilder();
    for (int i = 0; i < codePoints.length; i++) {
      if (!one.images().get(i).equals(other.images().get(i))) {
        differing.appendCodePoint(codePoints[i]);
      }
    }
    return differing.toString();
  }

  /** All chains that fit and that are simple enough to be the best or a rival of it. */
  private List<Candidate> candidates(List<List<Step>> recodings) {
    List<Mechanism> agreeing = new ArrayList<>();
    for (List<Step> recoding : recodings) {
      for (List<Step> ending : endingsThatAgree(recoding)) {
        agreeing.add(new Mechanism(Stream.of(recoding, ending).flatMap(List::stream).toList()));
      }
    }
    agreeing.sort(Comparator.comparingDouble(mechanism -> complexity(mechanism.steps())));
    List<Candidate> fitting = new ArrayList<>();
    double lowest = Double.POSITIVE_INFINITY;
    int sinceLowest = 0;
    for (Mechanism mechanism : agreeing) {
      double complexity = complexity(mechanism.steps());
      if (complexity > lowest + RIVAL_MARGIN || sinceLowest > MAX_WORSE) {
        break;
      }
      addIfFitting(mechanism, complexity, fitting);
      sinceLowest++;
      if (!fitting.isEmpty() && fitting.get(fitting.size() - 1).cost() < lowest) {
        lowest = fitting.get(fitting.size() - 1).cost();
        sinceLowest = 0;
      }
    }
    return fitting;
  }

  /** The endings with which all but a few characters become what they became most often. */
  private List<List<Step>> endingsThatAgree(List<Step> recoding) {
    Mechanism recode = new Mechanism(recoding);
    BitSet agreeing = new BitSet();
    agreeing.set(0, recoding.isEmpty() ? ENDINGS_OF_ALL : ENDINGS.size());
    long[] disagreement = new long[ENDINGS.size()];
    for (Row row : rows) {
      String recoded = recode.apply(row.original());
      for (int i = agreeing.nextSetBit(0); i >= 0; i = agreeing.nextSetBit(i + 1)) {
        if (!agrees(ENDINGS.get(i), recoded, row.outcome())) {
          disagreement[i] += row.isKept() ? seen : row.count();
          agreeing.set(i, disagreement[i] <= MAX_DISAGREEMENT * seen);
        }
      }
      if (agreeing.isEmpty()) {
        break;
      }
    }
    return agreeing.stream().mapToObj(i -> ENDINGS.get(i).steps()).toList();
  }

  private static boolean agrees(Mechanism ending, String recoded, String usual) {
    String image = ending.apply(recoded);
    boolean collapsedAway = ending.collapsesSpaces() && usual.isEmpty() && image.equals(" ");
    return image.equals(usual) || collapsedAway;
  }

  private void addIfFitting(Mechanism mechanism, double complexity, List<Candidate> fitting) {
    List<String> images = new ArrayList<>();
    for (int codePoint : codePoints) {
      images.add(mechanism.apply(Character.toString(codePoint)));
    }
    misfit(images, mechanism.collapsesSpaces())
        .ifPresent(misfit -> fitting.add(new Candidate(mechanism, misfit, complexity, images)));
  }

  /** The cost of what a chain leaves unexplained; nothing if that is too much. */
  private Optional<Double> misfit(List<String> images, boolean collapse) {
    Map<Integer, String> byCodePoint = new HashMap<>();
    for (int i = 0; i < codePoints.length; i++) {
      byCodePoint.put(codePoints[i], images.get(i));
    }
    long explained = 0;
    long spared = 0;
    long unexplained = 0;
    for (Map.Entry<Observation, Observations.Seen> entry : evidence) {
      Observation observation = entry.getKey();
      long count = entry.getValue().count();
      String predicted = predict(observation.original(), byCodePoint, collapse);
      if (predicted.equals(observation.damaged())) {
        explained += observation.isChange() ? count : 0;
      } else if (!observation.isChange()) {
        spared += count;
      } else if (hasTableRow(observation.original())) {
        unexplained += count;
      }
    }
    if (explained < MIN_EXPLAINED_SHARE * (explained + unexplained)) {
      return Optional.empty();
    }
    return Optional.of(UNEXPLAINED * unexplained + SPARED * spared);
  }

  private boolean hasTableRow(String original) {
    return original.codePoints().anyMatch(codePoint -> table.rows().containsKey(codePoint));
  }

  private static String predict(String original, Map<Integer, String> images, boolean collapse) {
    StringBuilder predicted = new StringBuilder();
    original.codePoints().forEach(codePoint -> predicted.append(images.get(codePoint)));
    return collapse ? new Step.CollapseSpaces().apply(predicted.toString()) : predicted.toString();
  }

  private static List<List<Step>> singleRecodings(boolean wide) {
    return Stream.concat(Stream.of(List.<Step>of()), WrongReadings.of(wide).stream()).toList();
  }

  /** What may follow a recoding: nothing, some ways of cleaning, and collapsing spaces or not. */
  private static List<List<Step>> endings() {
    List<List<Step>> endings = new ArrayList<>();
    endings.add(List.of());
    for (CharacterClass characters :
        List.of(CharacterClass.C1_CONTROLS, CharacterClass.NON_ASCII)) {
      endings.add(List.of(new Step.Strip(characters)));
      for (String by : List.of(" ", "?", "\uFFFD")) {
        endings.add(List.of(new Step.Replace(characters, by)));
      }
    }
    return withCollapsing(endings);
  }

  /** What is seen only where a recoding made the characters that are cleaned away. */
  private static List<List<Step>> endingsOfRecodings() {
    Step plainSpaces = new Step.Replace(CharacterClass.NO_BREAK_SPACES, " ");
    List<Step> straightMarks =
        List.of(
            new Step.Replace(CharacterClass.SINGLE_QUOTATION_MARKS, "'"),
            new Step.Replace(CharacterClass.DOUBLE_QUOTATION_MARKS, "\""));
    return withCollapsing(
        List.of(
            List.of(plainSpaces),
            List.of(new Step.Strip(CharacterClass.C1_CONTROLS), plainSpaces),
            straightMarks,
            Stream.concat(straightMarks.stream(), Stream.of(plainSpaces)).toList()));
  }

  private static List<List<Step>> withCollapsing(List<List<Step>> endings) {
    List<List<Step>> all = new ArrayList<>(endings);
    for (List<Step> ending : endings) {
      all.add(Stream.concat(ending.stream(), Stream.of(new Step.CollapseSpaces())).toList());
    }
    return all;
  }

  /** How much there is to tell; the common accidents are told in few words. */
  static double complexity(List<Step> steps) {
    double complexity = 0;
    for (Step step : steps) {
      if (step instanceof Step.Recode recode) {
        complexity += WrongReadings.complexity(recode);
      } else if (step instanceof Step.CollapseSpaces) {
        complexity += 1;
      } else {
        complexity += 1.5;
      }
    }
    return complexity;
  }
}
