package org.emend.network;

import java.util.Arrays;

/**
 * A residual convolutional network over a sequence: a first layer that sees the neighbours, the
 * means of the paragraph and of the whole window, then dilated depthwise blocks, then scores.
 *
 * <p>Activations are {@code [channel][time step]}. Not safe for use by several threads, since it
 * keeps the activations of the last window for {@link #backward}; weights may be shared.
 */
public final class Tagger {

  private final Shape shape;
  private final int capacity;
  private final float[][] neighbours;
  private final float[][] first;
  private final float[][] paragraphMeans;
  private final float[][] paragraphTerms;
  private final float[][] windowMean;
  private final float[][] windowTerm;
  private final float[][][] stages;
  private final float[][][] convolved;
  private final float[][][] rectified;
  private final float[][] outputs;
  private final float[][] shifted;
  private final float[][] pre;
  private float[][] steps;
  private float[][] dStage;
  private float[][] dMid;
  private float[][] dNeighbours;
  private float[][] dPooled;
  private float[][] dTerms;

  private int length;
  private int[] paragraphEnds = {};

  /** How many activations of 65,536 are dropped in training, and the generator that says which. */
  private int dropped;

  private int dropState;

  /**
   * A network for windows of up to {@code capacity} time steps.
   *
   * @param training whether there will be backward passes
   */
  public Tagger(Shape shape, int capacity, boolean training) {
    this.shape = shape;
    this.capacity = capacity;
    int width = shape.width();
    int blocks = shape.dilations().size();
    neighbours = training ? new float[Shape.CONTEXT * width][capacity] : new float[0][];
    first = new float[width][capacity];
    paragraphMeans = new float[width][capacity];
    paragraphTerms = new float[width][capacity];
    windowMean = new float[width][1];
    windowTerm = new float[width][1];
    int kept = training ? blocks : 1;
    stages = new float[training ? blocks + 1 : 1][width][capacity];
    convolved = new float[kept][width][capacity];
    rectified = new float[training ? blocks : 0][width][capacity];
    outputs = new float[shape.outputs()][capacity];
    shifted = new float[shape.taps()][capacity];
    pre = new float[width][capacity];
    if (training) {
      steps = new float[capacity][Shape.CONTEXT * width];
      dStage = new float[width][capacity];
      dMid = new float[width][capacity];
      dNeighbours = new float[Shape.CONTEXT * width][capacity];
      dPooled = new float[width][capacity];
      dTerms = new float[width][capacity];
    }
  }

  /**
   * Drops some of the activations of the next windows (Srivastava and others, 2014).
   *
   * @param share how many, of 65,536
   * @param seed which ones
   */
  public void dropOut(int share, int seed) {
    dropped = share;
    dropState = seed == 0 ? 1 : seed;
  }

  private void dropSome(float[] row, int n) {
    if (dropped > 0) {
      dropState = Kernels.dropOut(row, n, dropState, dropped);
    }
  }

  private void undropGradient(float[] row, int n) {
    if (dropped > 0) {
      Kernels.scale(row, 65536f / (65536 - dropped), n);
    }
  }

  /** The most time steps of a window. */
  public int capacity() {
    return capacity;
  }

  /**
   * Scores a window.
   *
   * @param x {@code [width][length or more]}
   * @param length time steps, at most the capacity
   * @param paragraphEnds ascending time steps, each one past a paragraph's last; the last is {@code
   *     length}
   * @return {@code [outputs][length or more]}, valid until the next call
   */
  public float[][] forward(Weights weights, float[][] x, int length, int[] paragraphEnds) {
    int width = shape.width();
    int n = length;
    for (int step = 0; step < Shape.CONTEXT; step++) {
      for (int c = 0; c < width; c++) {
        Kernels.shift(neighbours[step * width + c], x[c], step - Shape.CONTEXT / 2, n);
      }
    }
    Dense.forward(weights.context, weights.contextBias, neighbours, pre, n);
    return forwardFromFirst(weights, pre, length, paragraphEnds);
  }

  /**
   * Scores a window of which the first layer has been computed, but for its rectifier: that layer
   * depends on so few vectors that most of it can be remembered from one window to the next.
   *
   * @param sums {@code [width][length or more]}: what {@link FirstLayer} says
   * @param length as for {@link #forward}
   * @param paragraphEnds as for {@link #forward}
   */
  public float[][] forwardFromFirst(
      Weights weights, float[][] sums, int length, int[] paragraphEnds) {
    this.length = length;
    this.paragraphEnds = paragraphEnds;
    int width = shape.width();
    int n = length;
    for (int c = 0; c < width; c++) {
      Kernels.rectify(first[c], sums[c], n);
      dropSome(first[c], n);
    }
    pool(weights);
    boolean training = stages.length > 1;
    for (int block = 0; block < shape.dilations().size(); block++) {
      int at = training ? block : 0;
      float[][] in = stages[at];
      Depthwise.forward(
          weights.depthwise[block], shape.dilations().get(block), in, convolved[at], shifted, n);
      Dense.forward(weights.pointwise[block], weights.pointwiseBias[block], convolved[at], pre, n);
      for (int c = 0; c < width; c++) {
        if (training) {
          Kernels.rectify(rectified[at][c], pre[c], n);
          dropSome(rectified[at][c], n);
          System.arraycopy(in[c], 0, stages[at + 1][c], 0, n);
          Kernels.add(stages[at + 1][c], rectified[at][c], n);
        } else {
          Kernels.addRectified(in[c], pre[c], n);
        }
      }
    }
    Dense.forward(weights.head, weights.headBias, stages[stages.length - 1], outputs, n);
    return outputs;
  }

  /** Adds to the first layer what the means of paragraph and window say. */
  private void pool(Weights weights) {
    int width = shape.width();
    int paragraphs = paragraphEnds.length;
    float[] none = new float[width];
    for (int c = 0; c < width; c++) {
      float all = 0;
      int start = 0;
      for (int p = 0; p < paragraphs; p++) {
        float sum = Kernels.sum(first[c], start, paragraphEnds[p]);
        paragraphMeans[c][p] = sum / Math.max(1, paragraphEnds[p] - start);
        all += sum;
        start = paragraphEnds[p];
      }
      windowMean[c][0] = all / length;
    }
    Dense.forward(weights.paragraph, none, paragraphMeans, paragraphTerms, paragraphs);
    Dense.forward(weights.window, none, windowMean, windowTerm, 1);
    for (int c = 0; c < width; c++) {
      float[] stage = stages[0][c];
      int start = 0;
      for (int p = 0; p < paragraphs; p++) {
        float term = paragraphTerms[c][p] + windowTerm[c][0];
        for (int t = start; t < paragraphEnds[p]; t++) {
          stage[t] = first[c][t] + term;
        }
        start = paragraphEnds[p];
      }
    }
  }

  /**
   * Adds the gradients of the last window.
   *
   * @param dOutputs the gradient of the scores
   * @param gradient takes the gradient of the weights, added
   * @param dx takes the gradient of the input
   */
  public void backward(Weights weights, float[][] dOutputs, Weights gradient, float[][] dx) {
    int width = shape.width();
    int n = length;
    clear(dStage, n);
    int last = shape.dilations().size();
    Dense.backward(
        weights.head, stages[last], dOutputs, dStage, gradient.head, gradient.headBias, steps, n);
    for (int block = last - 1; block >= 0; block--) {
      float[][] dPre = pre;
      for (int c = 0; c < width; c++) {
        System.arraycopy(dStage[c], 0, dPre[c], 0, n);
        Kernels.rectifyGradient(dPre[c], rectified[block][c], n);
        undropGradient(dPre[c], n);
      }
      clear(dMid, n);
      Dense.backward(
          weights.pointwise[block],
          convolved[block],
          dPre,
          dMid,
          gradient.pointwise[block],
          gradient.pointwiseBias[block],
          steps,
          n);
      Depthwise.backward(
          weights.depthwise[block],
          shape.dilations().get(block),
          stages[block],
          dMid,
          dStage,
          gradient.depthwise[block],
          shifted,
          n);
    }
    backwardPool(weights, gradient);
    for (int c = 0; c < width; c++) {
      Kernels.rectifyGradient(dStage[c], first[c], n);
      undropGradient(dStage[c], n);
    }
    clear(dNeighbours, n);
    Dense.backward(
        weights.context,
        neighbours,
        dStage,
        dNeighbours,
        gradient.context,
        gradient.contextBias,
        steps,
        n);
    for (int c = 0; c < width; c++) {
      Arrays.fill(dx[c], 0, n, 0f);
      for (int step = 0; step < Shape.CONTEXT; step++) {
        Kernels.shift(shifted[0], dNeighbours[step * width + c], Shape.CONTEXT / 2 - step, n);
        Kernels.add(dx[c], shifted[0], n);
      }
    }
  }

  private void backwardPool(Weights weights, Weights gradient) {
    int width = shape.width();
    int paragraphs = paragraphEnds.length;
    float[] ignored = new float[width];
    float[][] dWindow = new float[width][1];
    for (int c = 0; c < width; c++) {
      float all = 0;
      int start = 0;
      for (int p = 0; p < paragraphs; p++) {
        float sum = Kernels.sum(dStage[c], start, paragraphEnds[p]);
        dTerms[c][p] = sum;
        all += sum;
        start = paragraphEnds[p];
      }
      dWindow[c][0] = all;
    }
    clear(dPooled, paragraphs);
    Dense.backward(
        weights.paragraph,
        paragraphMeans,
        dTerms,
        dPooled,
        gradient.paragraph,
        ignored,
        steps,
        paragraphs);
    float[][] dWindowMean = new float[width][1];
    Dense.backward(
        weights.window, windowMean, dWindow, dWindowMean, gradient.window, ignored, steps, 1);
    for (int c = 0; c < width; c++) {
      int start = 0;
      float everywhere = dWindowMean[c][0] / length;
      for (int p = 0; p < paragraphs; p++) {
        float each = dPooled[c][p] / Math.max(1, paragraphEnds[p] - start) + everywhere;
        for (int t = start; t < paragraphEnds[p]; t++) {
          dStage[c][t] += each;
        }
        start = paragraphEnds[p];
      }
    }
  }

  private static void clear(float[][] rows, int n) {
    for (float[] row : rows) {
      Arrays.fill(row, 0, n, 0f);
    }
  }
}
