package org.emend.mojibake;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each wrong decoding was undone in a text: what was seen once is likelier again. */
final class Sightings {

  private static final double MOST_BONUS = 3;

  /** In nats: what a line that was surely misread says for the rest of it, at most. */
  private static final double MOST_BONUS_OF_LINE = 4;

  /** In nats: at most so much rarer is one charset in a text than another. */
  private static final double MOST_COST = 8;

  /** So many characters prove that a charset was misread. */
  private static final int PROVEN = 3;

  /** So many lines make a chain usual, if this share of all lines went through it. */
  private static final int USUAL = 5;

  private static final double USUAL_SHARE = 0.9;

  /** Another chain that explains this share of what the usual one does may be the true one. */
  private static final double RIVAL_SHARE = 0.9;

  private final CharsetShares shares = new CharsetShares();
  private final ByteLosses losses = new ByteLosses();
  private int byChance;
  private final Map<List<SingleByteCharset>, Integer> chains = new HashMap<>();
  private int lines;
  private Optional<UsualChain> usualChain = Optional.empty();

  /**
   * Notes that so many characters were misread, the last time in one of some charsets.
   *
   * @param charsets as bits; at least one
   */
  void add(int charsets, int count) {
    shares.add(charsets, count);
  }

  /** What is known of the bytes that were lost. */
  ByteLosses losses() {
    return losses;
  }

  /** Notes that what makes sequences in a charset does so by chance. */
  void addChance(SingleByteCharset charset) {
    byChance |= charset.bit();
  }

  /** Whether sequences in a charset have come about by chance. */
  boolean isByChance(SingleByteCharset charset) {
    return (byChance & charset.bit()) != 0;
  }

  /**
   * Notes that all that was misread in a line came about alike.
   *
   * @param alike the charsets of which each explains it as well, if it is uniform, as bits
   */
  void addLine(Origin origin, int alike) {
    lines++;
    int times = origin.misreadAs().size();
    int most = count(origin.misreadAs());
    List<SingleByteCharset> usual = origin.misreadAs();
    for (int left = origin.isUniform() ? alike : 0; left != 0; left &= left - 1) {
      SingleByteCharset charset = MisreadCharsets.ALL.get(Integer.numberOfTrailingZeros(left));
      List<SingleByteCharset> chain = Collections.nCopies(times, charset);
      int count = chain.equals(origin.misreadAs()) ? most : count(chain);
      if (count > most) {
        most = count;
        usual = chain;
      }
    }
    usualChain =
        most >= USUAL && most >= USUAL_SHARE * lines
            ? Optional.of(new UsualChain(usual, rivals(times, most)))
            : Optional.empty();
  }

  /** The charsets, as bits, that explain about as many lines as some chain, if not the same. */
  private int rivals(int times, int most) {
    int rivals = 0;
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      int count = chains.getOrDefault(Collections.nCopies(times, charset), 0);
      rivals |= count >= RIVAL_SHARE * most ? charset.bit() : 0;
    }
    return rivals;
  }

  private int count(List<SingleByteCharset> chain) {
    return chains.merge(chain, 1, Integer::sum);
  }

  /** The chain that explains most lines, if it explains many. */
  Optional<UsualChain> usualChain() {
    return usualChain;
  }

  /** How many characters may have been misread in a charset, whatever others may explain them. */
  int explained(SingleByteCharset charset) {
    return shares.explained(charset);
  }

  /** The charsets in which several characters were misread, as bits. */
  int proven() {
    int proven = 0;
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      proven |= count(charset) >= PROVEN ? charset.bit() : 0;
    }
    return proven & ~byChance;
  }

  /** How many characters were misread in a charset, by all that is known. */
  int count(SingleByteCharset charset) {
    return (int) Math.round(shares.characters(charset));
  }

  /** In nats: how much rarer it is that something was misread in a charset than in another. */
  double cost(SingleByteCharset charset) {
    return Math.min(MOST_COST, shares.cost(charset));
  }

  /**
   * In nats: how much likelier it is that a place was misread where others of its line were.
   *
   * @param units how many others
   */
  static double bonusOfLine(int units) {
    return Math.min(MOST_BONUS_OF_LINE, Math.log1p(units));
  }

  /** In nats: how much likelier a wrong decoding is than where nothing of it was seen. */
  double bonus(SingleByteCharset charset) {
    return Math.min(MOST_BONUS, Math.log1p(count(charset)));
  }
}
