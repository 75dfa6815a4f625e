package org.emend.plausibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The letter statistics that others have published, brought into one form.
 *
 * @param lingua the jar of com.github.pemistahl:lingua
 * @param optimaize the jar of com.optimaize.languagedetector:language-detector
 * @param tika the folder common_tokens of org.apache.tika:tika-eval-core
 */
record NgramSources(Path lingua, Path optimaize, Path tika) {

  /** Fractions of letters and of letters after a letter; what is missing from one is the border. */
  LetterCounts lingua(String code) throws IOException {
    Map<Integer, Double> letters = linguaLetters(code);
    Map<Integer, Double> starts = new HashMap<>(letters);
    Map<Integer, Double> ends = new HashMap<>(letters);
    LetterCounts counts = new LetterCounts();
    linguaFractions(code, "bigrams")
        .forEach(
            (pair, fraction) -> {
              int before = pair.codePointAt(0);
              int next = pair.codePointBefore(pair.length());
              double times = fraction * letters.getOrDefault(before, 0.0);
              counts.add(before, next, times);
              starts.merge(next, -times, Double::sum);
              ends.merge(before, -times, Double::sum);
            });
    starts.forEach((letter, times) -> counts.add(LetterCounts.BORDER, letter, times));
    ends.forEach((letter, times) -> counts.add(letter, LetterCounts.BORDER, times));
    return counts;
  }

  Map<Integer, Double> linguaLetters(String code) throws IOException {
    Map<Integer, Double> letters = new HashMap<>();
    linguaFractions(code, "unigrams")
        .forEach((letter, fraction) -> letters.put(letter.codePointAt(0), fraction));
    return letters;
  }

  private Map<String, Double> linguaFractions(String code, String kind) throws IOException {
    Map<String, Double> fractions = new HashMap<>();
    json(lingua, "language-models/" + code + "/" + kind + ".json")
        .get("ngrams")
        .properties()
        .forEach(
            field -> {
              String[] fraction = field.getKey().split("/", -1);
              double value = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
              for (String ngram : field.getValue().asText().split(" ", -1)) {
                fractions.put(ngram, value);
              }
            });
    return fractions;
  }

  /** Counts of two characters each, with spaces for borders. */
  LetterCounts optimaize(String code) throws IOException {
    LetterCounts counts = new LetterCounts();
    JsonNode ngrams = json(optimaize, "languages/" + code).get("freq");
    for (Map.Entry<String, JsonNode> ngram : ngrams.properties()) {
      int[] pair = ngram.getKey().codePoints().map(NgramSources::folded).toArray();
      if (pair.length == 2) {
        counts.add(pair[0], pair[1], ngram.getValue().asDouble());
      }
    }
    return counts;
  }

  /** Words with the number of documents that have them and the number of times they occur. */
  LetterCounts tika(String code) throws IOException {
    LetterCounts counts = new LetterCounts();
    try (Stream<String> lines = Files.lines(tika.resolve(code))) {
      lines
          .filter(line -> !line.startsWith("#") && !line.startsWith("_"))
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length == 3)
          .forEach(columns -> counts.addWord(columns[0], Double.parseDouble(columns[2])));
    }
    return counts;
  }

  private static int folded(int codePoint) {
    return Character.isWhitespace(codePoint)
        ? LetterCounts.BORDER
        : Character.toLowerCase(codePoint);
  }

  private static JsonNode json(Path jar, String entry) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return new ObjectMapper().readTree(in);
    }
  }
}
