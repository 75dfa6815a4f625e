package org.emend.language;

/**
 * The vectors of words, affixes and the like, one row each, rounded to bytes: a row is its bytes
 * and the unit that they count.
 */
final class Embedding {

  private final int width;
  private final byte[] values;
  private final float[] units;

  Embedding(int width, byte[] values, float[] units) {
    this.width = width;
    this.values = values;
    this.units = units;
  }

  /** Rounds rows to bytes. */
  static Embedding of(float[][] rows) {
    int width = rows[0].length;
    byte[] values = new byte[rows.length * width];
    float[] units = new float[rows.length];
    for (int row = 0; row < rows.length; row++) {
      float largest = 0;
      for (float value : rows[row]) {
        largest = Math.max(largest, Math.abs(value));
      }
      units[row] = largest / Byte.MAX_VALUE;
      for (int i = 0; i < width && largest > 0; i++) {
        values[row * width + i] = (byte) Math.round(rows[row][i] / units[row]);
      }
    }
    return new Embedding(width, values, units);
  }

  /** Adds a row to a sum. */
  void addTo(float[] sum, int row) {
    float unit = units[row];
    int at = row * width;
    for (int i = 0; i < width; i++) {
      sum[i] += unit * values[at + i];
    }
  }

  int rows() {
    return units.length;
  }

  byte[] values() {
    return values;
  }

  float[] units() {
    return units;
  }
}
