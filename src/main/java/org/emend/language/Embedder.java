package org.emend.language;

import java.util.Arrays;
import org.emend.network.FirstLayer;
import org.emend.network.Shape;

/**
 * The first layer of the network over a text's tokens. What a type of token adds to the sums of its
 * neighbours is computed once for the text.
 */
final class Embedder {

  /** What is known of so many types fits in some ten megabytes. */
  private static final int MOST_KNOWN = 30_000;

  private final LanguageWeights weights;
  private final Tokens tokens;
  private final int mode;
  private final TokenRows rows;
  private final FirstLayer layer;
  private final int width;

  /** By type and link, then by place in the context: what it adds. */
  private final float[][][] known;

  private int knownCount;

  private final float[] bias;
  private final float[] nothing;
  private final float[] sum;

  Embedder(LanguageWeights weights, Tokens tokens, int mode, Stems stems) {
    this.weights = weights;
    this.tokens = tokens;
    this.mode = mode;
    this.rows = new TokenRows(weights.vocabulary(), stems);
    this.layer = new FirstLayer(weights.network());
    this.width = weights.shape().width();
    this.known = new float[Tokens.LINKS * tokens.typeCount()][][];
    this.bias = layer.bias();
    this.nothing = new float[width];
    this.sum = new float[width];
  }

  /**
   * Writes the first layer's sums for some tokens, as if no others were: {@code [channel][token]}.
   */
  void embed(int from, int to, float[][] first) {
    for (int token = from; token < to; token++) {
      add(
          at(token - 2, 0, from, to),
          at(token - 1, 1, from, to),
          at(token, 2, from, to),
          at(token + 1, 3, from, to),
          at(token + 2, Shape.CONTEXT - 1, from, to));
      int t = token - from;
      for (int c = 0; c < width; c++) {
        first[c][t] = sum[c];
      }
    }
  }

  private void add(float[] a, float[] b, float[] c, float[] d, float[] e) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = bias[i] + ((a[i] + b[i]) + (c[i] + d[i]) + e[i]);
    }
  }

  private float[] at(int token, int step, int from, int to) {
    return token < from || token >= to ? nothing : sums(token)[step];
  }

  private float[][] sums(int token) {
    int type = tokens.type(token);
    byte link = tokens.link(token);
    int index = Tokens.LINKS * type + link;
    float[][] sums = known[index];
    if (sums == null) {
      float[] vector = new float[width];
      for (int row : rows.of(tokens, type, true)) {
        weights.embedding().addTo(vector, row);
      }
      weights.embedding().addTo(vector, TokenRows.ofLink(link));
      weights.embedding().addTo(vector, TokenRows.ofMode(mode));
      sums = layer.sums(vector);
      if (knownCount++ == MOST_KNOWN) {
        Arrays.fill(known, null);
        knownCount = 1;
      }
      known[index] = sums;
    }
    return sums;
  }
}
