package org.emend.text;

import java.nio.charset.Charset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Charsets in real use, in which every character has bytes of its own. (Big5-HKSCS and the like, in
 * which two characters may share bytes, are left out.)
 */
public final class SomeCharsets {

  private SomeCharsets() {}

  /** Any of them. */
  public static Arbitrary<Charset> all() {
    return Arbitraries.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32LE",
            "UTF-32BE",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-9",
            "ISO-8859-15",
            "US-ASCII",
            "IBM437",
            "IBM850",
            "KOI8-R",
            "x-MacRoman",
            "Shift_JIS",
            "windows-31j",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR")
        .map(Charset::forName);
  }
}
