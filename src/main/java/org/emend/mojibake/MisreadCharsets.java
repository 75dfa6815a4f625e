package org.emend.mojibake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The charsets in which UTF-8 is read by mistake, the usual ones first, and which characters may
 * begin and go on a sequence of UTF-8 (RFC 3629) in which of them.
 */
final class MisreadCharsets {

  private static final List<Charset> CHARSETS =
      Stream.of(
              "windows-1252",
              "ISO-8859-1",
              "windows-1250",
              "windows-1251",
              "windows-1254",
              "windows-1253",
              "windows-1257",
              "windows-1256",
              "windows-1255",
              "windows-1258",
              "x-MacRoman",
              "IBM437",
              "IBM850",
              "ISO-8859-2",
              "ISO-8859-15",
              "ISO-8859-9",
              "ISO-8859-5",
              "ISO-8859-7",
              "KOI8-R",
              "IBM866",
              "IBM852",
              "x-MacCyrillic",
              "ISO-8859-3",
              "ISO-8859-4",
              "ISO-8859-6",
              "ISO-8859-8",
              "ISO-8859-10",
              "x-iso-8859-11",
              "ISO-8859-13",
              "ISO-8859-14",
              "ISO-8859-16")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /** Their tables; each is at the place of its rank. */
  static final List<SingleByteCharset> ALL =
      IntStream.range(0, CHARSETS.size())
          .mapToObj(rank -> SingleByteCharset.of(CHARSETS.get(rank), rank))
          .toList();

  /** For each UTF-16 unit, the charsets (bit {@code i} is {@code ALL.get(i)}) it leads in. */
  private static final int[] LEADS = new int[0x10000];

  private static final int[] CONTINUATIONS = new int[0x10000];

  /** For each charset and byte, the charsets (as bits) that have the same character there. */
  private static final int[][] ALIKE = new int[ALL.size()][0x100];

  static {
    for (int i = 0; i < ALL.size(); i++) {
      for (char c = 0x80; c < 0xFFFF; c++) {
        int b = ALL.get(i).byteOf(c);
        if (b >= 0xC2 && b <= 0xF4) {
          LEADS[c] |= 1 << i;
        } else if (b >= 0x80 && b < 0xC0) {
          CONTINUATIONS[c] |= 1 << i;
        }
      }
    }
    for (SingleByteCharset charset : ALL) {
      for (int b = 0x80; b < 0x100; b++) {
        for (SingleByteCharset other : ALL) {
          boolean isAlike = other.charOf(b) == charset.charOf(b);
          ALIKE[charset.rank()][b] |= isAlike ? other.bit() : 0;
        }
      }
    }
  }

  private MisreadCharsets() {}

  /**
   * The charsets, as bits, that may have read a byte as a character just as one of them did.
   *
   * @param charset one that has the character
   */
  static int alike(char c, SingleByteCharset charset) {
    return charset.isOwn(c) ? ALIKE[charset.rank()][charset.byteOf(c)] : charset.bit();
  }

  /** The charsets in which the character is the first byte of a sequence. */
  static int ledBy(char c) {
    return LEADS[c];
  }

  /** The charsets in which the first character begins a sequence that the second goes on. */
  static int begunBy(char first, char second) {
    return LEADS[first] & CONTINUATIONS[second];
  }
}
