package org.emend.prose;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * Tells English from other languages in Latin letters by Apache OpenNLP, with its own model of
 * letter sequences cut down to such languages. Read when first asked; safe for several threads.
 *
 * <p>{@code Strong winds toppled trees} → 0.4; {@code Der Zug kommt heute nicht} → -0.8.
 */
final class LanguageIdentifier {

  static final String RESOURCE = "language-ngrams.bin.gz";
  static final String ENGLISH = "eng";

  /** Weights are kept as so many parts of one, so that each fits a byte. */
  static final double STEPS = 400;

  private static final int LONGEST_SEQUENCE = 3;

  private final GISModel model;
  private final int english;
  private final LanguageDetectorContextGenerator sequences =
      new DefaultLanguageDetectorContextGenerator(1, LONGEST_SEQUENCE);

  private LanguageIdentifier(GISModel model) {
    this.model = model;
    this.english = model.getIndex(ENGLISH);
  }

  private static final class Holder {
    static final LanguageIdentifier IDENTIFIER = load();
  }

  static LanguageIdentifier get() {
    return Holder.IDENTIFIER;
  }

  /**
   * The logarithm of the odds of English against the likeliest other language; about 0.01 a letter
   * either way where the language is clear.
   *
   * @param letters a passage in lower case
   */
  double englishOdds(CharSequence letters) {
    Map<String, Integer> counts = new HashMap<>();
    for (CharSequence sequence : sequences.getContext(letters)) {
      counts.merge(sequence.toString(), 1, Integer::sum);
    }
    String[] found = new String[counts.size()];
    float[] times = new float[found.length];
    int i = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      found[i] = count.getKey();
      times[i++] = count.getValue();
    }
    double[] probabilities = model.eval(found, times);
    double other = 0;
    for (int language = 0; language < probabilities.length; language++) {
      if (language != english) {
        other = Math.max(other, probabilities[language]);
      }
    }
    return Math.log(probabilities[english] / other);
  }

  private static LanguageIdentifier load() {
    try (InputStream resource = LanguageIdentifier.class.getResourceAsStream(RESOURCE);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource), 1 << 16))) {
      String[] languages = new String[in.readInt()];
      for (int i = 0; i < languages.length; i++) {
        languages[i] = in.readUTF();
      }
      String[] labels = new String[in.readInt()];
      Context[] weights = new Context[labels.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = in.readUTF();
        weights[i] = weights(in);
      }
      return new LanguageIdentifier(new GISModel(weights, labels, languages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many languages know a sequence, which, and how much each of them likes it. */
  private static Context weights(DataInputStream in) throws IOException {
    int[] languages = new int[in.readUnsignedByte()];
    double[] weights = new double[languages.length];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = in.readUnsignedByte();
      weights[i] = in.readByte() / STEPS;
    }
    return new Context(languages, weights);
  }
}
