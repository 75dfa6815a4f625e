package org.emend.mojibake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each wrong decoding was undone in a text: what was seen once is likelier again. */
final class Sightings {

  private static final double MOST_BONUS = 3;

  /** So many characters prove that a charset was misread. */
  private static final int PROVEN = 3;

  /** So many lines make a chain usual. */
  private static final int USUAL = 5;

  private final int[] characters = new int[MisreadCharsets.ALL.size()];
  private int proven;
  private int byChance;
  private final Map<List<SingleByteCharset>, Integer> lines = new HashMap<>();
  private Optional<UsualChain> usualChain = Optional.empty();
  private int most;

  /** Notes that so many characters came about like that. */
  void add(Origin origin, int count) {
    SingleByteCharset charset = origin.misreadAs().get(0);
    characters[charset.rank()] += count;
    proven |= count(charset) >= PROVEN ? charset.bit() & ~byChance : 0;
  }

  /** Notes that what makes sequences in a charset does so by chance. */
  void addChance(SingleByteCharset charset) {
    byChance |= charset.bit();
    proven &= ~byChance;
  }

  /** Whether sequences in a charset have come about by chance. */
  boolean isByChance(SingleByteCharset charset) {
    return (byChance & charset.bit()) != 0;
  }

  /** Notes that all that was misread in a line came about like that. */
  void addLine(Origin origin) {
    int count = lines.merge(origin.misreadAs(), 1, Integer::sum);
    if (count >= USUAL && count > most) {
      most = count;
      usualChain = Optional.of(new UsualChain(origin.misreadAs()));
    }
  }

  /** The chain that explains most lines, if it explains many. */
  Optional<UsualChain> usualChain() {
    return usualChain;
  }

  /** The charsets in which anything was misread. */
  List<SingleByteCharset> seen() {
    return MisreadCharsets.ALL.stream().filter(charset -> count(charset) > 0).toList();
  }

  /** The charsets in which several characters were misread, as bits. */
  int proven() {
    return proven;
  }

  int count(SingleByteCharset charset) {
    return characters[charset.rank()];
  }

  /** In nats: how much likelier a wrong decoding is than where nothing of it was seen. */
  double bonus(SingleByteCharset charset) {
    return Math.min(MOST_BONUS, Math.log1p(count(charset)));
  }
}
