package org.emend.language;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.emend.network.Shape;
import org.emend.network.Weights;

/**
 * A trained model as bytes: big-endian numbers, modified UTF-8 words, in the order they are read.
 */
final class ModelFile {

  private static final String MAGIC = "emend model";
  private static final int VERSION = 2;

  /** Models of this version know nothing of {@link WordPairs}. */
  private static final int WITHOUT_PAIRS = 1;

  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_CHANNELS = 1 << 10;

  private ModelFile() {}

  static byte[] write(LanguageWeights weights) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeInt(VERSION);
      Shape shape = weights.shape();
      out.writeInt(shape.width());
      out.writeInt(shape.taps());
      out.writeInt(shape.dilations().size());
      for (int dilation : shape.dilations()) {
        out.writeInt(dilation);
      }
      Vocabulary vocabulary = weights.vocabulary();
      out.writeInt(vocabulary.size());
      for (int i = 0; i < vocabulary.size(); i++) {
        out.writeUTF(vocabulary.word(i));
        out.writeInt(vocabulary.count(i));
      }
      writeRow(out, weights.embedding().units());
      out.write(weights.embedding().values());
      writeRow(out, weights.pairs().units());
      out.write(weights.pairs().values());
      for (float[] row : weights.network().rows()) {
        writeRow(out, row);
      }
      for (float[] row : weights.doubleTransitions()) {
        writeRow(out, row);
      }
      for (float[] row : weights.singleTransitions()) {
        writeRow(out, row);
      }
      for (Calibration.Sort sort : Calibration.FITTED) {
        out.writeFloat(weights.calibration().curve(sort).slope());
        out.writeFloat(weights.calibration().curve(sort).offset());
      }
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static void writeRow(DataOutputStream out, float[] row) throws IOException {
    for (float value : row) {
      out.writeFloat(value);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ModelException if it is no model, or one of another version
   * @throws IOException if it cannot be read, or ends too soon
   */
  static LanguageWeights read(InputStream stream) throws IOException, ModelException {
    DataInputStream in = new DataInputStream(stream);
    if (!readMagic(in).equals(MAGIC)) {
      throw new ModelException("is not a model of emend");
    }
    int version = in.readInt();
    if (version != VERSION && version != WITHOUT_PAIRS) {
      throw new ModelException("is a model for another version of emend");
    }
    int width = bounded(in.readInt(), MOST_CHANNELS);
    int taps = bounded(in.readInt(), MOST_CHANNELS);
    List<Integer> dilations = new ArrayList<>();
    int blocks = bounded(in.readInt(), MOST_CHANNELS);
    for (int block = 0; block < blocks; block++) {
      dilations.add(bounded(in.readInt(), MOST_CHANNELS));
    }
    int size = bounded(in.readInt(), MOST_ROWS);
    List<String> words = new ArrayList<>(size);
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      words.add(in.readUTF());
      counts[i] = in.readInt();
    }
    Vocabulary vocabulary = new Vocabulary(words, counts);
    float[] units = new float[TokenRows.count(vocabulary)];
    readRow(in, units);
    byte[] values = new byte[units.length * width];
    in.readFully(values);
    float[] pairUnits = new float[WordPairs.ROWS];
    byte[] pairs = new byte[WordPairs.ROWS * Labels.APOSTROPHE_LABELS];
    if (version != WITHOUT_PAIRS) {
      readRow(in, pairUnits);
      in.readFully(pairs);
    }
    Weights network = new Weights(new Shape(width, dilations, taps, Outputs.COUNT));
    for (float[] row : network.rows()) {
      readRow(in, row);
    }
    float[][] doubles = readRows(in, Labels.SPAN_LABELS, Labels.SPAN_LABELS);
    float[][] singles = readRows(in, Labels.SPAN_LABELS, Labels.SPAN_LABELS);
    Calibration calibration = Calibration.none();
    for (Calibration.Sort sort : Calibration.FITTED) {
      calibration.set(sort, new Calibration.Curve(in.readFloat(), in.readFloat()));
    }
    return new LanguageWeights(
        vocabulary,
        new Embedding(width, values, units),
        new Embedding(Labels.APOSTROPHE_LABELS, pairs, pairUnits),
        network,
        doubles,
        singles,
        calibration);
  }

  private static String readMagic(DataInputStream in) throws IOException, ModelException {
    int length = in.readUnsignedShort();
    if (length != MAGIC.length()) {
      throw new ModelException("is not a model of emend");
    }
    return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
  }

  private static int bounded(int number, int most) throws ModelException {
    if (number < 0 || number > most) {
      throw new ModelException("is not a model of emend");
    }
    return number;
  }

  private static float[][] readRows(DataInputStream in, int rows, int columns) throws IOException {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      readRow(in, row);
    }
    return matrix;
  }

  private static void readRow(DataInputStream in, float[] row) throws IOException {
    for (int i = 0; i < row.length; i++) {
      row[i] = in.readFloat();
    }
  }
}
