package org.emend.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.emend.network.Tagger;
import org.emend.text.Layout;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/** Reads one bare text with the network and says which marks are missing where. */
final class MarkReader {

  /** Tokens that are read at once, beside those around them that the network looks at. */
  static final int CORE = 2048;

  /** Less probable marks are not worth a proposal. */
  static final double LEAST = 0.05;

  /** The same for scores: ln 0.05 and a little. */
  private static final float AHEAD = 3.2f;

  /** What it is worth to have seen a word with its apostrophe, or without, in log-odds. */
  private static final double SIGHTING = 2;

  /** In training a word was seen so often that the network's opinion counts for half. */
  private static final double COMMON = 100;

  private static final int MOST_SIGHTINGS = 4;

  private static final double APOSTROPHE_EVIDENCE = 2;
  private static final double FUSED_EVIDENCE = 1.5;

  private final LanguageWeights weights;
  private final String text;
  private final SourceStyle style;
  private final LostMarks lost;
  private final Tokens tokens;
  private final BitSet readable;
  private final LossMode mode;
  private final Softmax apostrophes = new Softmax(Labels.APOSTROPHE_LABELS);
  private final Softmax dashes = new Softmax(Labels.DASH_LABELS);
  private final List<Candidate> candidates = new ArrayList<>();
  private final TraceReading traces;
  private final QuotationReader quotations;
  private final WordPairs pairs;
  private final int[] pairRows = new int[WordPairs.FEATURES];
  private final float[] pairSum = new float[Labels.APOSTROPHE_LABELS];

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
    this.quotations = new QuotationReader(weights, text, tokens, candidates);
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
      quotations.addRemembered(style.phrases(), inReadable);
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
      quotations.read(core, scores, offset, true, inReadable);
    }
    if (singles) {
      quotations.read(core, scores, offset, false, inReadable);
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
          if (apostrophesVanish && !isHalfAWord(token, scores, t)) {
            pairs.addTo(scores, t, token, weights.pairs(), pairRows, pairSum);
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

  /** Whether a word is half of another, as long as no dash is between the halves. */
  private boolean isHalfAWord(int token, float[][] scores, int t) {
    return (tokens.link(token) == Tokens.FUSED && !Softmax.hasDash(scores, t - 1))
        || (token + 1 < tokens.size()
            && tokens.link(token + 1) == Tokens.FUSED
            && !Softmax.hasDash(scores, t));
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
