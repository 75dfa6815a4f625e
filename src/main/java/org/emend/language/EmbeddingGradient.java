package org.emend.language;

import java.util.Arrays;
import org.emend.network.Adam;

/** Gradients of the few embedding rows that a batch touches. */
final class EmbeddingGradient {

  private final float[][] sums;
  private final boolean[] isTouched;
  private int[] touched = new int[1024];
  private int size;

  EmbeddingGradient(int rows) {
    sums = new float[rows][];
    isTouched = new boolean[rows];
  }

  void add(int row, float[] gradient) {
    if (!isTouched[row]) {
      isTouched[row] = true;
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, 2 * size);
      }
      touched[size++] = row;
      if (sums[row] == null) {
        sums[row] = new float[gradient.length];
      }
    }
    float[] sum = sums[row];
    for (int k = 0; k < sum.length; k++) {
      sum[k] += gradient[k];
    }
  }

  /** Moves the touched rows and forgets their gradients. */
  void apply(Adam adam, float[][] table, float rate) {
    for (int i = 0; i < size; i++) {
      int row = touched[i];
      adam.update(row, table[row], sums[row], rate);
      Arrays.fill(sums[row], 0);
      isTouched[row] = false;
    }
    size = 0;
  }
}
