package org.emend.prose;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Makes {@code language-ngrams.bin.gz} from the language model of Apache OpenNLP: {@code java -cp …
 * org.emend.prose.LanguageModelGenerator opennlp-models-langdetect-1.3.0.jar OUTPUT}. Keeps the
 * languages that are written in Latin letters and are not near doubles of one another; a weight
 * becomes a byte.
 */
public final class LanguageModelGenerator {

  private static final String LANGUAGES =
      "afr ast bre cat ces cym dan deu eng epo est eus fin fra fry gle glg gsw hrv hun ind isl ita"
          + " jav lat lav lim lit ltz mlt mri nds nld nno nob oci pol por ron slk slv som spa sqi"
          + " swa swe tgl tur vie zul";

  private LanguageModelGenerator() {}

  public static void main(String[] args) throws IOException {
    AbstractModel model;
    try (ZipFile jar = new ZipFile(args[0]);
        InputStream in = jar.getInputStream(jar.getEntry("langdetect-183.bin"))) {
      LanguageDetectorModel whole = new LanguageDetectorModel(new BufferedInputStream(in));
      model = (AbstractModel) whole.getMaxentModel();
    }
    List<String> kept = List.of(LANGUAGES.split(" "));
    int[] places = new int[model.getNumOutcomes()];
    for (int i = 0; i < places.length; i++) {
      places[i] = kept.indexOf(model.getOutcome(i));
    }
    Map<String, byte[]> weights = new TreeMap<>();
    weightsBySequence(model)
        .forEach(
            (sequence, context) -> {
              byte[] packed = packed(context, places);
              if (packed.length > 1 && isLatin(sequence)) {
                weights.put(sequence, packed);
              }
            });
    write(kept, weights, Path.of(args[1]));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Context> weightsBySequence(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static boolean isLatin(String sequence) {
    return sequence
        .codePoints()
        .allMatch(
            c ->
                !Character.isLetter(c)
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** The number of languages, then each language with its weight. */
  private static byte[] packed(Context context, int[] places) {
    byte[] packed = new byte[1 + 2 * context.getOutcomes().length];
    int size = 1;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      int place = places[context.getOutcomes()[i]];
      if (place >= 0) {
        long weight = Math.round(context.getParameters()[i] * LanguageIdentifier.STEPS);
        packed[size++] = (byte) place;
        packed[size++] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, weight));
      }
    }
    packed[0] = (byte) (size / 2);
    return Arrays.copyOf(packed, size);
  }

  private static void write(List<String> languages, Map<String, byte[]> weights, Path to)
      throws IOException {
    List<String> sequences = new ArrayList<>(weights.keySet());
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(to)))) {
      out.writeInt(languages.size());
      for (String language : languages) {
        out.writeUTF(language);
      }
      out.writeInt(sequences.size());
      for (String sequence : sequences) {
        out.writeUTF(sequence);
        out.write(weights.get(sequence));
      }
    }
  }
}
