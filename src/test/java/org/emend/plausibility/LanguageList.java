package org.emend.plausibility;

import java.util.List;

/** Which languages the table has, where their statistics come from and how usual they are. */
final class LanguageList {

  enum Source {
    LINGUA,
    OPTIMAIZE,
    TIKA,
    /**
     * Text in right-to-left letters whose lines were stored as they look, the last letter first.
     */
    VISUAL,
    /** No statistics but an alphabet: the language is taken to be like those of its script. */
    ALPHABET
  }

  /**
   * A language.
   *
   * @param code of BCP 47
   * @param name what the source calls it
   * @param rarity the negative logarithm of how likely a text is to be in it
   */
  record Entry(String code, Source source, String name, double rarity) {}

  private static final String ENTRIES =
      """
      1.0 LINGUA en
      2.0 LINGUA de es fr ru
      2.5 LINGUA it pt pl nl cs hu sv tr
      3.0 LINGUA ar bg da fa fi hr nb ro sk uk vi
      3.5 LINGUA be ca et id is lt lv sl sr ms
      4.5 LINGUA af az bs cy eo eu ga kk la mk mn nn sq sw tl ur
      6.0 LINGUA mi so tn yo zu
      3.0 OPTIMAIZE el he th
      4.0 OPTIMAIZE hi bn ta
      4.5 OPTIMAIZE gl gu mr pa te kn ml ne
      5.5 OPTIMAIZE ast an br ht mt oc yi km
      5.0 VISUAL he-x-visual=he
      5.5 TIKA am=amh dv=div lo=lao my=mya or=ori si=sin as=asm hy=hye ka=kat
      6.0 TIKA ug=uig ps=pus sd=snd
      7.0 ALPHABET fo lb fy gd se uz uz-Cyrl tt ky tg tk ku
      8.0 ALPHABET rm hsb dsb kl fur sah ce os cv haw ha ig wo
      """;

  private LanguageList() {}

  static List<Entry> entries() {
    return ENTRIES
        .lines()
        .map(line -> line.split(" ", -1))
        .flatMap(
            words ->
                List.of(words).subList(2, words.length).stream()
                    .map(
                        word ->
                            new Entry(
                                word.replaceFirst("=.*", ""),
                                Source.valueOf(words[1]),
                                word.replaceFirst(".*=", ""),
                                Double.parseDouble(words[0]))))
        .toList();
  }
}
