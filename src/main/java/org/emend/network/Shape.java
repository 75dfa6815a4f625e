package org.emend.network;

import java.util.List;

/**
 * The shape of a {@link Tagger}.
 *
 * @param width channels of every layer
 * @param dilations one block for each, in order
 * @param taps time steps that a block sees at once
 * @param outputs scores at every time step
 */
public record Shape(int width, List<Integer> dilations, int taps, int outputs) {

  public Shape {
    dilations = List.copyOf(dilations);
  }

  /** Time steps that the first layer sees: two before, here, two after. */
  public static final int CONTEXT = 5;

  /** How many time steps to each side can change an output, pooled means aside. */
  public int reach() {
    int reach = CONTEXT / 2;
    for (int dilation : dilations) {
      reach += dilation * (taps / 2);
    }
    return reach;
  }
}
