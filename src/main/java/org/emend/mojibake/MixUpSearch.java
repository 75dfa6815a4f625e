package org.emend.mojibake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emend.plausibility.Plausibility;
import org.emend.plausibility.Reading;

/**
 * Finds out which charset of single bytes was taken for which other, from lines that do not read
 * well in any language. What is found must read so much better that nothing else can be meant.
 */
final class MixUpSearch {

  /** In nats: by how much the lines must read better. */
  private static final double THRESHOLD = 14;

  /** In nats: by how much each character that was misread must make them read better. */
  private static final double EACH = 1.5;

  /** In nats: by how much what is found must read better than anything else. */
  private static final double MARGIN = 4;

  /** At most this share of the characters may have come through. */
  private static final double MOST_KEPT = 0.05;

  /** In nats: what each character beyond ASCII may cost on average in what was written. */
  private static final double MOST_STRANGE = 5.5;

  /** In nats: what one apostrophe costs that parts two long pieces of a word. */
  private static final double ODD_APOSTROPHE = 6;

  /** Words are elided or contracted at an end: {@code l’eau}, {@code they’ve}. */
  private static final int LONGEST_PIECE = 2;

  /** So many of the charsets, the usual ones, are those that single bytes are misread in. */
  private static final int READ_AS = 20;

  private final String sample;
  private final Reading asIs;

  private MixUpSearch(String sample) {
    this.sample = sample;
    this.asIs = Plausibility.best(sample);
  }

  /** The mix-up that lines of a text went through, if they went through one. */
  static Optional<MixUp> find(String lines) {
    return new MixUpSearch(lines).find();
  }

  private Optional<MixUp> find() {
    Map<String, Double> costs = new HashMap<>();
    MixUp best = null;
    double least = Double.MAX_VALUE;
    String bestText = sample;
    for (SingleByteCharset readAs : MisreadCharsets.ALL.subList(0, READ_AS)) {
      if (!mayBeRead(readAs)) {
        continue;
      }
      for (SingleByteCharset written : MisreadCharsets.ALL) {
        String text = original(readAs, written);
        if (text == null || text.equals(sample) || costs.containsKey(text)) {
          continue;
        }
        Reading reading = Plausibility.best(text);
        double cost = reading.cost() + readAs.rarity() + written.rarity() + oddApostrophes(text);
        costs.put(text, cost);
        if (cost < least) {
          least = cost;
          best = new MixUp(readAs, written, reading.language());
          bestText = text;
        }
      }
    }
    return best != null && isSure(best, bestText, least, costs)
        ? Optional.of(best)
        : Optional.empty();
  }

  private boolean isSure(MixUp found, String text, double cost, Map<String, Double> costs) {
    double gain = asIs.cost() - cost;
    boolean alone =
        costs.entrySet().stream()
            .noneMatch(other -> !other.getKey().equals(text) && other.getValue() < cost + MARGIN);
    Changes changes = Changes.of(sample, text, gain);
    return alone
        && gain >= THRESHOLD
        && gain >= EACH * changes.count()
        && Strangeness.of(found.language(), text) <= MOST_STRANGE
        && changes.areCertain(found.language());
  }

  /** Whether nearly all characters beyond ASCII may have been read in a charset. */
  private boolean mayBeRead(SingleByteCharset charset) {
    int beyondAscii = 0;
    int others = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c >= 0x80) {
        beyondAscii++;
        others += charset.byteOf(c) == SingleByteCharset.NONE ? 1 : 0;
      }
    }
    return others <= beyondAscii * MOST_KEPT;
  }

  private String original(SingleByteCharset readAs, SingleByteCharset written) {
    char[] text = sample.toCharArray();
    for (int i = 0; i < text.length; i++) {
      text[i] = MixUp.original(text[i], readAs, written);
      if (text[i] == MixUp.NONE) {
        return null;
      }
    }
    return new String(text);
  }

  private static double oddApostrophes(String text) {
    double cost = 0;
    for (int at = text.indexOf('’'); at >= 0; at = text.indexOf('’', at + 1)) {
      if (letters(text, at, -1) > LONGEST_PIECE && letters(text, at, 1) > LONGEST_PIECE) {
        cost += ODD_APOSTROPHE;
      }
    }
    return cost;
  }

  private static int letters(String text, int at, int step) {
    int count = 0;
    for (int i = at + step;
        i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
        i += step) {
      count++;
    }
    return count;
  }
}
