package org.emend.align;

import java.util.List;

/**
 * Aligns a text with its damaged twin, though the two need not agree in every word.
 *
 * <p>{@code rules MORE’s term} and {@code lawsMOREs term} → {@code MORE} and {@code s term} match,
 * and {@code ’} → nothing lies between them.
 *
 * <p>Only letters and digits decide what belongs together, since marks and white space are what a
 * damage destroys; where most letters were damaged too, only those of ASCII. What the texts share
 * is matched up to every mark that was damaged; a run of characters that may be equal by accident
 * is not matched. Time and memory grow about linearly with the texts, whatever they hold.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class Aligner {

  /** A text whose letters agree less than this may have been read in a wrong charset. */
  private static final double FEW_LETTERS = 0.8;

  private Aligner() {}

  /** The runs of characters that two texts share. */
  public static Alignment align(CharSequence original, CharSequence damaged) {
    String o = original.toString();
    String d = damaged.toString();
    Alignment byAll = align(o, d, Alphabet.LETTERS_AND_DIGITS);
    if (byAll.agreement() >= FEW_LETTERS || !(hasOtherLetters(o) || hasOtherLetters(d))) {
      return byAll;
    }
    Alignment byAscii = align(o, d, Alphabet.ASCII_LETTERS_AND_DIGITS);
    return byAscii.agreement() > byAll.agreement() ? byAscii : byAll;
  }

  private static Alignment align(String originalText, String damagedText, Alphabet alphabet) {
    Skeleton original = Skeleton.of(originalText, alphabet);
    Skeleton damaged = Skeleton.of(damagedText, alphabet);
    Islands islands = Islands.of(Matcher.match(original, damaged), original, damaged);
    Runs runs = Sieve.sift(islands, original, damaged);
    List<Match> matches = Unfolding.unfold(runs, original, damaged);
    return new Alignment(originalText, damagedText, matches);
  }

  private static boolean hasOtherLetters(String text) {
    return text.codePoints()
        .anyMatch(
            codePoint ->
                Character.isLetterOrDigit(codePoint) && !Alphabet.isAsciiLetterOrDigit(codePoint));
  }
}
