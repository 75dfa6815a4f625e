package org.emend.damage;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The charsets that texts are written in and wrongly read in, and how rarely each is met. Where
 * several explain a damage equally well, the one met most often is named.
 */
final class KnownCharsets {

  /**
   * A charset.
   *
   * @param rarity what naming it costs: 0 for those met everywhere, 1 for the rarest
   * @param singleByte whether every character has one byte
   */
  record Known(Charset charset, double rarity, boolean singleByte) {}

  private static final List<Known> ALL = all();

  private KnownCharsets() {}

  /** Those that a text may have been written in. */
  static List<Known> written(boolean ideographs) {
    return ALL.stream()
        .filter(known -> ideographs || known.singleByte() || known.rarity() == 0)
        .toList();
  }

  /** Those that a text may have been read in. */
  static List<Known> read() {
    return ALL.stream().filter(known -> known.singleByte() || known.rarity() == 0).toList();
  }

  private static List<Known> all() {
    List<Known> all = new ArrayList<>();
    add(all, 0, "UTF-8", "windows-1252");
    add(all, 0.1, "ISO-8859-1", "US-ASCII");
    add(all, 0.4, "windows-1250", "windows-1251", "windows-1253", "windows-1254");
    add(all, 0.5, "windows-1255", "windows-1256", "windows-1257", "windows-1258");
    add(all, 0.5, "ISO-8859-2", "ISO-8859-15", "KOI8-R", "GBK", "Shift_JIS", "Big5", "EUC-KR");
    add(all, 0.6, "x-MacRoman", "IBM437", "IBM850", "IBM852", "IBM866", "windows-874");
    add(all, 0.7, "ISO-8859-5", "ISO-8859-7", "ISO-8859-9", "EUC-JP", "windows-31j");
    add(all, 0.8, "x-MacCyrillic", "KOI8-U", "ISO-8859-4", "ISO-8859-6", "ISO-8859-8");
    add(all, 0.8, "x-MacCentralEurope", "x-windows-949", "GB18030");
    add(all, 0.9, "ISO-8859-13", "ISO-8859-16", "ISO-8859-3", "TIS-620", "IBM00858");
    add(all, 0.9, "IBM737", "IBM855", "IBM857", "IBM775", "IBM862");
    add(all, 1.0, "x-MacGreek", "x-MacTurkish", "x-MacRomania", "IBM865", "IBM861");
    return List.copyOf(all);
  }

  private static void add(List<Known> all, double rarity, String... names) {
    Stream.of(names)
        .filter(Charset::isSupported)
        .map(Charset::forName)
        .map(charset -> new Known(charset, rarity, isSingleByte(charset)))
        .forEach(all::add);
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() == 1;
  }

  /** What naming a charset costs. */
  static double rarity(Charset charset) {
    for (Known known : ALL) {
      if (known.charset().equals(charset)) {
        return known.rarity();
      }
    }
    return 1;
  }
}
