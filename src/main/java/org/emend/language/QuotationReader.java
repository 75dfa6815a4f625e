package org.emend.language;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.emend.network.LinearChainCrf;

/** Finds the quotations of a text whose quotation marks left nothing. */
final class QuotationReader {

  /** A quotation that begins with a score so much lower never becomes likely. */
  private static final float MAY_BEGIN = 6f;

  /** As many sightings without marks as a remembered phrase is begun with. */
  private static final double MEMORY_PRIOR = 2;

  private static final double QUOTATION_EVIDENCE = 0.7;

  private final LanguageWeights weights;
  private final String text;
  private final Tokens tokens;
  private final List<Candidate> candidates;
  private final LinearChainCrf crf = new LinearChainCrf(Labels.SPAN_LABELS);
  private int quotations;

  /**
   * A reader of one text.
   *
   * @param candidates takes what is found
   */
  QuotationReader(LanguageWeights weights, String text, Tokens tokens, List<Candidate> candidates) {
    this.weights = weights;
    this.text = text;
    this.tokens = tokens;
    this.candidates = candidates;
  }

  void read(Window core, float[][] scores, int offset, boolean doubles, BitSet inReadable) {
    int first = doubles ? Outputs.DOUBLES : Outputs.SINGLES;
    float[][] transitions = doubles ? weights.doubleTransitions() : weights.singleTransitions();
    int length = Math.min(core.length() + 1, tokens.size() - core.from());
    if (!mayBegin(scores, first, core.from() - offset, length)) {
      return;
    }
    crf.read(scores, first, transitions, core.from() - offset, length);
    byte[] path = crf.mostProbable();
    for (int start = 0; start < core.length(); start++) {
      if (path[start] != Labels.BEGIN) {
        continue;
      }
      int end = start + 1;
      while (end < length && path[end] == Labels.INSIDE) {
        end++;
      }
      boolean open = end == length && core.from() + length < tokens.size();
      double opens = crf.marginal(start, Labels.BEGIN);
      double closes = crf.endProbability(end - 1, Labels.BEGIN, Labels.INSIDE);
      boolean fits =
          !open
              && allSet(inReadable, core.from() + start, core.from() + end)
              && !splitsWord(core.from() + start, scores, core.from() + start - offset)
              && !splitsWord(core.from() + end, scores, core.from() + end - offset);
      if (Math.min(opens, closes) >= MarkReader.LEAST && fits) {
        addQuotation(
            core.from() + start,
            core.from() + end,
            doubles,
            sort(core.from() + start, core.from() + end, doubles),
            (opens + closes) / 2);
      }
      start = end - 1;
    }
  }

  /** Whether some token is not all but certainly outside of quotations. */
  private static boolean mayBegin(float[][] scores, int first, int from, int length) {
    float[] begin = scores[first + Labels.BEGIN];
    float[] outside = scores[first + Labels.OUTSIDE];
    for (int t = from; t < from + length; t++) {
      if (begin[t] > outside[t] - MAY_BEGIN) {
        return true;
      }
    }
    return false;
  }

  /** Whether the border before a token is within a word. */
  private boolean splitsWord(int token, float[][] scores, int t) {
    return tokens.isFused(token) && !Softmax.hasDash(scores, t - 1);
  }

  private static boolean allSet(BitSet bits, int from, int to) {
    return bits.nextClearBit(from) >= to;
  }

  /**
   * Adds the marks of a quotation.
   *
   * @param probability of each of them, in the mean: they come back together or not at all
   */
  private void addQuotation(
      int from, int to, boolean doubles, Calibration.Sort sort, double probability) {
    int first = afterBorders(from, to);
    if (first == to) {
      return;
    }
    int last = beforeBorders(first, to) - 1;
    String open = doubles ? "“" : "‘";
    int openRank = doubles ? Candidate.OPENS_DOUBLE : Candidate.OPENS_SINGLE;
    int number = quotations++;
    addMark(tokens.start(first), open, sort, probability, number, openRank, "quotation opens");
    for (int token = first + 1; token < last; token++) {
      if (tokens.sort(token) == Tokens.BORDER) {
        int at = tokens.start(token + 1);
        addMark(at, open, sort, probability, number, openRank, "quotation goes on");
      }
    }
    String close = doubles ? "”" : "’";
    int closeRank = doubles ? Candidate.CLOSES_DOUBLE : Candidate.CLOSES_SINGLE;
    addMark(tokens.end(last), close, sort, probability, number, closeRank, "quotation closes");
  }

  private Calibration.Sort sort(int from, int to, boolean doubles) {
    if (!doubles) {
      return Calibration.Sort.SINGLE_QUOTATION;
    }
    int first = afterBorders(from, to);
    if (isAll(first, to)) {
      return Calibration.Sort.QUOTATION_OF_ALL;
    }
    return startsSentence(first)
        ? Calibration.Sort.QUOTATION_AT_START
        : Calibration.Sort.QUOTATION_WITHIN;
  }

  /** Whether there is nothing but borders before and after. */
  private boolean isAll(int from, int to) {
    return afterBorders(0, from) == from && beforeBorders(to, tokens.size()) == to;
  }

  /** The first token of some that is no border, or their end. */
  private int afterBorders(int from, int to) {
    int first = from;
    while (first < to && tokens.sort(first) == Tokens.BORDER) {
      first++;
    }
    return first;
  }

  /** One past the last token of some that is no border, or their start. */
  private int beforeBorders(int from, int to) {
    int end = to;
    while (end > from && tokens.sort(end - 1) == Tokens.BORDER) {
      end--;
    }
    return end;
  }

  private void addMark(
      int at,
      String mark,
      Calibration.Sort sort,
      double probability,
      int quotation,
      int rank,
      String rule) {
    candidates.add(
        new Candidate(at, at, mark, sort, probability, QUOTATION_EVIDENCE, quotation, rank, rule));
  }

  /** Whether a token comes first in its paragraph or after the end of a sentence. */
  private boolean startsSentence(int token) {
    int before = token - 1;
    while (before >= 0
        && tokens.sort(before) == Tokens.SIGN
        && ")]".indexOf(text.charAt(tokens.start(before))) >= 0) {
      before--;
    }
    return before < 0
        || tokens.sort(before) == Tokens.BORDER
        || (tokens.sort(before) == Tokens.SIGN
            && ".!?:".indexOf(text.charAt(tokens.start(before))) >= 0);
  }

  /** Phrases that the source quotes, where the network sees no quotation. */
  void addRemembered(SortedMap<String, SourceStyle.Quoting> phrases, BitSet inReadable) {
    BitSet quoted = new BitSet();
    int from = -1;
    for (Candidate candidate : candidates) {
      if (candidate.rank() == Candidate.OPENS_DOUBLE) {
        from = candidate.start();
      } else if (candidate.rank() == Candidate.CLOSES_DOUBLE && from >= 0) {
        quoted.set(from, candidate.start() + 1);
      }
    }
    Phrases.find(
        tokens,
        phrases.keySet(),
        StyleReader.LONGEST_PHRASE,
        (phrase, first, to) -> {
          SourceStyle.Quoting quoting = phrases.get(phrase);
          double probability =
              (double) quoting.quoted() / (quoting.quoted() + quoting.plain() + MEMORY_PRIOR);
          int next = quoted.nextSetBit(tokens.start(first));
          boolean free = next < 0 || next > tokens.end(to - 1);
          if (free && probability >= MarkReader.LEAST && allSet(inReadable, first, to)) {
            addQuotation(first, to, true, Calibration.Sort.REMEMBERED, probability);
          }
        });
  }
}
