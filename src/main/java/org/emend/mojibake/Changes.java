package org.emend.mojibake;

import java.util.HashSet;
import java.util.Set;
import org.emend.plausibility.Language;

/**
 * What undoing a mix-up changes in some lines.
 *
 * @param count how many characters
 * @param distinct how many different ones
 * @param cost what the characters cost on average as they are, in any language, in nats
 * @param runs how many runs of them there are
 * @param gain by how many nats the lines read better with all of them
 * @param marks how many of them become quotation marks, apostrophes, dashes or ellipses
 * @param hasLines whether some become pieces of drawn lines, which nobody mixes with text
 */
record Changes(
    int count, int distinct, int runs, double gain, double cost, int marks, boolean hasLines) {

  /** In nats: what characters cost on average that read badly in every language. */
  private static final double BAD = 6.5;

  private static final int FEW = 4;
  private static final int SEVERAL = 6;
  private static final int MANY = 10;

  /** No language has words of so many letters beyond ASCII, unless all its letters are. */
  private static final int LONG_RUN = 3;

  /** In nats: by how much each of many letters must read better in a language that has others. */
  private static final double EACH_OF_MANY = 2.5;

  private static final String MARKS = "’‘“”–—…";

  /**
   * The changes from one text to another of the same length.
   *
   * @param gain by how many nats the second reads better
   */
  static Changes of(String from, String to, double gain) {
    int count = 0;
    int runs = 0;
    int marks = 0;
    double cost = 0;
    boolean hasLines = false;
    Set<Character> distinct = new HashSet<>();
    for (int i = 0; i < from.length(); i++) {
      char c = from.charAt(i);
      char original = to.charAt(i);
      if (c != original) {
        count++;
        runs += i == 0 || from.charAt(i - 1) == to.charAt(i - 1) ? 1 : 0;
        distinct.add(c);
        cost += Steps.inAnyLanguage(i == 0 ? ' ' : from.charAt(i - 1), c);
        marks += MARKS.indexOf(original) >= 0 ? 1 : 0;
        hasLines |= original >= '\u2500' && original < '\u25A0';
      }
    }
    return new Changes(count, distinct.size(), runs, gain, cost / count, marks, hasLines);
  }

  /**
   * Whether the changes cannot be due to a language that the models do not know: the characters
   * read badly in every language, or stand in runs as no language has them, or are so many and
   * different that they would not all fit another language by chance.
   *
   * @param language the language of what was written
   */
  boolean areCertain(Language language) {
    boolean bad = cost >= BAD && count >= FEW && distinct > 1;
    boolean inRuns = count >= SEVERAL && count >= LONG_RUN * runs;
    boolean many = count >= MANY && distinct > 2 && gain >= EACH_OF_MANY * count;
    return !hasLines && (bad || inRuns || many || areEnglishMarks(language));
  }

  /** Whether letters that English does not have become its marks: {@code weíre} → {@code we’re}. */
  private boolean areEnglishMarks(Language language) {
    return language.code().equals("en") && marks == count && count >= FEW;
  }
}
