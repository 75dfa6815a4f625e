package org.emend.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.emend.damage.Channel;
import org.emend.damage.Origins;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.text.Layout;

/**
 * Inverts a channel where it can be inverted: each stretch beyond ASCII is cut into images of
 * single characters. {@code cafÃ©} → {@code café} where UTF-8 was read as windows-1252, {@code
 * RyanÆs} → {@code Ryan’s} where windows-1252 was read as IBM437.
 *
 * <p>Whether a stretch went through the channel at all is weighed: by how much likelier its origins
 * are in texts of the source than the stretch as it stands, by how well either goes with the
 * letters beside it, and by the stretches before and after.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Inversion {

  private static final double CONFIDENCE = 0.97;

  /** The share that one origin must have among several for a mark to need no other evidence. */
  private static final double CERTAIN = 0.9;

  /** The cost of a character that no damage made and that the damage would not have left. */
  private static final double SPARED = -18;

  /** The cost of an ASCII character that may be part of an image. */
  private static final double ASCII = -3;

  private static final double SPACE = -0.5;

  /** A stretch with blanks in it is cut at a blank when it is longer than this. */
  private static final int LONG = 256;

  private final Channel channel;
  private final Origins origins;
  private final SourceCharacters source;
  private final double[] inSource;

  Inversion(Channel channel) {
    this.channel = channel;
    this.origins = Origins.of(channel);
    this.source = new SourceCharacters(channel.table());
    this.inSource = new double[origins.size()];
    for (int entry = 0; entry < inSource.length; entry++) {
      inSource[entry] = source.inSource(origins.codePoint(entry));
    }
  }

  /** Whether a mark is known again by its image alone. */
  boolean restores(int mark) {
    String image = channel.image(mark);
    int node = Origins.ROOT;
    for (int i = 0; i < image.length() && node != Origins.NONE; i++) {
      node = origins.next(node, image.charAt(i));
    }
    if (node == Origins.NONE || image.isEmpty() || origins.first(node) == Origins.NONE) {
      return false;
    }
    int likeliest = likeliest(node);
    return origins.codePoint(likeliest) == mark && share(node, likeliest) >= CERTAIN;
  }

  /** Whether anything can be inverted. */
  boolean isPossible() {
    return !origins.isEmpty();
  }

  /**
   * The edits in order of their start.
   *
   * @param taken places of the text that others edit
   */
  List<Edit> propose(String text, BitSet taken) {
    return isPossible() ? edits(text, cuttings(text), taken) : new ArrayList<>();
  }

  /**
   * The edits in order of their start, where some are known to be wrong.
   *
   * @param taken places of the text that others edit
   * @param refused edits that are not to be made: a stretch with one is sound, and tells of no
   *     other that it is damaged
   */
  List<Edit> propose(String text, BitSet taken, Predicate<Edit> refused) {
    List<Cutting> cuttings = isPossible() ? cuttings(text) : new ArrayList<>();
    cuttings.removeIf(cutting -> cutting.hasAny(refused, taken));
    return edits(text, cuttings, taken);
  }

  private static List<Edit> edits(String text, List<Cutting> cuttings, BitSet taken) {
    List<Edit> edits = new ArrayList<>();
    double[] damaged = DamagedStretches.probabilities(text, cuttings);
    for (int i = 0; i < damaged.length; i++) {
      cuttings.get(i).addEdits(damaged[i] * CONFIDENCE, taken, edits);
    }
    return edits;
  }

  private List<Cutting> cuttings(String text) {
    List<Cutting> cuttings = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        int end = end(text, at);
        cuttings.add(new Cutting(text, at, end));
        at = end - 1;
      }
    }
    return cuttings;
  }

  /** The end of what is beyond ASCII or may be part of an image, without what cannot end one. */
  private int end(String text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean cut = c == ' ' && end - start > LONG;
      if (cut || (c < 128 && !origins.isPart(c))) {
        break;
      }
      end++;
    }
    return end;
  }

  private int likeliest(int node) {
    int likeliest = origins.first(node);
    for (int entry = likeliest; entry != Origins.NONE; entry = origins.after(entry)) {
      if (inSource[entry] > inSource[likeliest]) {
        likeliest = entry;
      }
    }
    return likeliest;
  }

  private double share(int node, int likeliest) {
    double sum = 0;
    for (int entry = origins.first(node); entry != Origins.NONE; entry = origins.after(entry)) {
      sum += Math.exp(inSource[entry] - inSource[likeliest]);
    }
    return 1 / sum;
  }

  /** A stretch, cut into images at the least cost. */
  final class Cutting {
    private final String text;
    private final int start;
    private final int end;

    /** By offset from the start: where the piece that ends there starts, and its trie node. */
    private final int[] pieceStart;

    private final int[] pieceNode;
    private final double evidence;

    Cutting(String text, int start, int end) {
      this.text = text;
      this.start = start;
      this.end = end;
      this.pieceStart = new int[end - start + 1];
      this.pieceNode = new int[end - start + 1];
      this.evidence = cut() - asItStands();
    }

    int start() {
      return start;
    }

    /** The logarithm of the likelihood ratio of damaged to sound. */
    double evidence() {
      return evidence;
    }

    /** Finds the best cutting (Viterbi, 1967) and returns its score. */
    private double cut() {
      double[] best = new double[end - start + 1];
      Arrays.fill(best, 1, best.length, Double.NEGATIVE_INFINITY);
      for (int i = start; i < end; i++) {
        double here = best[i - start];
        if (here == Double.NEGATIVE_INFINITY) {
          continue;
        }
        int codePoint = text.codePointAt(i);
        int next = Math.min(end, i + Character.charCount(codePoint));
        take(best, i, next, Origins.NONE, here + (codePoint < 128 ? plain(codePoint) : SPARED));
        int node = Origins.ROOT;
        for (int j = i; j < end; j++) {
          node = origins.next(node, text.charAt(j));
          if (node == Origins.NONE) {
            break;
          }
          if (origins.first(node) != Origins.NONE) {
            take(best, i, j + 1, node, here + image(node, codePoint, j + 1 - i));
          }
        }
      }
      int[] originals = originals();
      return best[end - start] + shape(originals);
    }

    private void take(double[] best, int from, int to, int node, double score) {
      if (score > best[to - start]) {
        best[to - start] = score;
        pieceStart[to - start] = from - start;
        pieceNode[to - start] = node;
      }
    }

    private double image(int node, int first, int length) {
      int likeliest = likeliest(node);
      boolean kept = origins.codePoint(likeliest) == first && length == Character.charCount(first);
      return kept ? source.inSoundText(first) : inSource[likeliest];
    }

    private double asItStands() {
      double score = 0;
      for (int i = start; i < end; ) {
        int codePoint = text.codePointAt(i);
        score += codePoint < 128 ? plain(codePoint) : source.inSoundText(codePoint);
        i += Character.charCount(codePoint);
      }
      return score + shape(text.substring(start, end).codePoints().toArray());
    }

    private static double plain(int codePoint) {
      return codePoint == ' ' ? SPACE : ASCII;
    }

    /** The ends of the pieces in their order, from the start. */
    private int[] ends() {
      int count = 0;
      for (int at = end - start; at > 0; at = pieceStart[at]) {
        count++;
      }
      int[] ends = new int[count];
      for (int at = end - start; at > 0; at = pieceStart[at]) {
        ends[--count] = at;
      }
      return ends;
    }

    private int[] originals() {
      int[] ends = ends();
      int[] originals = new int[ends.length];
      for (int i = 0; i < ends.length; i++) {
        originals[i] = original(ends[i]);
      }
      return originals;
    }

    private int original(int pieceEnd) {
      int node = pieceNode[pieceEnd];
      return node == Origins.NONE
          ? text.codePointAt(start + pieceStart[pieceEnd])
          : origins.codePoint(likeliest(node));
    }

    /** How well code points go with each other and with what stands around the stretch. */
    private double shape(int[] codePoints) {
      int before = start > 0 ? text.codePointBefore(start) : ' ';
      double shape = 0;
      for (int codePoint : codePoints) {
        shape += WordShape.of(before, codePoint);
        before = codePoint;
      }
      return shape + WordShape.of(before, end < text.length() ? text.codePointAt(end) : ' ');
    }

    boolean hasAny(Predicate<Edit> refused, BitSet taken) {
      List<Edit> edits = new ArrayList<>();
      addEdits(CONFIDENCE, taken, edits);
      return edits.stream().anyMatch(refused);
    }

    /** Adds the edits; letters side by side come back together, marks each by itself. */
    void addEdits(double confidence, BitSet taken, List<Edit> edits) {
      int from = -1;
      int to = -1;
      StringBuilder letters = new StringBuilder();
      for (int pieceEnd : ends()) {
        int pieceFrom = start + pieceStart[pieceEnd];
        int pieceTo = start + pieceEnd;
        int node = pieceNode[pieceEnd];
        int original = original(pieceEnd);
        boolean alone = node != Origins.NONE && isAlone(node, original);
        if (!alone && isChanged(node, original, pieceFrom, pieceTo, taken)) {
          from = letters.isEmpty() ? pieceFrom : from;
          to = pieceTo;
          letters.appendCodePoint(original);
          continue;
        }
        addLetters(from, to, letters, confidence, edits);
        if (alone && isChanged(node, original, pieceFrom, pieceTo, taken)) {
          double share = share(node, likeliest(node));
          Evidence why =
              origins.after(origins.first(node)) == Origins.NONE
                  ? new Evidence.OnlyOrigin()
                  : new Evidence.LikeliestOrigin();
          edits.add(
              new Edit(
                  pieceFrom,
                  pieceTo,
                  Character.toString(original),
                  Kind.of(original),
                  confidence * share,
                  why));
        }
      }
      addLetters(from, to, letters, confidence, edits);
    }

    private boolean isAlone(int node, int original) {
      return Kind.of(original) != Kind.OTHER
          || origins.after(origins.first(node)) != Origins.NONE
          || Layout.isBlank((char) original);
    }

    private boolean isChanged(int node, int original, int from, int to, BitSet taken) {
      boolean kept =
          text.codePointAt(from) == original && to - from == Character.charCount(original);
      int next = taken.nextSetBit(from);
      return node != Origins.NONE && !kept && (next < 0 || next >= to);
    }

    private static void addLetters(
        int from, int to, StringBuilder letters, double confidence, List<Edit> edits) {
      if (!letters.isEmpty()) {
        edits.add(
            new Edit(
                from, to, letters.toString(), Kind.OTHER, confidence, new Evidence.OnlyOrigin()));
        letters.setLength(0);
      }
    }
  }
}
