package org.emend.mojibake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;
import org.emend.plausibility.Reading;

/**
 * What words cost if nothing was misread: in a known language, in one that has some letters more
 * than a known one, in an unknown one, or each in a language of its own. A language of which the
 * models know nothing is written in letters of which they know nothing, again and again; that they
 * are rare elsewhere is evidence only once.
 */
final class AsWritten {

  /** In nats: what it costs a language to have a letter more. */
  private static final double NEW_LETTER = 9;

  /** In nats: what such a letter costs where it stands. */
  private static final double ITS_USE = 4;

  /** In nats: what more it costs as a capital after a small letter. */
  private static final double ODD_CAPITAL = 7;

  /**
   * In nats: what it is worth to a text to be in any language at each of its letters. The
   * probabilities of what follows a letter add up to about so much then, and to 1 in a language.
   */
  private static final double ANY_LANGUAGE = 1.6;

  private final TellingWords telling;
  private final Context context;
  private final String words;
  private final Map<Integer, Integer> letters = new HashMap<>();

  private AsWritten(TellingWords telling, Context context, List<String> meant) {
    this.telling = telling;
    this.context = context;
    this.words = String.join("", meant);
    this.words
        .chars()
        .filter(c -> c >= 0x80 && Character.isLetter(c))
        .forEach(c -> letters.putIfAbsent(Character.toLowerCase(c), letters.size()));
  }

  /** The least that words cost, in nats. */
  static double cost(TellingWords words, Context context) {
    double cost = 0;
    List<String> meant = new ArrayList<>();
    double each = 0;
    for (String word : words.list()) {
      cost += Steps.AS_CONTROL * word.chars().filter(Steps::isControl).count();
      meant.add(meant(word));
      each += Plausibility.best(meant.get(meant.size() - 1)).cost();
    }
    AsWritten text = new AsWritten(words, context, meant);
    return cost + Math.min(each, Math.min(text.inOneLanguage(), text.inAnyLanguage()));
  }

  /** With characters in place of controls, and apostrophes that are letters: {@code o‘tish}. */
  private static String meant(String word) {
    StringBuilder meant = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      boolean isWithin = i > 0 && i + 1 < word.length();
      boolean isLetter =
          word.charAt(i) == '‘'
              && isWithin
              && Character.isLetter(word.charAt(i - 1))
              && Character.isLetter(word.charAt(i + 1));
      meant.setCharAt(i, isLetter ? '’' : (char) Steps.meant(word.charAt(i)));
    }
    return TellingWords.inSmallLetters(meant.toString());
  }

  private double inOneLanguage() {
    Reading best =
        Plausibility.best(words, language -> context.doubt(language) - savedByNewLetters(language));
    return best.cost() - telling.excess(words, best.language());
  }

  private double inAnyLanguage() {
    return Plausibility.anyLanguageCost(words, 0, words.length()) + ANY_LANGUAGE * words.length();
  }

  private double use(int at) {
    boolean isOddCapital =
        Character.isUpperCase(words.charAt(at)) && Character.isLowerCase(words.charAt(at - 1));
    return isOddCapital ? ITS_USE + ODD_CAPITAL : ITS_USE;
  }

  private double savedByNewLetters(Language language) {
    if (context.isEnglish()) {
      return 0;
    }
    double[] saved = new double[letters.size()];
    for (int i = 1; i < words.length(); i++) {
      Integer letter = letters.get((int) Character.toLowerCase(words.charAt(i)));
      if (letter != null) {
        saved[letter] += language.cost(words.charAt(i - 1), words.charAt(i)) - use(i);
      }
    }
    double sum = 0;
    for (double ofLetter : saved) {
      sum += Math.max(0, ofLetter - NEW_LETTER);
    }
    return sum;
  }
}
