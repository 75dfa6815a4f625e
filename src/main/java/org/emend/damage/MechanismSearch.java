package org.emend.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** Mechanisms up to this much less simple than the best are told as rivals. */
  private static final double RIVAL_MARGIN = 4;

  private static final int MAX_RIVALS = 3;

  private static final List<Charset> CHARSETS =
      Stream.of(
              "UTF-8",
              "windows-1252",
              "ISO-8859-1",
              "US-ASCII",
              "x-MacRoman",
              "IBM437",
              "IBM850",
              "ISO-8859-15",
              "ISO-8859-2",
              "windows-1250",
              "windows-1251",
              "windows-1253",
              "windows-1254",
              "windows-1255",
              "windows-1256",
              "windows-1257",
              "windows-1258")
          .map(Charset::forName)
          .toList();

  private static final Map<String, Double> RARITY =
      Map.of(
          "UTF-8", 0.0,
          "windows-1252", 0.0,
          "ISO-8859-1", 0.1,
          "US-ASCII", 0.1,
          "x-MacRoman", 0.6,
          "IBM437", 0.6,
          "IBM850", 0.6);

  private static final double RARE = 1;

  private static final List<List<Step>> ENDINGS = endings();

  private final DamageTable table;
  private final List<Map.Entry<Observation, Observations.Seen>> evidence;
  private final int[] codePoints;

  private MechanismSearch(Observations observations, DamageTable table) {
    this.table = table;
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
    List<Candidate> candidates = search.candidates(singleRecodings());
    if (candidates.isEmpty()) {
      candidates = search.candidates(doubleRecodings());
    }
    return search.choose(candidates);
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

  /**
   * All chains that fit.
   *
   * @param families recodings that differ only in what they do on errors, the commonest first; of
   *     each family the first that fits is enough
   */
  private List<Candidate> candidates(List<List<List<Step>>> families) {
    List<Candidate> fitting = new ArrayList<>();
    for (List<List<Step>> family : families) {
      for (List<Step> recoding : family) {
        int before = fitting.size();
        for (List<Step> ending : endingsThatAgree(recoding)) {
          List<Step> steps = new ArrayList<>(recoding);
          steps.addAll(ending);
          addIfFitting(new Mechanism(steps), fitting);
        }
        if (fitting.size() > before) {
          break;
        }
      }
    }
    return fitting;
  }

  /** The endings with which each character becomes what it became most often. */
  private List<List<Step>> endingsThatAgree(List<Step> recoding) {
    List<List<Step>> agreeing = new ArrayList<>(ENDINGS);
    for (DamageTable.Row row : table.rows().values()) {
      String recoded = new Mechanism(recoding).apply(Character.toString(row.codePoint()));
      String usual = row.usualOutcome();
      agreeing.removeIf(ending -> !agrees(new Mechanism(ending), recoded, usual));
      if (agreeing.isEmpty()) {
        break;
      }
    }
    return agreeing;
  }

  private static boolean agrees(Mechanism ending, String recoded, String usual) {
    String image = ending.apply(recoded);
    boolean collapsedAway = ending.collapsesSpaces() && usual.isEmpty() && image.equals(" ");
    return image.equals(usual) || collapsedAway;
  }

  private void addIfFitting(Mechanism mechanism, List<Candidate> fitting) {
    List<String> images = new ArrayList<>();
    for (int codePoint : codePoints) {
      images.add(mechanism.apply(Character.toString(codePoint)));
    }
    misfit(images, mechanism.collapsesSpaces())
        .ifPresent(
            misfit ->
                fitting.add(
                    new Candidate(mechanism, misfit, complexity(mechanism.steps()), images)));
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

  private static List<List<List<Step>>> singleRecodings() {
    List<List<List<Step>>> families = new ArrayList<>();
    families.add(List.of(List.of()));
    for (Charset encodedAs : CHARSETS) {
      for (Charset decodedAs : CHARSETS) {
        List<List<Step>> family = new ArrayList<>();
        for (OnError onUnmappable : List.of(OnError.QUESTION_MARK, OnError.DROP)) {
          for (OnError onMalformed : OnError.values()) {
            family.add(List.of(new Step.Recode(encodedAs, onUnmappable, decodedAs, onMalformed)));
          }
        }
        family.sort(Comparator.comparingDouble(MechanismSearch::complexity));
        families.add(family);
      }
    }
    return families;
  }

  /** UTF-8 read wrongly, encoded as UTF-8 again and read wrongly again. */
  private static List<List<List<Step>>> doubleRecodings() {
    List<List<List<Step>>> families = new ArrayList<>();
    for (Step first : wrongReadingsOfUtf8()) {
      for (Step second : wrongReadingsOfUtf8()) {
        families.add(List.of(List.of(first, second)));
      }
    }
    return families;
  }

  private static List<Step> wrongReadingsOfUtf8() {
    List<Step> readings = new ArrayList<>();
    for (Charset decodedAs : CHARSETS) {
      for (OnError onMalformed : OnError.values()) {
        if (!decodedAs.equals(StandardCharsets.UTF_8)) {
          readings.add(
              new Step.Recode(
                  StandardCharsets.UTF_8, OnError.QUESTION_MARK, decodedAs, onMalformed));
        }
      }
    }
    return readings;
  }

  /** What may follow a recoding: nothing, one way of cleaning, and collapsing spaces or not. */
  private static List<List<Step>> endings() {
    List<List<Step>> endings = new ArrayList<>();
    endings.add(List.of());
    for (CharacterClass characters : CharacterClass.values()) {
      endings.add(List.of(new Step.Strip(characters)));
      for (String by : List.of(" ", "?", "\uFFFD")) {
        endings.add(List.of(new Step.Replace(characters, by)));
      }
    }
    for (List<Step> ending : List.copyOf(endings)) {
      List<Step> collapsing = new ArrayList<>(ending);
      collapsing.add(new Step.CollapseSpaces());
      endings.add(collapsing);
    }
    return endings;
  }

  /** How much there is to tell; the common accidents are told in few words. */
  private static double complexity(List<Step> steps) {
    double complexity = 0;
    for (Step step : steps) {
      if (step instanceof Step.Recode recode) {
        complexity += 2 + rarity(recode.encodedAs()) + rarity(recode.decodedAs());
        complexity += recode.onUnmappable() == OnError.DROP ? 3 : 0;
        complexity +=
            switch (recode.onMalformed()) {
              case REPLACEMENT_CHARACTER -> 0;
              case C1_CONTROL -> 0.3;
              case QUESTION_MARK -> 1;
              case DROP -> 3;
            };
      } else if (step instanceof Step.CollapseSpaces) {
        complexity += 1;
      } else {
        complexity += 1.5;
      }
    }
    return complexity;
  }

  private static double rarity(Charset charset) {
    return RARITY.getOrDefault(charset.name(), RARE);
  }
}
