package org.emend.network;

import java.util.Arrays;

/**
 * The first layer of a {@link Tagger} one input vector at a time: what a vector adds to the sums of
 * the time steps around it. Where few different vectors make up a long sequence, that is computed
 * once for each.
 */
public final class FirstLayer {

  private final int width;

  /** By input channel; all contexts side by side. */
  private final float[][] columns;

  private final float[] all;
  private final float[] bias;

  /** The first layer of a network. */
  public FirstLayer(Weights weights) {
    width = weights.shape().width();
    columns = new float[width][Shape.CONTEXT * width];
    for (int j = 0; j < width; j++) {
      for (int step = 0; step < Shape.CONTEXT; step++) {
        for (int k = 0; k < width; k++) {
          columns[k][step * width + j] = weights.context[j][step * width + k];
        }
      }
    }
    all = new float[Shape.CONTEXT * width];
    bias = weights.contextBias.clone();
  }

  /**
   * What a vector adds.
   *
   * @return {@code [step][channel]}: to the sums of the time step after which it comes by {@code
   *     step - CONTEXT / 2}
   */
  public float[][] sums(float[] vector) {
    Arrays.fill(all, 0f);
    Kernels.addCombination(all, columns, vector, width, all.length);
    float[][] sums = new float[Shape.CONTEXT][width];
    for (int step = 0; step < Shape.CONTEXT; step++) {
      System.arraycopy(all, step * width, sums[step], 0, width);
    }
    return sums;
  }

  /** What every time step begins with. */
  public float[] bias() {
    return bias.clone();
  }
}
