package org.emend.language;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.emend.text.Words;

/** Finds the apostrophes of a text that left nothing. */
final class ApostropheReader {

  /** What it is worth to have seen a word with its apostrophe, or without, in log-odds. */
  private static final double SIGHTING = 2;

  /** In training a word was seen so often that the network's opinion counts for half. */
  private static final double COMMON = 100;

  private static final int MOST_SIGHTINGS = 4;

  private static final double APOSTROPHE_EVIDENCE = 2;

  private final LanguageWeights weights;
  private final String text;
  private final Tokens tokens;
  private final List<Candidate> candidates;
  private final Softmax choice = new Softmax(Labels.APOSTROPHE_LABELS);
  private final ApostropheFeatures features;
  private final int[] featureRows = new int[ApostropheFeatures.FEATURES];
  private final float[] featureSum = new float[Labels.APOSTROPHE_LABELS];
  private final Names names;

  /** By type: how the source writes the word; null if never with an apostrophe. */
  private final SourceStyle.Spellings[] remembered;

  /**
   * A reader of one text.
   *
   * @param candidates takes what is found
   */
  ApostropheReader(
      LanguageWeights weights,
      String text,
      Tokens tokens,
      Stems stems,
      SourceStyle style,
      List<Candidate> candidates) {
    this.weights = weights;
    this.text = text;
    this.tokens = tokens;
    this.candidates = candidates;
    this.features = new ApostropheFeatures(tokens, stems);
    this.names = new Names(tokens, weights.vocabulary());
    this.remembered = new SourceStyle.Spellings[tokens.typeCount()];
    for (int type = 0; type < remembered.length; type++) {
      SourceStyle.Spellings spellings = style.spellings(tokens.typeText(type));
      remembered[type] = spellings.marked().isEmpty() ? null : spellings;
    }
  }

  /** Reads a word of which the network has given the scores. */
  void read(int token, float[][] scores, int t) {
    features.addTo(scores, t, token, weights.features(), featureRows, featureSum);
    if (readRemembered(token, scores, t)) {
      return;
    }
    boolean isName = names.isName(token);
    if (!isName
        && Softmax.isClearlyFirst(scores, Outputs.APOSTROPHES, Labels.APOSTROPHE_LABELS, t)) {
      return;
    }
    choice.read(scores, Outputs.APOSTROPHES, t);
    byte label = (byte) choice.mostProbableButFirst();
    if (isName) {
      names.add(token, label, choice.probability(label));
    } else {
      add(token, label, choice.probability(label));
    }
  }

  /** Adds what could not be said before all was read. */
  void finish() {
    names.forEach(this::add);
  }

  /** Whether the source has the word, with its spelling there as a candidate. */
  private boolean readRemembered(int token, float[][] scores, int t) {
    SourceStyle.Spellings spellings = remembered[tokens.type(token)];
    if (spellings == null) {
      return false;
    }
    String lower = Words.lower(tokens.typeText(tokens.type(token)));
    double sighting = SIGHTING / (1 + weights.vocabulary().count(lower) / COMMON);
    if (sighting < MarkReader.LEAST) {
      return false;
    }
    String usual =
        Collections.max(spellings.marked().entrySet(), Map.Entry.comparingByValue()).getKey();
    long with = spellings.marked().get(usual);
    long without = spellings.total() - with;
    choice.read(scores, Outputs.APOSTROPHES, t);
    double logOdds =
        Calibration.logit(1 - choice.probability(Labels.NO_APOSTROPHE))
            + sighting * (Math.min(MOST_SIGHTINGS, with) - Math.min(MOST_SIGHTINGS, without));
    add(
        tokens.start(token) + usual.indexOf('’'),
        Calibration.Sort.REMEMBERED,
        1 / (1 + Math.exp(-logOdds)),
        "as in the references");
    return true;
  }

  private void add(int token, byte label, double probability) {
    int start = tokens.start(token);
    int at = Labels.apostropheAt(label, tokens.end(token) - start);
    if (at > 0 || label == Labels.AT_START) {
      add(
          start + at,
          Calibration.Sort.APOSTROPHE,
          probability,
          label == Labels.AT_END ? "apostrophe after a word" : "apostrophe in a word");
    }
  }

  private void add(int at, Calibration.Sort sort, double probability, String rule) {
    boolean fits =
        (at == 0 || mayStandBeside(text.charAt(at - 1)))
            && (at == text.length() || mayStandBeside(text.charAt(at)));
    if (fits && probability >= MarkReader.LEAST) {
      candidates.add(
          new Candidate(
              at,
              at,
              "’",
              sort,
              probability,
              APOSTROPHE_EVIDENCE,
              Proposal.NO_QUOTATION,
              Candidate.APOSTROPHE,
              rule));
    }
  }

  /** No half of a character, and no other apostrophe. */
  private static boolean mayStandBeside(char c) {
    return !Character.isSurrogate(c) && "'’‘`´".indexOf(c) < 0;
  }
}
