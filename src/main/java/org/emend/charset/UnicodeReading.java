package org.emend.charset;

import java.lang.Character.UnicodeScript;

/**
 * What some bytes come to in one form of Unicode. It tells text from other data, and the byte
 * orders from each other: {@code 48 00 69 00} is “Hi” in UTF-16LE, and in UTF-16BE two rare
 * ideographs.
 */
final class UnicodeReading {

  private final UnicodeForm form;
  private int characters;
  private int invalid;
  private int controls;
  private int unassigned;
  private int coherent;
  private boolean hasNull;

  /** Reads the bytes from an offset to their end, or to a U+0000, which no text has. */
  UnicodeReading(UnicodeForm form, byte[] bytes, int from) {
    this.form = form;
    UnicodeScript before = UnicodeScript.COMMON;
    int at = from;
    while (at < bytes.length && !hasNull) {
      int codePoint = form.codePointAt(bytes, at);
      UnicodeScript script =
          codePoint == UnicodeForm.INVALID ? UnicodeScript.UNKNOWN : UnicodeScript.of(codePoint);
      count(codePoint, script, before);
      at += form.length(codePoint);
      before = script;
    }
  }

  private void count(int codePoint, UnicodeScript script, UnicodeScript before) {
    characters++;
    hasNull = codePoint == 0;
    if (codePoint == UnicodeForm.INVALID) {
      invalid++;
    } else if (script == UnicodeScript.UNKNOWN) {
      unassigned++;
    } else if (Character.isISOControl(codePoint)) {
      controls +=
          codePoint == '\t' || codePoint == '\n' || codePoint == '\f' || codePoint == '\r' ? 0 : 1;
    }
    boolean ascii = codePoint > 0 && codePoint < 0x80;
    boolean sameScript = script == before && Character.isLetter(codePoint);
    coherent += (ascii ? 1 : 0) + (sameScript ? 1 : 0);
  }

  UnicodeForm form() {
    return form;
  }

  /** Whether nothing speaks against a text; few characters may be newer than the JVM. */
  boolean isClean() {
    return characters > 0
        && !hasNull
        && invalid == 0
        && controls == 0
        && unassigned <= characters * 0.05;
  }

  /** Whether it is a text, perhaps with some damaged places. */
  boolean isMostlyClean() {
    return !hasNull && invalid + controls + unassigned <= characters * 0.1;
  }

  /**
   * How many signs there are that this is the right form: characters of ASCII, which are in most
   * texts, and letters that follow one of their own script.
   */
  int coherence() {
    return coherent;
  }
}
