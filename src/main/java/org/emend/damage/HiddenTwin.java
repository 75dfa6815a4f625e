package org.emend.damage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes a damaged text in which a wrong reading left none of the original's letters: {@code
 * Привет, мир} and {@code Ïðèâåò, ìèð} are the same text.
 *
 * <p>Words of the original are read wrongly in all known ways until some way gives what stands in
 * the damaged text. The whole original is then read that way, the two are aligned, and the
 * observations are of the original as it was.
 */
final class HiddenTwin {

  /** So many words of the original are tried. */
  private static final int WORDS = 48;

  /** A word is tried up to so many characters. */
  private static final int LONGEST_WORD = 12;

  private static final int SHORTEST_WORD = 4;

  /** A wrong reading that makes fewer of the words than this is none. */
  private static final double MIN_FOUND = 0.5;

  private static final int MIN_WORDS_FOUND = 3;

  /** A wrong reading that makes none of so many words is given up. */
  private static final int HOPELESS = 5;

  /** So much of the damaged text is searched, UTF-16. */
  private static final int SEARCHED = 1 << 19;

  private static final List<List<Step>> CLEANINGS =
      List.of(
          List.of(),
          List.of(new Step.Strip(CharacterClass.C1_CONTROLS)),
          List.of(new Step.Replace(CharacterClass.C1_CONTROLS, "?")),
          List.of(new Step.Replace(CharacterClass.C1_CONTROLS, " ")),
          List.of(new Step.Replace(CharacterClass.C1_CONTROLS, "\uFFFD")),
          List.of(new Step.Replace(CharacterClass.NO_BREAK_SPACES, " ")));

  private final String original;
  private final List<String> words;
  private final Grams grams;

  private HiddenTwin(String original, String damaged) {
    this.original = original;
    this.words = words(original, SEARCHED);
    this.grams = new Grams(damaged, 2 * SEARCHED);
  }

  /** A wrong reading, and how many words it explains. */
  private record Reading(List<Step> steps, int found) {}

  /**
   * What the damage did, seen by a wrong reading that gives nearly the damaged text.
   *
   * @param agreement how much of the two texts agrees as they stand, which is to be surpassed
   */
  static Optional<Observations> observe(String original, String damaged, double agreement) {
    HiddenTwin twin = new HiddenTwin(original, damaged);
    return twin.bestReading()
        .map(reading -> new ReadAlignment(original, damaged, new Mechanism(reading.steps())))
        .filter(alignment -> alignment.agreement() > agreement)
        .map(ReadAlignment::observations);
  }

  private Optional<Reading> bestReading() {
    if (words.size() < MIN_WORDS_FOUND) {
      return Optional.empty();
    }
    Optional<Reading> once = best(readings());
    return once.isPresent() ? once : best(WrongReadings.ofUtf8Repeated());
  }

  private List<List<Step>> readings() {
    boolean wide = original.chars().anyMatch(MechanismSearch::isWide);
    return WrongReadings.of(wide).stream()
        .filter(steps -> new Mechanism(steps).isCharacterwise())
        .sorted(Comparator.comparingDouble(MechanismSearch::complexity))
        .toList();
  }

  private Optional<Reading> best(List<List<Step>> readings) {
    Reading best = new Reading(List.of(), 0);
    for (List<Step> reading : readings) {
      for (List<Step> cleaning : CLEANINGS) {
        List<Step> steps = new ArrayList<>(reading);
        steps.addAll(cleaning);
        int found = found(new Mechanism(steps), best.found());
        if (found > best.found()) {
          best = new Reading(steps, found);
        }
      }
      if (best.found() == words.size()) {
        break;
      }
    }
    boolean enough = best.found() >= MIN_WORDS_FOUND && best.found() >= MIN_FOUND * words.size();
    return enough ? Optional.of(best) : Optional.empty();
  }

  /** How many words a mechanism makes into what stands in the damaged text. */
  private int found(Mechanism mechanism, int toSurpass) {
    int found = 0;
    for (int i = 0; i < words.size() && found + words.size() - i > toSurpass; i++) {
      if (i == HOPELESS && found == 0) {
        break;
      }
      String image = mechanism.apply(words.get(i));
      found += isTelling(image) && grams.has(image) ? 1 : 0;
    }
    return found;
  }

  /** Whether a word of question marks does not pass for any other. */
  private static boolean isTelling(String image) {
    return image.chars().filter(c -> c != '?' && c != '\uFFFD').count() >= 2;
  }

  /** Some words of mostly other letters than ASCII's, from all over the text. */
  private static List<String> words(String text, int searched) {
    List<String> all = new ArrayList<>();
    int end = Math.min(text.length(), searched);
    for (int at = 0; at < end; ) {
      int from = at;
      int letters = 0;
      while (at < end && at - from < LONGEST_WORD && text.charAt(at) >= 0x80) {
        letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
        at++;
      }
      if (letters >= SHORTEST_WORD) {
        all.add(withoutHalfPairs(text.substring(from, at)));
      }
      at = at == from ? at + 1 : at;
    }
    List<String> words = new ArrayList<>();
    int step = Math.max(1, all.size() / WORDS);
    for (int i = 0; i < all.size() && words.size() < WORDS; i += step) {
      words.add(all.get(i));
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return words;
  }

  private static String withoutHalfPairs(String word) {
    int start = Character.isLowSurrogate(word.charAt(0)) ? 1 : 0;
    int end = word.length();
    return word.substring(start, Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
  }

  /** The four-character grams of a text, with a few false ones (Bloom, 1970). */
  private static final class Grams {
    private static final int BITS = 24;

    private final BitSet seen = new BitSet(1 << BITS);

    Grams(String text, int searched) {
      int end = Math.min(text.length(), searched);
      for (int at = 0; at + 4 <= end; at++) {
        seen.set(hash(text, at));
      }
    }

    boolean has(String image) {
      if (image.length() < 4) {
        return false;
      }
      for (int at = 0; at + 4 <= image.length(); at++) {
        if (!seen.get(hash(image, at))) {
          return false;
        }
      }
      return true;
    }

    private static int hash(String text, int at) {
      long gram = text.charAt(at);
      for (int i = 1; i < 4; i++) {
        gram = (gram << Character.SIZE) | text.charAt(at + i);
      }
      return (int) ((gram * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
    }
  }
}
