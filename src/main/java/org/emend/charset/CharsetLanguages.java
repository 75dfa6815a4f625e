package org.emend.charset;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.emend.plausibility.Language;

/**
 * The languages that charsets were made for: ISO-8859-4 for those of the Baltic, ISO-8859-2 for
 * those of Central Europe, though both have the {@code č š ž} of Slovene. English is at home in all
 * of them, and every language in a charset that is not listed.
 */
final class CharsetLanguages {

  private static final String MADE_FOR =
      """
      windows-1250 ISO-8859-2 IBM852 x-MacCentralEurope: cs sk pl hu sl hr bs ro sq hsb dsb
      windows-1251 x-MacCyrillic IBM866: ru uk be bg mk sr mn kk ky tg tt uz-Cyrl sah ce os cv
      ISO-8859-5 IBM855: ru uk be bg mk sr
      KOI8-R: ru bg
      KOI8-U x-MacUkraine x-ibm-1125_P100-1997: uk be ru
      windows-1253 ISO-8859-7 x-MacGreek x-IBM737 IBM869: el
      windows-1254 ISO-8859-9 IBM857 x-MacTurkish: tr az ku
      windows-1255 ISO-8859-8 IBM862 x-MacHebrew: he he-x-visual yi
      windows-1256 ISO-8859-6 x-MacArabic x-IBM720 IBM864: ar fa ur ps sd ug ku
      windows-1257 ISO-8859-13 IBM775: lt lv et
      windows-1258: vi
      TIS-620 x-windows-874 x-IBM874 x-MacThai: th
      ISO-8859-3: mt eo tr
      ISO-8859-4: lv lt et se
      ISO-8859-10: se is lt lv et
      ISO-8859-14: cy ga gd br
      ISO-8859-16: ro
      IBM860: pt
      IBM861 x-MacIceland: is fo
      IBM863: fr
      IBM865: da nb nn
      x-MacCroatian: hr sl bs
      x-MacRomania: ro
      IBM037 IBM01140 IBM500 IBM01148 IBM1047: nl pt
      IBM273 IBM01141: de lb
      IBM277 IBM01142: da nb nn
      IBM278 IBM01143: fi sv
      IBM280 IBM01144: it fur
      IBM284 IBM01145: es ca gl ast eu an
      IBM285 IBM01146: ga cy gd
      IBM297 IBM01147: fr br oc
      IBM871 IBM01149: is fo
      IBM870: cs sk pl hu sl hr bs ro sq
      IBM1026: tr
      x-IBM1112: lt lv
      x-IBM1122: et
      x-IBM1025: ru bg mk sr be
      x-IBM1123: uk
      x-IBM875: el
      IBM420: ar
      IBM424: he he-x-visual
      IBM-Thai: th
      """;

  private static final Map<String, Set<String>> LANGUAGES = read();

  private CharsetLanguages() {}

  /** Whether a language is one of those that people had in mind for a charset. */
  static boolean madeFor(Charset charset, Language language) {
    Set<String> languages = LANGUAGES.get(charset.name());
    return languages == null || languages.contains(language.code());
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> languages = new HashMap<>();
    for (String line : MADE_FOR.lines().toList()) {
      String[] sides = line.split(":", -1);
      Set<String> named =
          Arrays.stream(("en" + sides[1]).split(" ", -1)).collect(toUnmodifiableSet());
      for (String charset : sides[0].split(" ", -1)) {
        if (Charset.isSupported(charset)) {
          languages.put(Charset.forName(charset).name(), named);
        }
      }
    }
    return languages;
  }
}
