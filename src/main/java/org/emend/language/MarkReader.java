package org.emend.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

  private static final double FUSED_EVIDENCE = 1.5;

  /** A word that was seen so often may begin a sentence with a capital, and a dash after it. */
  private static final int BEGINS_SENTENCES = 10_000;

  private final LanguageWeights weights;
  private final String text;
  private final SourceStyle style;
  private final LostMarks lost;
  private final Tokens tokens;
  private final BitSet readable;
  private final LossMode mode;
  private final Softmax dashes = new Softmax(Labels.DASH_LABELS);
  private final List<Candidate> candidates = new ArrayList<>();
  private final TraceReading traces;
  private final QuotationReader quotations;
  private final ApostropheReader apostrophes;
  private final Stems stems;
  private final BitSet alone;

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
    this.alone = alone(tokens);
    this.stems = new Stems(tokens, weights.vocabulary(), style);
    this.apostrophes = new ApostropheReader(weights, text, tokens, stems, style, candidates);
    this.quotations = new QuotationReader(weights, text, tokens, candidates);
  }

  List<Candidate> read() {
    int reach = weights.shape().reach();
    Tagger tagger =
        new Tagger(weights.shape(), Math.min(tokens.size(), CORE + 2 * reach + 2), false);
    float[][] x = new float[weights.shape().width()][tagger.capacity()];
    Embedder embedder = new Embedder(weights, tokens, mode.number(), stems);
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
    apostrophes.finish();
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
            apostrophes.read(token, scores, t);
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
    return (tokens.isFused(token) && !Softmax.hasDash(scores, t - 1))
        || (tokens.isFused(token + 1) && !Softmax.hasDash(scores, t));
  }

  private void readDash(int token, float[][] scores, int t) {
    if (Softmax.isClearlyFirst(scores, Outputs.DASHES, Labels.DASH_LABELS, t)) {
      return;
    }
    dashes.read(scores, Outputs.DASHES, t);
    int label = dashes.mostProbableButFirst();
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
    boolean fused = tokens.isFused(token + 1);
    if (fused && isDigit(at - 1) != isDigit(at)) {
      return;
    }
    boolean replacesSpace = spaced || becameSpace;
    candidates.add(
        new Candidate(
            at,
            replacesSpace ? at + 1 : at,
            spaced && !becameSpace ? " " + mark + " " : String.valueOf(mark),
            sort(spaced, fused && mayBeOneWord(token)),
            dashes.probability(label),
            fused ? FUSED_EVIDENCE : 0,
            Proposal.NO_QUOTATION,
            wordFollows || spaced ? Candidate.DASH_OUTSIDE : Candidate.DASH_INSIDE,
            fused ? "mark between two words run together" : "mark between words"));
  }

  private static Calibration.Sort sort(boolean spaced, boolean mayBeOneWord) {
    if (spaced) {
      return Calibration.Sort.SPACED_DASH;
    }
    return mayBeOneWord ? Calibration.Sort.DASH_AT_CAPITAL : Calibration.Sort.DASH;
  }

  /**
   * Whether two halves of a word may be anything but what a dash stood between: the second begins
   * with a capital that is not {@code I}, or the first does and stands nowhere by itself.
   */
  private boolean mayBeOneWord(int firstHalf) {
    int start = tokens.start(firstHalf);
    int end = tokens.end(firstHalf);
    boolean isI = text.charAt(end) == 'I' && tokens.end(firstHalf + 1) == end + 1;
    if (Character.isUpperCase(text.charAt(end)) && !isI) {
      return true;
    }
    String first = tokens.typeText(tokens.type(firstHalf));
    return Character.isUpperCase(text.charAt(start))
        && !alone.get(tokens.type(firstHalf))
        && weights.vocabulary().count(Words.lower(first)) < BEGINS_SENTENCES;
  }

  /** The types of words that stand by themselves somewhere. */
  private static BitSet alone(Tokens tokens) {
    BitSet alone = new BitSet(tokens.typeCount());
    for (int token = 0; token < tokens.size(); token++) {
      if (!tokens.isFused(token + 1)) {
        alone.set(tokens.type(token));
      }
    }
    return alone;
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }
}
