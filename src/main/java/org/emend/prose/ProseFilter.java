package org.emend.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.emend.text.Paragraph;

/**
 * Finds the passages of a text that are English prose, the only ones that a model of English may
 * edit. Code, tables, lists of names, references and other languages are not; English that lost its
 * marks still is. What is too short to tell is what its surroundings are.
 *
 * <p>{@code Its late. / Il est tard. / return late;} → the first alone. Pure, and safe for use by
 * several threads.
 */
public final class ProseFilter {

  /** From this share of English function words on, a passage is English without further asking. */
  private static final double CLEARLY_ENGLISH = 0.22;

  /** From this share of other languages’ function words on, it is one of those. */
  private static final double CLEARLY_FOREIGN = 0.2;

  /** Odds by letters beyond which they decide; see {@link LanguageIdentifier#englishOdds}. */
  private static final double DECISIVE_ODDS = 0.3;

  /** Odds that decide against English where nothing else speaks against it. */
  private static final double CONVINCING_ODDS = 0.5;

  /** What a function word adds to the odds by letters, either way. */
  private static final double WORD_ODDS = 0.12;

  private static final int SHORTEST_TELLING_WORDS = 4;
  private static final int SHORTEST_TELLING_LETTERS = 16;

  /** So many letters say all that letters can say. */
  private static final int MOST_LETTERS = 300;

  private enum Verdict {
    ENGLISH,
    FOREIGN,
    NO_PROSE,
    UNSURE
  }

  private final String text;
  private final List<Paragraph> passages;
  private final String marks;
  private final List<Verdict> verdicts = new ArrayList<>();
  private int englishLetters;
  private int foreignLetters;
  private double leaning;

  private ProseFilter(String text, List<Paragraph> passages, String marks) {
    this.text = text;
    this.passages = passages;
    this.marks = marks;
  }

  /** Which paragraphs of a text may be edited as English. */
  public static BitSet english(String text, List<Paragraph> paragraphs) {
    return english(text, paragraphs, "");
  }

  /**
   * Which paragraphs of a text may be edited as English.
   *
   * @param marks characters that stand where marks were lost, even if they look like letters
   *     ({@code donâ??t}); letters below U+0080 count as letters nevertheless
   */
  public static BitSet english(String text, List<Paragraph> paragraphs, String marks) {
    return new ProseFilter(text, paragraphs, marks).english();
  }

  /**
   * Whether a range lies in a token that machines read ({@code https://example.org/its}, {@code
   * user_name}), in which no mark may be written even if the paragraph is prose.
   *
   * @param start UTF-16 offset into the text
   * @param end one past the last character of the range
   */
  public static boolean isTechnical(String text, int start, int end) {
    return TechnicalToken.is(text, start, end);
  }

  private BitSet english() {
    for (Paragraph passage : passages) {
      PassageCounts counts = PassageCounts.of(text, passage, marks);
      Verdict verdict = judge(passage, counts);
      verdicts.add(verdict);
      englishLetters += verdict == Verdict.ENGLISH ? counts.letters : 0;
      foreignLetters += verdict == Verdict.FOREIGN ? counts.letters : 0;
      leaning += verdict == Verdict.UNSURE ? counts.leaningEnglish() - counts.foreign : 0;
    }
    boolean whole = isEnglishAsAWhole();
    BitSet amongForeign = amongForeign();
    BitSet english = new BitSet(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      boolean unsure = verdicts.get(i) == Verdict.UNSURE;
      english.set(i, unsure ? whole && !amongForeign.get(i) : verdicts.get(i) == Verdict.ENGLISH);
    }
    return english;
  }

  private Verdict judge(Paragraph passage, PassageCounts counts) {
    if (counts.otherScript * 2 > counts.letters) {
      return Verdict.FOREIGN;
    }
    if (!PassageShape.isProse(text, passage, counts)) {
      return Verdict.NO_PROSE;
    }
    double english = counts.leaningEnglish();
    if (counts.english > 1
        && english >= CLEARLY_ENGLISH * counts.words
        && english >= 2 * counts.foreign) {
      return Verdict.ENGLISH;
    }
    if (counts.foreign > 1
        && counts.foreign >= CLEARLY_FOREIGN * counts.words
        && counts.foreign >= 2 * english) {
      return Verdict.FOREIGN;
    }
    boolean tooShort =
        counts.words < SHORTEST_TELLING_WORDS || counts.letters < SHORTEST_TELLING_LETTERS;
    Verdict verdict = tooShort ? Verdict.UNSURE : byLetters(passage, counts);
    boolean strange = counts.english == 0 && counts.foreign + counts.diacritics > 0;
    return verdict == Verdict.UNSURE && strange ? Verdict.FOREIGN : verdict;
  }

  private Verdict byLetters(Paragraph passage, PassageCounts counts) {
    double odds =
        LanguageIdentifier.get().englishOdds(letters(passage))
            + WORD_ODDS * (counts.english - counts.foreign);
    boolean strange = counts.foreign + counts.diacritics > 0;
    if (odds < (strange ? -DECISIVE_ODDS : -CONVINCING_ODDS)) {
      return Verdict.FOREIGN;
    }
    return odds > DECISIVE_ODDS ? Verdict.ENGLISH : Verdict.UNSURE;
  }

  /** The beginning of a passage in lower case, with one space for whatever is no letter. */
  private CharSequence letters(Paragraph passage) {
    StringBuilder letters = new StringBuilder(MOST_LETTERS);
    for (int at = passage.start(); at < passage.end() && letters.length() < MOST_LETTERS; at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c) && (c < 128 || marks.indexOf(c) < 0)) {
        letters.append(Character.toLowerCase(c));
      } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
        letters.append(' ');
      }
    }
    return letters;
  }

  private boolean isEnglishAsAWhole() {
    if (englishLetters + foreignLetters > 0) {
      return englishLetters >= foreignLetters;
    }
    if (leaning != 0) {
      return leaning > 0;
    }
    return !text.isBlank()
        && LanguageIdentifier.get().englishOdds(letters(new Paragraph(0, text.length()))) > 0;
  }

  /** The passages that have one in another language before and after them, none English between. */
  private BitSet amongForeign() {
    BitSet among = new BitSet(passages.size());
    boolean foreign = false;
    for (int i = 0; i < passages.size(); i++) {
      foreign = isForeign(i, foreign);
      among.set(i, foreign);
    }
    foreign = false;
    for (int i = passages.size() - 1; i >= 0; i--) {
      foreign = isForeign(i, foreign);
      among.set(i, foreign && among.get(i));
    }
    return among;
  }

  private boolean isForeign(int passage, boolean neighbour) {
    return switch (verdicts.get(passage)) {
      case FOREIGN -> true;
      case ENGLISH -> false;
      default -> neighbour;
    };
  }
}
