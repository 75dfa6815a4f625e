package org.emend.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The trainable numbers of a {@link Tagger}, as rows; gradients have the same form. */
public final class Weights {

  private final Shape shape;
  final float[][] context;
  final float[] contextBias;
  final float[][] paragraph;
  final float[][] window;
  final float[][][] depthwise;
  final float[][][] pointwise;
  final float[][] pointwiseBias;
  final float[][] head;
  final float[] headBias;
  private final List<float[]> rows = new ArrayList<>();

  /** All zero. */
  public Weights(Shape shape) {
    this.shape = shape;
    int width = shape.width();
    int blocks = shape.dilations().size();
    context = matrix(width, Shape.CONTEXT * width);
    contextBias = row(width);
    paragraph = matrix(width, width);
    window = matrix(width, width);
    depthwise = new float[blocks][][];
    pointwise = new float[blocks][][];
    pointwiseBias = new float[blocks][];
    for (int block = 0; block < blocks; block++) {
      depthwise[block] = matrix(width, shape.taps());
      pointwise[block] = matrix(width, width);
      pointwiseBias[block] = row(width);
    }
    head = matrix(shape.outputs(), width);
    headBias = row(shape.outputs());
  }

  /** Random weights to start training from (He and others, 2015); residual branches start small. */
  public static Weights random(Shape shape, SplittableRandom random) {
    Weights weights = new Weights(shape);
    int width = shape.width();
    fill(weights.context, Math.sqrt(2.0 / (Shape.CONTEXT * width)), random);
    fill(weights.paragraph, 0.3 * Math.sqrt(1.0 / width), random);
    fill(weights.window, 0.3 * Math.sqrt(1.0 / width), random);
    int blocks = shape.dilations().size();
    for (int block = 0; block < blocks; block++) {
      fill(weights.depthwise[block], Math.sqrt(1.0 / shape.taps()), random);
      fill(weights.pointwise[block], Math.sqrt(1.0 / (width * blocks)), random);
    }
    fill(weights.head, Math.sqrt(0.3 / width), random);
    return weights;
  }

  private static void fill(float[][] matrix, double deviation, SplittableRandom random) {
    double half = deviation * Math.sqrt(3);
    for (float[] row : matrix) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) ((2 * random.nextDouble() - 1) * half);
      }
    }
  }

  private float[][] matrix(int rows, int columns) {
    float[][] matrix = new float[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = row(columns);
    }
    return matrix;
  }

  private float[] row(int columns) {
    float[] row = new float[columns];
    rows.add(row);
    return row;
  }

  public Shape shape() {
    return shape;
  }

  /** The same weights in rows of their own. */
  public Weights copy() {
    Weights copy = new Weights(shape);
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, copy.rows.get(row), 0, rows.get(row).length);
    }
    return copy;
  }

  /** A copy with something added to the bias of every score. */
  public Weights withHeadShifted(List<Double> shifts) {
    Weights shifted = copy();
    for (int output = 0; output < headBias.length; output++) {
      shifted.headBias[output] += shifts.get(output).floatValue();
    }
    return shifted;
  }

  /** Every row, in a fixed order; changing them changes the weights. */
  public List<float[]> rows() {
    return rows;
  }
}
