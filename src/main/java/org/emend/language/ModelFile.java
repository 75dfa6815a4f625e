package org.emend.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.emend.network.Shape;
import org.emend.network.Weights;

/** A trained model as bytes: big-endian numbers and UTF-8 words, in the order they are read. */
final class ModelFile {

  private static final String MAGIC = "emend model";
  private static final int VERSION = 2;
  private static final char AFTER_WORD = '\n';
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_CHANNELS = 1 << 10;

  private ModelFile() {}

  static byte[] write(LanguageWeights weights) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeBytes(MAGIC);
      out.writeInt(VERSION);
      Shape shape = weights.shape();
      out.writeInt(shape.width());
      out.writeInt(shape.taps());
      out.writeInt(shape.dilations().size());
      for (int dilation : shape.dilations()) {
        out.writeInt(dilation);
      }
      Vocabulary vocabulary = weights.vocabulary();
      byte[] words = (String.join("\n", vocabulary.words()) + "\n").getBytes(UTF_8);
      out.writeInt(vocabulary.size());
      out.writeInt(words.length);
      out.write(words);
      for (int i = 0; i < vocabulary.size(); i++) {
        out.writeInt(vocabulary.count(i));
      }
      writeRow(out, weights.embedding().units());
      out.write(weights.embedding().values());
      writeRow(out, weights.features().units());
      out.write(weights.features().values());
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
   * @throws ModelException if it is no model, one of another version, or cut short
   */
  static LanguageWeights read(byte[] bytes) throws ModelException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return read(in);
    } catch (BufferUnderflowException e) {
      throw new ModelException("is a model of emend of which the end is missing");
    }
  }

  private static LanguageWeights read(ByteBuffer in) throws ModelException {
    byte[] magic = new byte[Math.min(MAGIC.length(), in.remaining())];
    in.get(magic);
    if (!new String(magic, UTF_8).equals(MAGIC)) {
      throw new ModelException("is not a model of emend");
    }
    if (in.getInt() != VERSION) {
      throw new ModelException("is a model for another version of emend");
    }
    int width = bounded(in.getInt(), MOST_CHANNELS);
    int taps = bounded(in.getInt(), MOST_CHANNELS);
    List<Integer> dilations = new ArrayList<>();
    int blocks = bounded(in.getInt(), MOST_CHANNELS);
    for (int block = 0; block < blocks; block++) {
      dilations.add(bounded(in.getInt(), MOST_CHANNELS));
    }
    Vocabulary vocabulary = readVocabulary(in);
    Embedding embedding = readEmbedding(in, TokenRows.count(vocabulary), width);
    Embedding features = readEmbedding(in, ApostropheFeatures.ROWS, Labels.APOSTROPHE_LABELS);
    Weights network = new Weights(new Shape(width, dilations, taps, Outputs.COUNT));
    for (float[] row : network.rows()) {
      readRow(in, row);
    }
    float[][] doubles = readRows(in, Labels.SPAN_LABELS, Labels.SPAN_LABELS);
    float[][] singles = readRows(in, Labels.SPAN_LABELS, Labels.SPAN_LABELS);
    Calibration calibration = Calibration.none();
    for (Calibration.Sort sort : Calibration.FITTED) {
      calibration.set(sort, new Calibration.Curve(in.getFloat(), in.getFloat()));
    }
    return new LanguageWeights(
        vocabulary, embedding, features, network, doubles, singles, calibration);
  }

  private static Vocabulary readVocabulary(ByteBuffer in) throws ModelException {
    int size = bounded(in.getInt(), MOST_ROWS);
    byte[] bytes = new byte[bounded(in.getInt(), in.remaining())];
    in.get(bytes);
    String all = new String(bytes, UTF_8);
    List<String> words = new ArrayList<>(size);
    int start = 0;
    for (int i = 0; i < size; i++) {
      int end = all.indexOf(AFTER_WORD, start);
      if (end < 0) {
        throw new ModelException("is not a model of emend");
      }
      words.add(all.substring(start, end));
      start = end + 1;
    }
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      counts[i] = in.getInt();
    }
    return new Vocabulary(words, counts);
  }

  private static Embedding readEmbedding(ByteBuffer in, int rows, int width) {
    float[] units = new float[rows];
    readRow(in, units);
    byte[] values = new byte[rows * width];
    in.get(values);
    return new Embedding(width, values, units);
  }

  private static int bounded(int number, int most) throws ModelException {
    if (number < 0 || number > most) {
      throw new ModelException("is not a model of emend");
    }
    return number;
  }

  private static float[][] readRows(ByteBuffer in, int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      readRow(in, row);
    }
    return matrix;
  }

  private static void readRow(ByteBuffer in, float[] row) {
    in.asFloatBuffer().get(row);
    in.position(in.position() + row.length * Float.BYTES);
  }
}
