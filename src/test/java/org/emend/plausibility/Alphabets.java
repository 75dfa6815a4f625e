package org.emend.plausibility;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The letters of a language as the Unicode CLDR has them. */
final class Alphabets {

  /**
   * Letters that a language's charsets have instead of its own: windows-1250 has {@code ş}, and
   * Romanian {@code ș}.
   */
  private static final Map<String, Map<Integer, Integer>> VARIANTS =
      Map.of(
          "ro", Map.of((int) 'ş', (int) 'ș', (int) 'ţ', (int) 'ț'),
          "fa", Map.of((int) 'ي', (int) 'ی', (int) 'ك', (int) 'ک'),
          "ur", Map.of((int) 'ي', (int) 'ی', (int) 'ك', (int) 'ک'),
          "ps", Map.of((int) 'ك', (int) 'ک'));

  private static final String EXTRA_ARABIC = "آأؤإئةءىپچژگکی";

  private Alphabets() {}

  static Map<Integer, Integer> variants(String code) {
    return VARIANTS.getOrDefault(code, Map.of());
  }

  static int script(String code) {
    int letter = exemplars(code).iterator().next();
    return UScript.getScript(letter);
  }

  /** The letters and dependent signs in small letters; for Latin with all letters of ASCII. */
  static NavigableSet<Integer> of(String code) {
    NavigableSet<Integer> letters = exemplars(code);
    if (script(code) == UScript.LATIN) {
      "abcdefghijklmnopqrstuvwxyz".chars().forEach(letters::add);
    }
    if (script(code) == UScript.ARABIC) {
      EXTRA_ARABIC.codePoints().forEach(letters::add);
    }
    return letters;
  }

  private static NavigableSet<Integer> exemplars(String code) {
    UnicodeSet set =
        LocaleData.getExemplarSet(new ULocale(code.replace('-', '_')), 0, LocaleData.ES_STANDARD);
    TreeSet<Integer> letters = new TreeSet<>();
    for (String exemplar : set) {
      exemplar
          .codePoints()
          .map(Character::toLowerCase)
          .filter(c -> Character.isLetter(c) || (isMark(c) && exemplar.length() == 1))
          .filter(c -> UScript.getScript(c) > UScript.INHERITED)
          .forEach(letters::add);
    }
    return letters;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
