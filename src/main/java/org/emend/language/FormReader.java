package org.emend.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.emend.language.WordForms.Count;
import org.emend.language.WordForms.Form;

/**
 * How likely a word has lost an apostrophe, from counts of the language and of the user's own
 * references: the odds of the word itself times the likelihood ratios of its two neighbours.
 */
final class FormReader {

  /** How many sightings in the language one sighting in the user's references is worth. */
  private static final long REFERENCE_WEIGHT = 4;

  /** How much the prior counts against sightings of the word itself. */
  private static final double PRIOR_STRENGTH = 1;

  /** How much a neighbour's general counts weigh against those beside the word itself. */
  private static final double CONTEXT_STRENGTH = 8;

  /** A word that was never seen with an apostrophe. */
  private static final double UNKNOWN = 0.002;

  /** Words that are rare, but right, without an apostrophe; they want a neighbour that tells. */
  private static final Set<String> WORDS_OF_THEIR_OWN =
      Set.of(
          "Cant", "hell", "id", "ill", "its", "lets", "shed", "shell", "wed", "well", "were",
          "wont");

  private final WordForms language;
  private final WordForms references;
  private final Form anyName;
  private final Map<String, Double> commonness;

  FormReader(WordForms language, WordForms references) {
    this.language = language;
    this.references = references;
    this.anyName = language.get(WordForms.ANY_NAME);
    this.commonness = commonness(language);
  }

  /** How often each word is the neighbour of some form, as a share of all neighbours. */
  private static Map<String, Double> commonness(WordForms forms) {
    Map<String, Double> commonness = new HashMap<>();
    double all = 0;
    for (Form form : forms.forms().values()) {
      for (Map<String, Count> contexts : List.of(form.before(), form.after())) {
        for (Map.Entry<String, Count> context : contexts.entrySet()) {
          commonness.merge(context.getKey(), (double) context.getValue().total(), Double::sum);
        }
      }
      all += 2 * form.count().total();
    }
    double total = Math.max(1, all);
    commonness.replaceAll((word, seen) -> seen / total);
    return commonness;
  }

  /**
   * What is known of one word.
   *
   * @param original its spelling with the apostrophe
   * @param probability that this spelling stood there
   * @param alone the probability that it had an apostrophe whatever its neighbours are
   * @param remembered whether a reference has it with an apostrophe between the same neighbours,
   *     and none has it without
   */
  record Reading(String original, double probability, double alone, boolean remembered) {}

  /** Whether anything at all is known of a word. */
  boolean knows(String bare) {
    return language.forms().containsKey(bare) || references.forms().containsKey(bare);
  }

  /**
   * Reads a word in its context.
   *
   * @param bare the word as it stands
   * @param before its context before, as {@link Words#context} tells it
   * @param after its context after
   * @param nameWithS whether it is a name with an s, and the name stands elsewhere in the text
   */
  Reading read(String bare, String before, String after, boolean nameWithS) {
    Form common = language.get(bare);
    Form own = references.get(bare);
    double prior = nameWithS ? share(anyName.count(), UNKNOWN) : UNKNOWN;
    Count count = weighted(common.count(), own.count());
    double alone = share(count, prior);
    double odds = alone / (1 - alone);
    odds *=
        ratio(
            before, count, common.before(), own.before(), nameWithS ? anyName.before() : Map.of());
    odds *=
        ratio(after, count, common.after(), own.after(), nameWithS ? anyName.after() : Map.of());
    Spelling spelling = spelling(bare, common, own);
    double probability = spelling.share() * odds / (1 + odds);
    boolean wordOfItsOwn =
        WORDS_OF_THEIR_OWN.contains(bare) || WORDS_OF_THEIR_OWN.contains(WordForms.lower(bare));
    boolean neighbourTells =
        isWord(after) && (isMarked(common.after(), after) || isMarked(own.after(), after));
    if (wordOfItsOwn && !neighbourTells) {
      probability = Math.min(probability, Certainty.DOUBTFUL);
    }
    boolean remembered =
        own.count().plain() == 0 && isMarked(own.before(), before) && isMarked(own.after(), after);
    if (remembered) {
      probability = Math.max(probability, Certainty.CLEAR);
    }
    return new Reading(spelling.text(), probability, alone, remembered);
  }

  private static boolean isMarked(Map<String, Count> contexts, String context) {
    return contexts.getOrDefault(context, Count.NONE).marked() > 0;
  }

  private static boolean isWord(String context) {
    return Character.isLetterOrDigit(context.charAt(0));
  }

  private static Count weighted(Count common, Count own) {
    return new Count(
        common.marked() + REFERENCE_WEIGHT * own.marked(),
        common.plain() + REFERENCE_WEIGHT * own.plain());
  }

  private static double share(Count count, double prior) {
    return (count.marked() + PRIOR_STRENGTH * prior) / (count.total() + PRIOR_STRENGTH);
  }

  /** How much more often the context stands beside the marked word than beside the plain one. */
  private double ratio(
      String context,
      Count count,
      Map<String, Count> common,
      Map<String, Count> own,
      Map<String, Count> general) {
    Count here =
        weighted(common.getOrDefault(context, Count.NONE), own.getOrDefault(context, Count.NONE));
    Count generalHere = general.getOrDefault(context, Count.NONE);
    if (here.total() + generalHere.total() == 0) {
      double expected = count.marked() * commonness.getOrDefault(context, 0.0);
      return 1 / (1 + expected);
    }
    double generalMarked = generalShare(generalHere.marked(), anyName.count().marked(), general);
    double generalPlain = generalShare(generalHere.plain(), anyName.count().plain(), general);
    double marked =
        (here.marked() + CONTEXT_STRENGTH * generalMarked) / (count.marked() + CONTEXT_STRENGTH);
    double plain =
        (here.plain() + CONTEXT_STRENGTH * generalPlain) / (count.plain() + CONTEXT_STRENGTH);
    boolean neverMarkedHere = here.marked() == 0 && generalHere.marked() == 0;
    return neverMarkedHere ? Math.min(1, marked / plain) : marked / plain;
  }

  /** A neighbour's share beside names, or that of a rare word where names tell nothing. */
  private static double generalShare(long seen, long of, Map<String, Count> general) {
    double rare = 0.01;
    return general.isEmpty() ? rare : (seen + 10 * rare) / (of + 10);
  }

  private record Spelling(String text, double share) {}

  private static Spelling spelling(String bare, Form common, Form own) {
    Map<String, Long> seen = new TreeMap<>(common.originals());
    own.originals().forEach((text, count) -> seen.merge(text, REFERENCE_WEIGHT * count, Long::sum));
    int last = bare.length() - 1;
    String best = bare.substring(0, last) + "’" + bare.charAt(last);
    long most = 0;
    long all = 0;
    for (Map.Entry<String, Long> spelling : seen.entrySet()) {
      all += spelling.getValue();
      if (spelling.getValue() > most) {
        most = spelling.getValue();
        best = spelling.getKey();
      }
    }
    return new Spelling(best, all == 0 ? 1 : (double) most / all);
  }
}
