package org.emend.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emend.text.TextFile;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Prints how many files of known charset are decoded to the right text, by charset and by size,
 * next to juniversalchardet alone and ICU4J alone: {@code java -cp …
 * org.emend.charset.DetectionFigures [--odd | --even] [--few] [--errors] FOLDER…}.
 *
 * <p>Each folder has a file {@code truth.tsv} that gives a path and a charset a line, and may have
 * a folder {@code truth} with a file's text in UTF-8 at the same path, which then counts and which
 * alone will do. {@code --odd} and {@code --even} take every second file, so that one half is for
 * tuning; {@code --few} takes a tenth of them. Charset names do not matter, only the text; kinds of
 * no-break spaces count as the same.
 */
public final class DetectionFigures {

  private record Known(Path file, String charset, String text) {}

  private static final int FEW = 10;

  private interface Detector extends Function<byte[], Optional<Charset>> {}

  private static final Map<String, Detector> DETECTORS = new TreeMap<>();

  static {
    DETECTORS.put("emend", bytes -> CharsetDetector.detect(bytes).map(DetectedCharset::charset));
    DETECTORS.put("icu4j", DetectionFigures::icu);
    DETECTORS.put("juniversalchardet", DetectionFigures::juniversalchardet);
  }

  /** Rows of right answers by detector and of all files. */
  private final Map<String, Map<String, Integer>> byCharset = new TreeMap<>();

  private final Map<String, Map<String, Integer>> bySize = new TreeMap<>();
  private final List<double[]> confidences = new ArrayList<>();
  private final boolean listErrors;
  private long nanos;

  private DetectionFigures(boolean listErrors) {
    this.listErrors = listErrors;
  }

  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    DetectionFigures figures = new DetectionFigures(arguments.contains("--errors"));
    for (String folder : arguments) {
      if (!folder.startsWith("--")) {
        figures.read(Path.of(folder), arguments);
      }
    }
    figures.print("charset", figures.byCharset);
    figures.print("size", figures.bySize);
    figures.printConfidences();
  }

  private void read(Path folder, List<String> options) throws IOException {
    int number = 0;
    for (String line : lines(folder)) {
      number++;
      boolean odd = number % 2 == 1;
      if ((odd && options.contains("--even")) || (!odd && options.contains("--odd"))) {
        continue;
      }
      if (options.contains("--few") && number / 2 % FEW != 0) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      Path file = folder.resolve(columns[0]);
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> text = text(folder, columns[0], columns[1], bytes);
      if (text.isEmpty()) {
        System.out.println("no truth for " + columns[0] + " in " + columns[1]);
        continue;
      }
      judge(new Known(file, columns[1], text.get()), bytes);
    }
  }

  private static List<String> lines(Path folder) throws IOException {
    Path table = folder.resolve("truth.tsv");
    if (Files.exists(table)) {
      return Files.readAllLines(table, UTF_8);
    }
    try (Stream<Path> truths = Files.list(folder.resolve("truth"))) {
      return truths.map(DetectionFigures::named).sorted().toList();
    }
  }

  /** A line as in {@code truth.tsv}, from a file name as {@code de__IBM850__1k__3.txt}. */
  private static String named(Path truth) {
    String name = truth.getFileName().toString();
    List<String> parts = List.of(name.split("__", -1));
    return name + "\t" + (parts.size() > 1 ? parts.get(1) : "unknown");
  }

  private static Optional<String> text(Path folder, String path, String charset, byte[] bytes)
      throws IOException {
    Path truth = folder.resolve("truth").resolve(path);
    if (Files.exists(truth)) {
      return Optional.of(Files.readString(truth, UTF_8));
    }
    return known(charset).map(known -> decode(bytes, known));
  }

  private static Optional<Charset> known(String name) {
    try {
      if (name.equalsIgnoreCase("GB2312")) {
        return known("GBK");
      }
      String plain = name.toLowerCase(Locale.ROOT).replace('_', '-').replace("mac-", "x-mac");
      for (String form : List.of(name, plain, plain.replace("-", ""), "x-" + plain)) {
        if (Charset.isSupported(form)) {
          return Optional.of(Charset.forName(form));
        }
      }
      return Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private void judge(Known known, byte[] bytes) {
    String size = size(bytes.length);
    count(byCharset, known.charset().toLowerCase(Locale.ROOT), "files", true);
    count(bySize, size, "files", true);
    DETECTORS.forEach(
        (name, detector) -> {
          long start = System.nanoTime();
          Optional<Charset> found = detector.apply(bytes);
          nanos += name.equals("emend") ? System.nanoTime() - start : 0;
          boolean right =
              found.isPresent() && alike(decode(bytes, found.get())).equals(alike(known.text()));
          count(byCharset, known.charset().toLowerCase(Locale.ROOT), name, right);
          count(bySize, size, name, right);
          if (name.equals("emend")) {
            note(known, bytes, found, right);
          }
        });
  }

  private void note(Known known, byte[] bytes, Optional<Charset> found, boolean right) {
    double confidence = CharsetDetector.detection(bytes).map(Detection::confidence).orElse(0.0);
    confidences.add(new double[] {confidence, right ? 1 : 0});
    if (listErrors && !right) {
      System.out.printf(
          Locale.ROOT,
          "%s is %s, taken for %s (%.3f): %s / %s%n",
          known.file(),
          known.charset(),
          found.map(Charset::name).orElse("binary"),
          confidence,
          excerpt(known.text(), known.text()),
          found.map(charset -> excerpt(decode(bytes, charset), known.text())).orElse(""));
    }
  }

  /** What is around the first place at which a text is not as it should be. */
  private static String excerpt(String text, String right) {
    int at = 0;
    String other = text.equals(right) ? "" : right;
    while (at < text.length()
        && (other.isEmpty()
            ? text.charAt(at) < 0x80
            : at < other.length() && text.charAt(at) == other.charAt(at))) {
      at++;
    }
    return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 30))
        .replaceAll("\\s+", " ");
  }

  private static String size(int bytes) {
    return bytes < 100
        ? "1: under 100 bytes"
        : bytes < 1000
            ? "2: under 1,000 bytes"
            : bytes < 10_000 ? "3: under 10,000 bytes" : "4: more";
  }

  private static void count(
      Map<String, Map<String, Integer>> table, String row, String column, boolean counts) {
    table.computeIfAbsent(row, key -> new TreeMap<>()).merge(column, counts ? 1 : 0, Integer::sum);
  }

  private static String decode(byte[] bytes, Charset charset) {
    String text = TextFile.decode(bytes, charset, 0).text();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String alike(String text) {
    return text.replaceAll("[\u00A0\u202F\u2007]", " ");
  }

  private static Optional<Charset> juniversalchardet(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(DetectionFigures::known);
  }

  private static Optional<Charset> icu(byte[] bytes) {
    CharsetMatch match = new com.ibm.icu.text.CharsetDetector().setText(bytes).detect();
    return Optional.ofNullable(match).map(CharsetMatch::getName).flatMap(DetectionFigures::known);
  }

  private void print(String heading, Map<String, Map<String, Integer>> table) {
    System.out.printf("%n%-24s %8s", heading, "files");
    DETECTORS.keySet().forEach(name -> System.out.printf(" %18s", name));
    System.out.println();
    Map<String, Integer> sums = new TreeMap<>();
    table.forEach(
        (row, columns) -> {
          printRow(row, columns);
          columns.forEach((column, count) -> sums.merge(column, count, Integer::sum));
        });
    printRow("all", sums);
  }

  private static void printRow(String name, Map<String, Integer> columns) {
    int files = columns.get("files");
    System.out.printf("%-24s %8d", name, files);
    for (String detector : DETECTORS.keySet()) {
      System.out.printf(Locale.ROOT, " %17.1f%%", 100.0 * columns.get(detector) / files);
    }
    System.out.println();
  }

  private void printConfidences() {
    System.out.println();
    for (double[] range :
        new double[][] {{0, 0.5}, {0.5, 0.7}, {0.7, 0.9}, {0.9, 0.97}, {0.97, 1.01}}) {
      List<double[]> within =
          confidences.stream().filter(c -> c[0] >= range[0] && c[0] < range[1]).toList();
      System.out.printf(
          Locale.ROOT,
          "confidence from %.2f: %d files, mean %.3f, right %.3f%n",
          range[0],
          within.size(),
          within.stream().mapToDouble(c -> c[0]).average().orElse(0),
          within.stream().mapToDouble(c -> c[1]).average().orElse(0));
    }
    System.out.printf(
        Locale.ROOT, "%.2f ms a file%n", nanos / 1e6 / Math.max(1, confidences.size()));
  }
}
