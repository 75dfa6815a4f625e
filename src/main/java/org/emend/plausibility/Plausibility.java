package org.emend.plausibility;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well a text reads in some language: what each of its characters costs after the one before.
 *
 * <p>{@code é} after {@code caf} is cheap, {@code Ã©} there is not, and {@code Ã} in {@code NÃO}
 * is. Costs are negative logarithms of probabilities, in nats, so that those of different decodings
 * of the same bytes compare: the one that costs less is the likelier one. The model is coarse,
 * letters after letters and marks by where they stand; a text in a language that it lacks costs
 * more but not as much as gibberish. Its tables are read when first asked. Safe for use by several
 * threads.
 */
public final class Plausibility {

  /** A script with fewer than this share of a text's letters is not the one it is written in. */
  private static final double LEAST_SHARE = 0.2;

  private Plausibility() {}

  /**
   * The cost of a code point after another where any language may be spoken, the least over all.
   *
   * @param before -1 at the border of the text
   * @param next -1 likewise
   */
  public static float anyLanguageCost(int before, int next) {
    return Steps.inAnyLanguage(Symbols.of(before), Symbols.of(next));
  }

  /**
   * The cost of a part of a text where any language may be spoken, from the character before it to
   * the character after it.
   *
   * @param from UTF-16 offset of the first character
   * @param to one past the last character
   */
  public static float anyLanguageCost(CharSequence text, int from, int to) {
    int beforeLast = from == 0 ? Symbols.BORDER : symbolBefore(text, from);
    int last = beforeLast;
    beforeLast = Symbols.BORDER;
    float cost = 0;
    int at = from;
    while (at <= to) {
      int codePoint = at < text.length() ? Character.codePointAt(text, at) : -1;
      int symbol = Symbols.of(codePoint);
      cost += Steps.inAnyLanguage(last, symbol);
      if (at > from) {
        cost += Bigrams.withinWord(beforeLast, last, symbol);
      }
      beforeLast = last;
      last = symbol;
      at += codePoint < 0 ? 1 : Character.charCount(codePoint);
    }
    return cost;
  }

  private static int symbolBefore(CharSequence text, int at) {
    return Symbols.of(Character.codePointBefore(text, at));
  }

  /** The language in which the text costs least. */
  public static Reading best(CharSequence text) {
    return best(text, language -> 0);
  }

  /**
   * The language in which the text costs least, where something else is known of the languages.
   *
   * @param more what is added to the cost of a language, in nats
   */
  public static Reading best(CharSequence text, ToDoubleFunction<Language> more) {
    Bigrams bigrams = Bigrams.of(text);
    int letters = 0;
    int most = 0;
    for (int script = 1; script <= Tables.OTHER; script++) {
      letters += bigrams.letters(script);
      most = Math.max(most, bigrams.letters(script));
    }
    Language best = null;
    double least = Double.MAX_VALUE;
    Bigrams.InScript[] views = new Bigrams.InScript[Tables.OTHER];
    for (Language language : languages()) {
      int script = language.script();
      int written = bigrams.letters(script);
      if (written < most && written < LEAST_SHARE * letters) {
        continue;
      }
      if (views[script] == null) {
        views[script] = bigrams.inScript(script);
      }
      double cost = views[script].cost(language) + more.applyAsDouble(language);
      if (cost < least) {
        least = cost;
        best = language;
      }
    }
    if (best == null) {
      best = Language.of("en");
      least = bigrams.inScript(best.script()).cost(best);
    }
    return new Reading(best, bigrams.sharedCost() + least, bigrams.characters());
  }

  /** All languages of which the letters are known. */
  public static List<Language> languages() {
    return Tables.get().languages();
  }
}
