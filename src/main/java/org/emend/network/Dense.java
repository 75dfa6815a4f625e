package org.emend.network;

/**
 * {@code y = W x + b} at every time step: a convolution of width one. Weights are {@code
 * [out][in]}, activations {@code [channel][time]}.
 */
final class Dense {

  private Dense() {}

  static void forward(float[][] weights, float[] bias, float[][] x, float[][] y, int n) {
    for (int j = 0; j < weights.length; j++) {
      Kernels.setCombination(y[j], x, weights[j], weights[j].length, bias[j], n);
    }
  }

  /**
   * Adds the gradients of weights, bias and input.
   *
   * @param dy the gradient of the output
   * @param dx takes the gradient of the input, added
   * @param steps room for one row of inputs a time step
   */
  static void backward(
      float[][] weights,
      float[][] x,
      float[][] dy,
      float[][] dx,
      float[][] dWeights,
      float[] dBias,
      float[][] steps,
      int n) {
    int in = weights[0].length;
    int out = weights.length;
    float[] column = new float[out];
    for (int k = 0; k < in; k++) {
      for (int j = 0; j < out; j++) {
        column[j] = weights[j][k];
      }
      Kernels.addCombination(dx[k], dy, column, out, n);
    }
    Kernels.transpose(steps, x, in, n);
    for (int j = 0; j < out; j++) {
      Kernels.addCombination(dWeights[j], steps, dy[j], n, in);
      dBias[j] += Kernels.sum(dy[j], 0, n);
    }
  }
}
