package org.emend.mojibake;

import java.util.HashMap;
import java.util.Map;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/**
 * What the words of ASCII around others tell of the language of these, which need not be the same.
 * One belongs to one thread.
 */
final class Context {

  /** In nats: what they say against a language at most. */
  static final double MOST_DOUBT = 6;

  /** So many UTF-16 units tell what language a text is in. */
  private static final int TELLS_LANGUAGE = 30;

  private final String words;
  private final double least;
  private final boolean isEnglish;
  private final Map<Language, Double> costs = new HashMap<>();

  Context(String words) {
    this.words = words;
    var best = Plausibility.best(words);
    this.least = best.cost();
    this.isEnglish = words.length() >= TELLS_LANGUAGE && best.language().code().equals("en");
  }

  /** In nats: what speaks against a language. */
  double doubt(Language language) {
    return costs.computeIfAbsent(
        language, another -> Math.min(MOST_DOUBT, another.cost(words) - least));
  }

  /** Whether they are surely English, which has no letters of its own beyond ASCII. */
  boolean isEnglish() {
    return isEnglish;
  }
}
