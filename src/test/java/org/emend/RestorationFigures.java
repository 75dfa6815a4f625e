package org.emend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.emend.align.Aligner;
import org.emend.align.Alignment;
import org.emend.align.Gap;
import org.emend.damage.CharacterClass;
import org.emend.damage.Mechanism;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edits;

/**
 * Prints how much comes back by language alone: {@code java -cp
 * target/emend.jar:target/test-classes org.emend.RestorationFigures REFERENCES TEXTS}.
 *
 * <p>Both folders hold gzipped UTF-8 texts whose marks are intact, under the same names. For each
 * kind of damage and each text, the first 8,000 characters of its reference are damaged and learned
 * from; then the text is damaged, repaired without references, and compared with what it was.
 */
public final class RestorationFigures {

  private static final String MARKS = "’‘“”–—…";
  private static final int PAIR_LENGTH = 8_000;
  private static final double DEFAULT_CONFIDENCE = 0.9;

  private RestorationFigures() {}

  public static void main(String[] args) throws IOException, UnrelatedTextsException {
    for (Map.Entry<String, Mechanism> damage : damages().entrySet()) {
      Score score = new Score();
      try (Stream<Path> texts = Files.list(Path.of(args[1]))) {
        for (Path file : texts.sorted().toList()) {
          String reference = read(Path.of(args[0]).resolve(file.getFileName()));
          score.add(
              damage.getValue(),
              reference.substring(0, Math.min(PAIR_LENGTH, reference.length())),
              read(file));
        }
      }
      System.out.print(damage.getKey() + score.report());
    }
  }

  private static Map<String, Mechanism> damages() {
    Step c1 =
        new Step.Recode(
            Charset.forName("windows-1252"),
            OnError.QUESTION_MARK,
            StandardCharsets.ISO_8859_1,
            OnError.REPLACEMENT_CHARACTER);
    Step utf8 =
        new Step.Recode(
            StandardCharsets.UTF_8,
            OnError.QUESTION_MARK,
            StandardCharsets.ISO_8859_1,
            OnError.REPLACEMENT_CHARACTER);
    Map<String, Mechanism> damages = new LinkedHashMap<>();
    damages.put(
        "dropped",
        new Mechanism(
            List.of(c1, new Step.Strip(CharacterClass.C1_CONTROLS), new Step.CollapseSpaces())));
    Map<String, String> replacements = new LinkedHashMap<>();
    replacements.put("each a space", " ");
    replacements.put("each a ?", "?");
    replacements.put("each U+FFFD", "\uFFFD");
    replacements.forEach(
        (name, by) ->
            damages.put(
                name,
                new Mechanism(List.of(c1, new Step.Replace(CharacterClass.C1_CONTROLS, by)))));
    damages.put(
        "each â??",
        new Mechanism(List.of(utf8, new Step.Replace(CharacterClass.C1_CONTROLS, "?"))));
    return damages;
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Score {
    private final Map<Integer, long[]> byMark = new TreeMap<>();
    private long editsOfSoundText;
    private long characters;
    private long nanoseconds;

    void add(Mechanism damage, String reference, String text) throws UnrelatedTextsException {
      Profile profile =
          Emend.learn(List.of(new TextPair("pair", reference, damage.apply(reference))));
      Emend emend = Emend.of(profile, List.of());
      editsOfSoundText += emend.repair(text, DEFAULT_CONFIDENCE).size();
      String damaged = damage.apply(text);
      long start = System.nanoTime();
      String repaired = Edits.apply(damaged, emend.repair(damaged, DEFAULT_CONFIDENCE));
      nanoseconds += System.nanoTime() - start;
      characters += damaged.length();
      count(text, 0);
      Alignment alignment = Aligner.align(text, repaired);
      for (Gap gap : alignment.gaps()) {
        count(alignment.originalOf(gap), 1);
        count(alignment.damagedOf(gap), 2);
      }
    }

    /** Counts marks: 0 those there were, 1 those that are missing, 2 those that are wrong. */
    private void count(String text, int column) {
      text.codePoints()
          .filter(c -> MARKS.indexOf(c) >= 0)
          .forEach(c -> byMark.computeIfAbsent(c, mark -> new long[3])[column]++);
    }

    String report() {
      StringBuilder report = new StringBuilder();
      report.append(
          String.format(
              ": %d edits of the sound texts, %.1f million characters a second%n",
              editsOfSoundText, characters * 1e3 / nanoseconds));
      byMark.forEach(
          (mark, counts) -> {
            long right = counts[0] - counts[1];
            report.append(
                String.format(
                    "  %s  n %5d  recall %.3f  precision %s%n",
                    Character.toString(mark),
                    counts[0],
                    (double) right / counts[0],
                    right + counts[2] == 0
                        ? "-"
                        : String.format("%.3f", (double) right / (right + counts[2]))));
          });
      return report.toString();
    }
  }
}
