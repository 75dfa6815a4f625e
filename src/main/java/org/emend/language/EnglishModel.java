package org.emend.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.emend.edit.Kind;

/**
 * A first model of English: apostrophes by counts of word forms, and marks that left a trace by the
 * characters around it.
 *
 * <p>{@code theyre} → {@code they’re}; {@code said ?yes,? she} → {@code said “yes,” she}.
 */
public final class EnglishModel implements PunctuationModel {

  private static final Set<String> CONTRACTED = Set.of("t", "re", "ve", "ll", "d", "m");

  /** A form that cannot be read otherwise speaks for damage this loudly, a likely one less so. */
  private static final double CERTAIN_EVIDENCE = 4;

  private static final double LIKELY_EVIDENCE = 1.5;

  private static final double CERTAIN = 0.97;
  private static final double LIKELY = 0.9;

  /** Proposals below this are not worth keeping. */
  private static final double MIN_PROBABILITY = 0.3;

  private final WordForms references;
  private final FormReader reader;

  /**
   * A model that has also read the user's own references.
   *
   * @param references the word forms found there
   */
  public EnglishModel(WordForms references) {
    this.references = references;
    this.reader = new FormReader(EnglishForms.get(), references);
  }

  @Override
  public List<Proposal> propose(String text, LostMarks lost) {
    Words words = Words.of(text);
    boolean apostrophes = lost.vanishes(LostMarks.APOSTROPHE);
    Set<String> names = apostrophes ? WordForms.names(words) : Set.of();
    List<Paragraph> paragraphs = Paragraph.of(text);
    BitSet prose = ProseFilter.english(text, paragraphs, String.join("", lost.traces().values()));
    List<Paragraph> english = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      int end = first;
      while (end < words.size() && words.end(end) <= paragraph.end()) {
        end++;
      }
      if (prose.get(i)) {
        english.add(paragraph);
        for (int word = first; apostrophes && word < end; word++) {
          proposeApostrophe(text, words, word, names, proposals);
        }
      }
      first = end;
    }
    new TraceReader(text, lost, reader).read(english, proposals);
    proposals.sort(Comparator.comparingInt(Proposal::start));
    return proposals;
  }

  private void proposeApostrophe(
      String text, Words words, int word, Set<String> names, List<Proposal> proposals) {
    int start = words.start(word);
    int end = words.end(word);
    if (end - start < 2 || touchesApostrophe(text, start, end)) {
      return;
    }
    String bare = words.get(word);
    boolean nameWithS =
        WordForms.isNameWithS(bare) && names.contains(bare.substring(0, bare.length() - 1));
    if (!nameWithS && !reader.knows(bare)) {
      return;
    }
    FormReader.Reading reading =
        reader.read(bare, words.context(word, -1), words.context(word, 1), nameWithS);
    if (reading.probability() < MIN_PROBABILITY || ProseFilter.isTechnical(text, start, end)) {
      return;
    }
    double evidence =
        reading.alone() >= CERTAIN || reading.remembered()
            ? CERTAIN_EVIDENCE
            : reading.probability() >= LIKELY ? LIKELY_EVIDENCE : 0;
    addMissing(start, bare, reading, evidence, proposals);
  }

  /** Whether a word has an apostrophe or a quotation mark at its side that is still alive. */
  private static boolean touchesApostrophe(String text, int start, int end) {
    return (start > 0 && isApostrophe(text.charAt(start - 1)))
        || (end < text.length() && isApostrophe(text.charAt(end)));
  }

  private static boolean isApostrophe(char c) {
    return c == LostMarks.APOSTROPHE || c == '\'' || c == '‘';
  }

  /** One proposal for each apostrophe of the original spelling. */
  private void addMissing(
      int start,
      String bare,
      FormReader.Reading reading,
      double evidence,
      List<Proposal> proposals) {
    String original = reading.original();
    int at = start;
    for (int i = 0; i < original.length(); i++) {
      if (original.charAt(i) != LostMarks.APOSTROPHE) {
        at++;
        continue;
      }
      proposals.add(
          new Proposal(
              at,
              at,
              "’",
              Kind.APOSTROPHE,
              reading.probability(),
              evidence,
              rule(bare, original.substring(i + 1))));
      evidence = 0;
    }
  }

  private String rule(String bare, String suffix) {
    if (CONTRACTED.contains(WordForms.lower(suffix))) {
      return "contraction";
    }
    return references.forms().containsKey(bare)
        ? "as in the references"
        : "contraction or possessive";
  }
}
