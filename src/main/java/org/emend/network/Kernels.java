package org.emend.network;

import java.util.Arrays;

/**
 * The inner loops. Each runs over one time step after the other of whole rows, with one stored row
 * at most, in the form that the just-in-time compiler turns into vector instructions.
 */
final class Kernels {

  /** As many numbers as are fetched from memory at once. */
  private static final int CACHE_LINE = 16;

  private Kernels() {}

  /** {@code out += w · in}. */
  static void addScaled(float[] out, float[] in, float w, int n) {
    for (int t = 0; t < n; t++) {
      out[t] = Math.fma(w, in[t], out[t]);
    }
  }

  /** {@code out += w0 · a + w1 · b + w2 · c + w3 · d}. */
  static void addScaled(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int t = 0; t < n; t++) {
      out[t] =
          Math.fma(w0, a[t], Math.fma(w1, b[t], Math.fma(w2, c[t], Math.fma(w3, d[t], out[t]))));
    }
  }

  /** {@code out = bias + w0 · a + w1 · b + w2 · c + w3 · d}. */
  private static void setScaled(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      float bias,
      int n) {
    for (int t = 0; t < n; t++) {
      out[t] = Math.fma(w0, a[t], Math.fma(w1, b[t], Math.fma(w2, c[t], Math.fma(w3, d[t], bias))));
    }
  }

  /** {@code out += } the rows of {@code in}, each times its weight. */
  static void addCombination(float[] out, float[][] in, float[] weights, int rows, int n) {
    addCombination(out, in, weights, 0, rows, n);
  }

  /** {@code out = bias + } the rows of {@code in}, each times its weight. */
  static void setCombination(
      float[] out, float[][] in, float[] weights, int rows, float bias, int n) {
    int first = 0;
    if (rows >= 4) {
      setScaled(
          out, in[0], in[1], in[2], in[3], weights[0], weights[1], weights[2], weights[3], bias, n);
      first = 4;
    } else {
      Arrays.fill(out, 0, n, bias);
    }
    addCombination(out, in, weights, first, rows, n);
  }

  private static void addCombination(
      float[] out, float[][] in, float[] weights, int from, int rows, int n) {
    int row = from;
    for (; row + 4 <= rows; row += 4) {
      addScaled(
          out,
          in[row],
          in[row + 1],
          in[row + 2],
          in[row + 3],
          weights[row],
          weights[row + 1],
          weights[row + 2],
          weights[row + 3],
          n);
    }
    for (; row < rows; row++) {
      addScaled(out, in[row], weights[row], n);
    }
  }

  static void add(float[] out, float[] in, int n) {
    for (int t = 0; t < n; t++) {
      out[t] += in[t];
    }
  }

  /** {@code out = max(0, in)}. */
  static void rectify(float[] out, float[] in, int n) {
    for (int t = 0; t < n; t++) {
      out[t] = Math.max(0f, in[t]);
    }
  }

  /**
   * Sets some values to zero and scales the others up, so that their sum stays what it was.
   *
   * @param state of a xorshift generator (Marsaglia, 2003), not zero
   * @param share how many, of 65,536
   * @return the state afterwards
   */
  static int dropOut(float[] values, int n, int state, int share) {
    int random = state;
    float scale = 65536f / (65536 - share);
    for (int t = 0; t < n; t += 2) {
      random ^= random << 13;
      random ^= random >>> 17;
      random ^= random << 5;
      values[t] *= (random & 0xFFFF) < share ? 0f : scale;
      if (t + 1 < n) {
        values[t + 1] *= random >>> 16 < share ? 0f : scale;
      }
    }
    return random;
  }

  static void scale(float[] values, float by, int n) {
    for (int t = 0; t < n; t++) {
      values[t] *= by;
    }
  }

  /** {@code out += max(0, in)}. */
  static void addRectified(float[] out, float[] in, int n) {
    for (int t = 0; t < n; t++) {
      out[t] += Math.max(0f, in[t]);
    }
  }

  /** Lets a gradient through where the rectified value is positive. */
  static void rectifyGradient(float[] gradient, float[] rectified, int n) {
    for (int t = 0; t < n; t++) {
      gradient[t] *= Math.min(1f, rectified[t] * Float.MAX_VALUE);
    }
  }

  static float sum(float[] in, int from, int to) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int t = from;
    for (; t + 4 <= to; t += 4) {
      s0 += in[t];
      s1 += in[t + 1];
      s2 += in[t + 2];
      s3 += in[t + 3];
    }
    for (; t < to; t++) {
      s0 += in[t];
    }
    return (s0 + s1) + (s2 + s3);
  }

  static float dot(float[] a, float[] b, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int t = 0;
    for (; t + 8 <= n; t += 8) {
      s0 = Math.fma(a[t], b[t], s0);
      s1 = Math.fma(a[t + 1], b[t + 1], s1);
      s2 = Math.fma(a[t + 2], b[t + 2], s2);
      s3 = Math.fma(a[t + 3], b[t + 3], s3);
      s4 = Math.fma(a[t + 4], b[t + 4], s4);
      s5 = Math.fma(a[t + 5], b[t + 5], s5);
      s6 = Math.fma(a[t + 6], b[t + 6], s6);
      s7 = Math.fma(a[t + 7], b[t + 7], s7);
    }
    for (; t < n; t++) {
      s0 = Math.fma(a[t], b[t], s0);
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  /** {@code out[t] = in[t + by]}, zero beyond both ends. */
  static void shift(float[] out, float[] in, int by, int n) {
    if (by >= n || -by >= n) {
      Arrays.fill(out, 0, n, 0f);
    } else if (by >= 0) {
      System.arraycopy(in, by, out, 0, n - by);
      Arrays.fill(out, n - by, n, 0f);
    } else {
      System.arraycopy(in, 0, out, -by, n + by);
      Arrays.fill(out, 0, -by, 0f);
    }
  }

  /** {@code out[t][k] = in[k][t]}. */
  static void transpose(float[][] out, float[][] in, int rows, int n) {
    for (int from = 0; from < rows; from += CACHE_LINE) {
      int to = Math.min(rows, from + CACHE_LINE);
      for (int t = 0; t < n; t++) {
        float[] row = out[t];
        for (int k = from; k < to; k++) {
          row[k] = in[k][t];
        }
      }
    }
  }
}
