package org.emend.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.emend.network.LinearChainCrf;
import org.emend.network.Tagger;
import org.emend.text.Layout;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/** Reads one bare text with the network and says which marks are missing where. */
final class MarkReader {

  /** Tokens that are read at once, beside those around them that the network looks at. */
  static final int CORE = 2048;

  /** Less probable marks are not worth a proposal. */
  private static final double LEAST = 0.05;

  /** The same for scores: ln 0.05 and a little. */
  private static final float AHEAD = 3.2f;

  /** A quotation that begins with a score so much lower never becomes likely. */
  private static final float MAY_BEGIN = 6f;

  /** What it is worth to have seen a word with its apostrophe, or without, in log-odds. */
  private static final double SIGHTING = 2;

  /** In training a word was seen so often that the network's opinion counts for half. */
  private static final double COMMON = 100;

  private static final int MOST_SIGHTINGS = 4;

  /** As many sightings without marks as a remembered phrase is begun with. */
  private static final double MEMORY_PRIOR = 2;

  private static final double APOSTROPHE_EVIDENCE = 2;
  private static final double QUOTATION_EVIDENCE = 0.7;
  private static final double FUSED_EVIDENCE = 1.5;

  private final LanguageWeights weights;
  private final String text;
  private final SourceStyle style;
  private final LostMarks lost;
  private final Tokens tokens;
  private final BitSet readable;
  private final LossMode mode;
  private final LinearChainCrf crf = new LinearChainCrf(Labels.SPAN_LABELS);
  private final Softmax apostrophes = new Softmax(Labels.APOSTROPHE_LABELS);
  private final Softmax dashes = new Softmax(Labels.DASH_LABELS);
  private final List<Candidate> candidates = new ArrayList<>();
  private final TraceReading traces;
  private final WordPairs pairs;
  private final int[] pairRows = new int[WordPairs.FEATURES];
  private final float[] pairSum = new float[Labels.APOSTROPHE_LABELS];
  private int quotations;

  /**
   * A reader of one text.
   *
   * @param readable which paragraphs are in the language of the model, by number
   */
  MarkReader(
      LanguageWeights weights,
      String text,
      List<Paragraph> paragraphs,
      LostMarks lost,
      SourceStyle style,
      BitSet readable) {
    this.weights = weights;
    this.style = style;
    this.text = text;
    this.lost = lost;
    this.readable = readable;
    this.mode = LossMode.of(lost);
    this.tokens = Tokens.of(text, paragraphs, lost, new WordSplitter(weights.vocabulary()));
    this.traces = new TraceReading(text, tokens, lost, mode);
    this.pairs = new WordPairs(tokens);
  }

  List<Candidate> read() {
    int reach = weights.shape().reach();
    Tagger tagger =
        new Tagger(weights.shape(), Math.min(tokens.size(), CORE + 2 * reach + 2), false);
    float[][] x = new float[weights.shape().width()][tagger.capacity()];
    Embedder embedder = new Embedder(weights, tokens, mode.number(), style);
    BitSet inReadable = readableTokens();
    for (Window core : Window.cut(tokens, CORE)) {
      int next = inReadable.nextSetBit(core.from());
      if (next < 0 || next >= core.to()) {
        continue;
      }
      int from = Math.max(0, core.from() - reach);
      int to = Math.min(tokens.size(), core.to() + reach + 1);
      embedder.embed(from, to, x);
      float[][] scores =
          tagger.forwardFromFirst(
              weights.network(), x, to - from, new Window(from, to).paragraphEnds(tokens));
      read(core, scores, from, inReadable);
    }
    traces.addTo(candidates);
    if (quotationsVanish() && !style.phrases().isEmpty()) {
      addRememberedPhrases(inReadable);
    }
    candidates.sort(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::rank));
    return candidates;
  }

  private BitSet readableTokens() {
    BitSet inReadable = new BitSet(tokens.size());
    int paragraph = -1;
    for (int token = 0; token < tokens.size(); token++) {
      paragraph += tokens.sort(token) == Tokens.BORDER ? 1 : 0;
      inReadable.set(token, readable.get(paragraph));
    }
    return inReadable;
  }

  private void read(Window core, float[][] scores, int offset, BitSet inReadable) {
    boolean singles = lost.vanishes('‘') && lost.vanishes('’');
    if (quotationsVanish()) {
      readSpans(core, scores, offset, true, inReadable);
    }
    if (singles) {
      readSpans(core, scores, offset, false, inReadable);
    }
    boolean apostrophesVanish = lost.vanishes(LostMarks.APOSTROPHE);
    boolean dashesAsked = mode.asksDashes();
    for (int token = core.from(); token < core.to(); token++) {
      if (!inReadable.get(token)) {
        continue;
      }
      int t = token - offset;
      switch (tokens.sort(token)) {
        case Tokens.TRACE -> {
          if (!isSpaceBetweenWords(token) || mayBeContracted(token)) {
            traces.add(token, scores, t);
          }
        }
        case Tokens.WORD -> {
          pairs.addTo(scores, t, token, weights.pairs(), pairRows, pairSum);
          if (apostrophesVanish && !isHalfAWord(token, scores, t)) {
            readApostrophe(token, scores, t);
          }
          if (dashesAsked) {
            readDash(token, scores, t);
          }
        }
        case Tokens.SIGN -> {
          if (dashesAsked) {
            readDash(token, scores, t);
          }
        }
        default -> {}
      }
    }
  }

  private boolean isSpaceBetweenWords(int token) {
    return text.charAt(tokens.start(token)) == ' '
        && token > 0
        && token + 1 < tokens.size()
        && tokens.sort(token - 1) == Tokens.WORD
        && tokens.sort(token + 1) == Tokens.WORD
        && tokens.end(token) == tokens.start(token + 1);
  }

  /** Whether the words around a single space are one that is known, or a possessive. */
  private boolean mayBeContracted(int token) {
    String before = tokens.typeText(tokens.type(token - 1));
    String after = Words.lower(tokens.typeText(tokens.type(token + 1)));
    return (after.equals("s") && before.length() > 1)
        || weights.vocabulary().count(Words.lower(before) + after) > 0;
  }

  /** Whether quotation marks leave nothing: they vanish, or become spaces that collapse. */
  private boolean quotationsVanish() {
    return mode == LossMode.SPACED_AND_COLLAPSED
        ? lost.traces().containsKey((int) '“') && lost.traces().containsKey((int) '”')
        : lost.vanishes('“') && lost.vanishes('”');
  }

  /** Phrases that the source quotes, where the network sees no quotation. */
  private void addRememberedPhrases(BitSet inReadable) {
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
        style.phrases().keySet(),
        StyleReader.LONGEST_PHRASE,
        (phrase, first, to) -> {
          SourceStyle.Quoting quoting = style.phrases().get(phrase);
          double probability =
              (double) quoting.quoted() / (quoting.quoted() + quoting.plain() + MEMORY_PRIOR);
          int next = quoted.nextSetBit(tokens.start(first));
          boolean free = next < 0 || next > tokens.end(to - 1);
          if (free && probability >= LEAST && allSet(inReadable, first, to)) {
            addQuotation(first, to, true, Calibration.Sort.REMEMBERED, probability, probability);
          }
        });
  }

  private void readSpans(
      Window core, float[][] scores, int offset, boolean doubles, BitSet inReadable) {
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
      if (Math.min(opens, closes) >= LEAST && fits) {
        addQuotation(
            core.from() + start,
            core.from() + end,
            doubles,
            sort(core.from() + start, doubles),
            opens,
            closes);
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
    return token < tokens.size() && tokens.link(token) == Tokens.FUSED && !hasDash(scores, t - 1);
  }

  private static boolean allSet(BitSet bits, int from, int to) {
    return bits.nextClearBit(from) >= to;
  }

  /** Proposes the marks of a quotation from one token up to another. */
  private void addQuotation(
      int from, int to, boolean doubles, Calibration.Sort sort, double opens, double closes) {
    int first = from;
    while (first < to && tokens.sort(first) == Tokens.BORDER) {
      first++;
    }
    int last = to - 1;
    while (last > first && tokens.sort(last) == Tokens.BORDER) {
      last--;
    }
    if (first >= to) {
      return;
    }
    String open = doubles ? "“" : "‘";
    int openRank = doubles ? Candidate.OPENS_DOUBLE : Candidate.OPENS_SINGLE;
    int number = quotations++;
    addMark(tokens.start(first), open, sort, opens, number, openRank, "quotation opens");
    for (int token = first + 1; token < last; token++) {
      if (tokens.sort(token) == Tokens.BORDER) {
        double goesOn = Math.min(opens, closes);
        int at = tokens.start(token + 1);
        addMark(at, open, sort, goesOn, number, openRank, "quotation goes on");
      }
    }
    String close = doubles ? "”" : "’";
    int closeRank = doubles ? Candidate.CLOSES_DOUBLE : Candidate.CLOSES_SINGLE;
    addMark(tokens.end(last), close, sort, closes, number, closeRank, "quotation closes");
  }

  private Calibration.Sort sort(int from, boolean doubles) {
    if (!doubles) {
      return Calibration.Sort.SINGLE_QUOTATION;
    }
    int first = from;
    while (tokens.sort(first) == Tokens.BORDER) {
      first++;
    }
    return startsSentence(first)
        ? Calibration.Sort.QUOTATION_AT_START
        : Calibration.Sort.QUOTATION_WITHIN;
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

  /** Whether a word is half of another, as long as no dash is between the halves. */
  private boolean isHalfAWord(int token, float[][] scores, int t) {
    return (tokens.link(token) == Tokens.FUSED && !hasDash(scores, t - 1))
        || (token + 1 < tokens.size()
            && tokens.link(token + 1) == Tokens.FUSED
            && !hasDash(scores, t));
  }

  private boolean hasDash(float[][] scores, int t) {
    return dashes.read(scores, Outputs.DASHES, t) != Labels.NO_DASH;
  }

  private void readApostrophe(int token, float[][] scores, int t) {
    if (readRemembered(token, scores, t)) {
      return;
    }
    if (Softmax.isClearlyFirst(scores, Outputs.APOSTROPHES, Labels.APOSTROPHE_LABELS, t, AHEAD)) {
      return;
    }
    int label = apostrophes.read(scores, Outputs.APOSTROPHES, t);
    if (label == Labels.NO_APOSTROPHE) {
      label = second(apostrophes, Labels.APOSTROPHE_LABELS);
    }
    int start = tokens.start(token);
    int at = Labels.apostropheAt((byte) label, tokens.end(token) - start);
    if (at > 0 || label == Labels.AT_START) {
      addApostrophe(
          start + at,
          Calibration.Sort.APOSTROPHE,
          apostrophes.probability(label),
          label == Labels.AT_END ? "apostrophe after a word" : "apostrophe in a word");
    }
  }

  /** Whether the source has the word, with its spelling there as a candidate. */
  private boolean readRemembered(int token, float[][] scores, int t) {
    String word = tokens.typeText(tokens.type(token));
    SourceStyle.Spellings spellings = style.spellings(word);
    double sighting = SIGHTING / (1 + weights.vocabulary().count(Words.lower(word)) / COMMON);
    if (spellings.marked().isEmpty() || sighting < LEAST) {
      return false;
    }
    String usual =
        Collections.max(spellings.marked().entrySet(), Map.Entry.comparingByValue()).getKey();
    int at = usual.indexOf('’');
    apostrophes.read(scores, Outputs.APOSTROPHES, t);
    double logOdds =
        Calibration.logit(1 - apostrophes.probability(Labels.NO_APOSTROPHE))
            + sighting * Math.min(MOST_SIGHTINGS, spellings.marked().get(usual))
            - SIGHTING
                * Math.min(MOST_SIGHTINGS, spellings.total() - spellings.marked().get(usual));
    double probability = 1 / (1 + Math.exp(-logOdds));
    if (probability >= LEAST) {
      addApostrophe(
          tokens.start(token) + at,
          Calibration.Sort.REMEMBERED,
          probability,
          "as in the references");
    }
    return true;
  }

  private void addApostrophe(int at, Calibration.Sort sort, double probability, String rule) {
    boolean fits =
        (at == 0 || mayStandBeside(text.charAt(at - 1)))
            && (at == text.length() || mayStandBeside(text.charAt(at)));
    if (!fits) {
      return;
    }
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

  /** No half of a character, and no other apostrophe. */
  private static boolean mayStandBeside(char c) {
    return !Character.isSurrogate(c) && "'’‘`´".indexOf(c) < 0;
  }

  private static int second(Softmax softmax, int labels) {
    int best = 1;
    for (int label = 2; label < labels; label++) {
      best = softmax.probability(label) > softmax.probability(best) ? label : best;
    }
    return best;
  }

  private void readDash(int token, float[][] scores, int t) {
    if (Softmax.isClearlyFirst(scores, Outputs.DASHES, Labels.DASH_LABELS, t, AHEAD)) {
      return;
    }
    int label = dashes.read(scores, Outputs.DASHES, t);
    if (label == Labels.NO_DASH) {
      label = second(dashes, Labels.DASH_LABELS);
    }
    char mark =
        switch (label) {
          case Labels.EM, Labels.SPACED_EM -> '—';
          case Labels.EN, Labels.SPACED_EN -> '–';
          default -> '…';
        };
    int at = tokens.end(token);
    boolean spaceFollows = at < text.length() && text.charAt(at) == ' ';
    boolean wordFollows = at < text.length() && !Layout.isBlank(text.charAt(at));
    boolean spaced = label == Labels.SPACED_EM || label == Labels.SPACED_EN;
    boolean becameSpace = " ".equals(lost.traces().get((int) mark));
    if (!becameSpace && !lost.vanishes(mark)) {
      return;
    }
    if ((spaced || becameSpace) && !spaceFollows) {
      return;
    }
    boolean fused = token + 1 < tokens.size() && tokens.link(token + 1) == Tokens.FUSED;
    if (fused && isDigit(at - 1) != isDigit(at)) {
      return;
    }
    boolean replacesSpace = spaced || becameSpace;
    candidates.add(
        new Candidate(
            at,
            replacesSpace ? at + 1 : at,
            spaced && !becameSpace ? " " + mark + " " : String.valueOf(mark),
            spaced ? Calibration.Sort.SPACED_DASH : Calibration.Sort.DASH,
            dashes.probability(label),
            fused ? FUSED_EVIDENCE : 0,
            Proposal.NO_QUOTATION,
            wordFollows || spaced ? Candidate.DASH_OUTSIDE : Candidate.DASH_INSIDE,
            fused ? "mark between two words run together" : "mark between words"));
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }
}
