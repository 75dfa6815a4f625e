package org.emend.network;

/**
 * Adam (Kingma and Ba, 2015) on rows of numbers. A row that gets no gradient is not moved, so that
 * the rows of an embedding table can be learned one at a time.
 */
public final class Adam {

  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.99f;
  private static final float EPSILON = 1e-7f;

  /** After so many updates there is no more bias. */
  private static final int BIASED = 2048;

  private static final float[] FIRST_BIAS = bias(FIRST);
  private static final float[] SECOND_BIAS = bias(SECOND);

  private final float[][] means;
  private final float[][] squares;
  private final int[] updates;

  /** For so many rows. */
  public Adam(int rows) {
    means = new float[rows][];
    squares = new float[rows][];
    updates = new int[rows];
  }

  private static float[] bias(float decay) {
    float[] bias = new float[BIASED + 1];
    for (int steps = 1; steps <= BIASED; steps++) {
      bias[steps] = (float) (1 - StrictMath.pow(decay, steps));
    }
    return bias;
  }

  /** Moves one row against its gradient. */
  public void update(int row, float[] values, float[] gradient, float rate) {
    if (means[row] == null) {
      means[row] = new float[values.length];
      squares[row] = new float[values.length];
    }
    int steps = Math.min(++updates[row], BIASED);
    float unbiased = rate / FIRST_BIAS[steps];
    step(values, gradient, means[row], squares[row], unbiased, 1 / SECOND_BIAS[steps]);
  }

  private static void step(
      float[] values, float[] gradient, float[] mean, float[] square, float rate, float unbias) {
    for (int i = 0; i < values.length; i++) {
      float g = gradient[i];
      mean[i] = FIRST * mean[i] + (1 - FIRST) * g;
      square[i] = SECOND * square[i] + (1 - SECOND) * g * g;
      values[i] -= rate * mean[i] / ((float) Math.sqrt(square[i] * unbias) + EPSILON);
    }
  }
}
