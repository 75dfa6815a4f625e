package org.emend.network;

/**
 * A dilated convolution of each channel by itself (Chollet, "Xception", 2017; Yu and Koltun, 2016).
 * Weights are {@code [channel][tap]}; the middle tap is the time step itself.
 */
final class Depthwise {

  private Depthwise() {}

  static void forward(
      float[][] weights, int dilation, float[][] x, float[][] y, float[][] shifted, int n) {
    int taps = weights[0].length;
    for (int c = 0; c < weights.length; c++) {
      shiftAll(shifted, x[c], taps, dilation, n);
      Kernels.setCombination(y[c], shifted, weights[c], taps, 0f, n);
    }
  }

  static void backward(
      float[][] weights,
      int dilation,
      float[][] x,
      float[][] dy,
      float[][] dx,
      float[][] dWeights,
      float[][] shifted,
      int n) {
    int taps = weights[0].length;
    float[] reversed = new float[taps];
    for (int c = 0; c < weights.length; c++) {
      shiftAll(shifted, x[c], taps, dilation, n);
      for (int tap = 0; tap < taps; tap++) {
        dWeights[c][tap] += Kernels.dot(dy[c], shifted[tap], n);
        reversed[tap] = weights[c][taps - 1 - tap];
      }
      shiftAll(shifted, dy[c], taps, dilation, n);
      Kernels.addCombination(dx[c], shifted, reversed, taps, n);
    }
  }

  private static void shiftAll(float[][] shifted, float[] x, int taps, int dilation, int n) {
    for (int tap = 0; tap < taps; tap++) {
      Kernels.shift(shifted[tap], x, (tap - taps / 2) * dilation, n);
    }
  }
}
