package org.emend.restore;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.emend.damage.CharacterClass;
import org.emend.damage.DamageTable;

/**
 * How frequent each character beyond ASCII is among those that a source writes, and in sound texts
 * whatever their source. A source of Russian writes {@code и} and hardly ever {@code è}; a sound
 * text may come from anywhere.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class SourceCharacters {

  /** What is counted beside what was seen, shared by the unseen according to their class. */
  private static final double LETTER_OF_SEEN_SCRIPT = 0.5;

  private static final double SEEN_SCRIPT_SHARE = 0.02;

  /** A capital is at least so frequent beside its small letter, as a logarithm. */
  private static final double CAPITAL = -3;

  /** The least share of a mark that every source may write, seen or not. */
  private static final double COMMON_MARK = 0.004;

  private final Map<Integer, Long> counts = new HashMap<>();
  private final Map<UnicodeScript, Long> scripts = new EnumMap<>(UnicodeScript.class);
  private final double[] inSoundText = new double[0x10000];
  private long total;

  /** The characters of the originals that a damage table was learned from. */
  SourceCharacters(DamageTable table) {
    for (DamageTable.Row row : table.rows().values()) {
      if (row.codePoint() >= 128) {
        counts.put(row.codePoint(), row.total());
        total += row.total();
        if (Character.isLetter(row.codePoint())) {
          scripts.merge(UnicodeScript.of(row.codePoint()), row.total(), Long::sum);
        }
      }
    }
    for (int c = 128; c < inSoundText.length; c++) {
      inSoundText[c] = computeInSoundText(c);
    }
  }

  /** The logarithm of how frequent a character is in texts of the source. */
  double inSource(int codePoint) {
    double asIs = logShare(codePoint);
    int small = Character.toLowerCase(codePoint);
    return small == codePoint ? asIs : Math.max(asIs, logShare(small) + CAPITAL);
  }

  private double logShare(int codePoint) {
    double count = counts.getOrDefault(codePoint, 0L) + unseen(codePoint);
    double share = count / (total + 2);
    return Math.log(isCommonMark(codePoint) ? Math.max(share, COMMON_MARK) : share);
  }

  /** The logarithm of how frequent a character is in sound texts, at the most. */
  double inSoundText(int codePoint) {
    return codePoint < inSoundText.length ? inSoundText[codePoint] : computeInSoundText(codePoint);
  }

  private double computeInSoundText(int codePoint) {
    double inSource = Math.max(inSource(codePoint), logShare(Character.toLowerCase(codePoint)) - 1);
    return Math.max(inSource, Math.log(anywhere(codePoint)));
  }

  private double unseen(int codePoint) {
    if (Character.isLetter(codePoint)) {
      long ofScript = scripts.getOrDefault(UnicodeScript.of(codePoint), 0L);
      if (ofScript > SEEN_SCRIPT_SHARE * total) {
        return LETTER_OF_SEEN_SCRIPT;
      }
    }
    return 10 * anywhere(codePoint);
  }

  private static boolean isCommonMark(int codePoint) {
    return "’‘“”–—…«»„‚\u00A0".indexOf(codePoint) >= 0;
  }

  /** How frequent a character may be in some sound text. */
  private static double anywhere(int codePoint) {
    if (codePoint == 0xFFFD || CharacterClass.C1_CONTROLS.contains(codePoint)) {
      return 1e-6;
    }
    if (isCommonMark(codePoint)) {
      return 0.05;
    }
    if ("•·°©®™€£§´".indexOf(codePoint) >= 0) {
      return 0.01;
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          codePoint < 0x180 ? 0.01 : 0.002;
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          1e-5;
      case Character.OTHER_SYMBOL, Character.MATH_SYMBOL ->
          codePoint >= 0x2500 && codePoint < 0x25A0 ? 1e-4 : 1e-3;
      default -> codePoint < 0x100 ? 2e-3 : 5e-4;
    };
  }
}
