package org.emend.mojibake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a text was misread in which charset, where of most places one cannot tell: {@code Ă©}
 * was misread in windows-1250 or in ISO-8859-2, but the places that only one of them explains speak
 * for the others, too. These are mixture weights, found by expectation maximization (Dempster,
 * Laird and Rubin, 1977).
 */
final class CharsetShares {

  private static final int ROUNDS = 30;

  /** So many characters are taken to have been seen before any was, of usual charsets most. */
  private static final double PRIOR = 2;

  /** The shares are found anew when there is so much more to find them from. */
  private static final double GROWTH = 1.2;

  private final List<Place> places = new ArrayList<>();
  private final double[] prior = new double[MisreadCharsets.ALL.size()];
  private double[] characters = new double[MisreadCharsets.ALL.size()];
  private int total;
  private double due;

  /** Places that the same charsets explain. */
  private static final class Place {
    final int charsets;
    int characters;

    Place(int charsets) {
      this.charsets = charsets;
    }
  }

  CharsetShares() {
    double sum = 0;
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      prior[charset.rank()] = Math.exp(-charset.rarity());
      sum += prior[charset.rank()];
    }
    for (int i = 0; i < prior.length; i++) {
      prior[i] *= PRIOR / sum;
    }
  }

  /**
   * Notes characters that were misread.
   *
   * @param charsets those in which they may have been, as bits; at least one
   */
  void add(int charsets, int count) {
    Place place = null;
    for (Place known : places) {
      place = known.charsets == charsets ? known : place;
    }
    if (place == null) {
      place = new Place(charsets);
      places.add(place);
    }
    place.characters += count;
    total += count;
  }

  /** How many characters were misread in a charset, by all that is known. */
  double characters(SingleByteCharset charset) {
    update();
    return characters[charset.rank()];
  }

  /** How many characters may have been misread in a charset, whatever others may explain them. */
  int explained(SingleByteCharset charset) {
    int count = 0;
    for (Place place : places) {
      count += (place.charsets & charset.bit()) != 0 ? place.characters : 0;
    }
    return count;
  }

  /** In nats: how much rarer it is that something was misread in a charset than in any. */
  double cost(SingleByteCharset charset) {
    update();
    int rank = charset.rank();
    return Math.log((total + PRIOR) / (characters[rank] + prior[rank]));
  }

  private void update() {
    if (total < due || total == 0) {
      return;
    }
    due = total * GROWTH + 1;
    double[] weights = prior.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] expected = new double[weights.length];
      for (Place place : places) {
        double sum = 0;
        for (int left = place.charsets; left != 0; left &= left - 1) {
          sum += weights[Integer.numberOfTrailingZeros(left)];
        }
        for (int left = place.charsets; left != 0; left &= left - 1) {
          int rank = Integer.numberOfTrailingZeros(left);
          expected[rank] += place.characters * weights[rank] / sum;
        }
      }
      characters = expected;
      weights = expected.clone();
      Arrays.setAll(weights, rank -> expected[rank] + prior[rank]);
    }
  }
}
