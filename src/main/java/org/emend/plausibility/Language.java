package org.emend.plausibility;

import java.util.function.IntPredicate;

/**
 * A language and how likely its texts are, character by character.
 *
 * <p>In German {@code für} costs less than {@code fьr}, {@code fŁr} or {@code f¸r}. Costs are
 * negative logarithms of probabilities, in nats, so that those of different decodings of the same
 * bytes compare. Immutable.
 */
public final class Language {

  private final String code;
  private final int script;
  private final double rarity;
  private final NativeLetters letters;

  Language(String code, int script, double rarity, NativeLetters letters) {
    this.code = code;
    this.script = script;
    this.rarity = rarity;
    this.letters = letters;
  }

  static Language of(String code) {
    return Tables.get().languages().stream()
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The language tag of BCP 47, as {@code de} or {@code zh-Hant}. */
  public String code() {
    return code;
  }

  /**
   * The share of the language's letters that are not in a set, by how often they are written: of
   * Hungarian about one in a hundred is {@code ő} or {@code ű}, which windows-1252 lacks.
   */
  public double shareWithout(IntPredicate set) {
    return letters.shareWithout(set);
  }

  /** The cost of a text, with that of its being in this language rather than another. */
  public double cost(CharSequence text) {
    Bigrams bigrams = Bigrams.of(text);
    return bigrams.sharedCost() + bigrams.inScript(script).cost(this);
  }

  /**
   * The cost of a code point after another.
   *
   * @param before -1 at the border of the text
   * @param next -1 likewise
   */
  public float cost(int before, int next) {
    int from = Symbols.of(before);
    int to = Symbols.of(next);
    float cost = Steps.shared(from, to);
    if (Symbols.script(from) == 0 && Symbols.script(to) == 0) {
      return cost;
    }
    if (Steps.isNative(from, to, script)) {
      return cost + letters.step(from, to);
    }
    if (Symbols.script(from) == script) {
      cost += letters.step(from, Symbols.BORDER);
    } else if (Symbols.script(to) == script) {
      cost += letters.step(Symbols.BORDER, to);
    }
    return cost + Steps.foreign(from, to, script);
  }

  int script() {
    return script;
  }

  double rarity() {
    return rarity;
  }

  NativeLetters letters() {
    return letters;
  }

  @Override
  public String toString() {
    return code;
  }
}
