package org.emend.mojibake;

/**
 * Tells at a glance whether a line is worth a search. In Thai and Russian, letters of words make
 * sequences of UTF-8 by chance, in every other line; but most letters of a line do not, and where
 * UTF-8 was misread all of them do. What would read worse is no such sequence: {@code ’é} in {@code
 * l’été}.
 */
final class Glance {

  private final Utf8Reader reader = new Utf8Reader();

  /**
   * Whether some sequence in a line does not look like letters of a word, or most of the line
   * belongs to sequences.
   *
   * @param charsets the charsets in which there may be some, as bits
   */
  boolean finds(char[] text, int from, int to, int charsets) {
    for (int left = charsets; left != 0; left &= left - 1) {
      if (finds(text, from, to, MisreadCharsets.ALL.get(Integer.numberOfTrailingZeros(left)))) {
        return true;
      }
    }
    return false;
  }

  private boolean finds(char[] text, int from, int to, SingleByteCharset charset) {
    int beyondAscii = 0;
    int covered = 0;
    for (int at = from; at < to; ) {
      if (text[at] < 0x80) {
        at++;
      } else if (reader.read(text, at, to, charset)) {
        int end = at + reader.length();
        boolean looksLikeWord = Survivors.looksLikeWord(text, at, end);
        if (!looksLikeWord && readsBetter(text, from, at, end, to)) {
          return true;
        }
        covered += end - at;
        beyondAscii += end - at;
        at = end;
      } else {
        beyondAscii++;
        at++;
      }
    }
    return covered > 0 && covered * 2 >= beyondAscii;
  }

  /** Whether what was read last reads better than the characters as they are. */
  private boolean readsBetter(char[] text, int from, int start, int end, int to) {
    int before = start > from ? Character.codePointBefore(text, start) : Line.BORDER;
    int after = end < to ? Character.codePointAt(text, end, to) : Line.BORDER;
    int codePoint = reader.codePoint();
    double cost = Steps.inAnyLanguage(before, codePoint) + Steps.inAnyLanguage(codePoint, after);
    return cost < Line.cost(text, before, start, end, after);
  }
}
