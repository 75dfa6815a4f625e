package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.emend.edit.Edits;

/**
 * Prints how much of UTF-8 that was read in wrong charsets comes back, and what becomes of sound
 * text: {@code java -cp … org.emend.mojibake.MojibakeFigures FOLDER [LINES [--errors]]}, where the
 * folder has UTF-8 texts, one a language.
 *
 * <p>All lines are tried sound, each as a text of its own. Then so many lines of each text, of 40
 * characters or more, are damaged in every charset, once and twice over, and repaired each as a
 * text of its own and all of a language in one text, where three of ten lines are sound. What does
 * not come back exactly is left as it was, for a part at least, or wrong.
 */
public final class MojibakeFigures {

  private static final int SHORTEST = 40;
  private static final int DEFAULT_LINES = 100;
  private static final double MIN_CONFIDENCE = 0.9;
  private static final int SHOWN = 4;

  /** What became of damaged lines. */
  private static final class Score {
    int exact;
    int left;
    int wrong;
    int soundChanged;

    void add(Score other) {
      exact += other.exact;
      left += other.left;
      wrong += other.wrong;
      soundChanged += other.soundChanged;
    }

    int all() {
      return exact + left + wrong;
    }

    String share() {
      return String.format("%8.3f %% (%d left, %d wrong)", 100.0 * exact / all(), left, wrong);
    }
  }

  private final List<List<String>> languages = new ArrayList<>();
  private final boolean listErrors;
  private final Score alone = new Score();
  private final Score together = new Score();

  private MojibakeFigures(boolean listErrors) {
    this.listErrors = listErrors;
  }

  public static void main(String[] args) throws IOException {
    int lines = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_LINES;
    MojibakeFigures figures = new MojibakeFigures(args.length > 2 && args[2].equals("--errors"));
    figures.readAndTrySound(Path.of(args[0]), lines);
    for (int times = 1; times <= 2; times++) {
      for (SingleByteCharset charset : MisreadCharsets.ALL) {
        figures.damage(charset, times);
      }
    }
    System.out.printf(
        "all: alone %s, in one text %s, %d sound lines there changed%n",
        figures.alone.share(), figures.together.share(), figures.together.soundChanged);
  }

  private void readAndTrySound(Path folder, int count) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.sorted().toList();
    }
    long sound = 0;
    long changed = 0;
    for (Path file : texts) {
      List<String> all = Files.readString(file, UTF_8).lines().toList();
      for (String line : all) {
        sound++;
        String repaired = repaired(line);
        if (!repaired.equals(line)) {
          changed++;
          System.out.println("  sound: " + file.getFileName() + ": " + line + "  →  " + repaired);
        }
      }
      languages.add(chosen(all, count));
    }
    System.out.println("sound lines: " + sound + ", changed: " + changed);
  }

  private static List<String> chosen(List<String> lines, int count) {
    List<String> chosen = new ArrayList<>();
    for (String line : lines) {
      if (line.length() >= SHORTEST && line.chars().anyMatch(c -> c >= 0x80)) {
        chosen.add(line);
      }
    }
    Collections.shuffle(chosen, new Random(1));
    return chosen.subList(0, Math.min(count, chosen.size()));
  }

  private void damage(SingleByteCharset charset, int times) {
    Score eachAlone = new Score();
    Score inOneText = new Score();
    for (List<String> lines : languages) {
      List<String> originals = new ArrayList<>();
      List<String> damaged = new ArrayList<>();
      for (String line : lines) {
        String misread = misread(line, charset, times);
        if (misread != null) {
          originals.add(line);
          damaged.add(misread);
        }
      }
      for (int i = 0; i < damaged.size(); i++) {
        judge(eachAlone, originals.get(i), damaged.get(i), repaired(damaged.get(i)));
      }
      repairTogether(inOneText, originals, damaged);
    }
    if (eachAlone.all() > 0) {
      System.out.printf(
          "%d × %-14s %6d lines: alone %s, in one text %s, %d sound lines there changed%n",
          times,
          charset,
          eachAlone.all(),
          eachAlone.share(),
          inOneText.share(),
          inOneText.soundChanged);
    }
    alone.add(eachAlone);
    together.add(inOneText);
  }

  private void repairTogether(Score score, List<String> originals, List<String> damaged) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < damaged.size(); i++) {
      text.append(isSoundInText(i) ? originals.get(i) : damaged.get(i)).append('\n');
    }
    List<String> repaired = repaired(text.toString()).lines().toList();
    for (int i = 0; i < damaged.size(); i++) {
      if (!isSoundInText(i)) {
        judge(score, originals.get(i), damaged.get(i), repaired.get(i));
      } else if (!repaired.get(i).equals(originals.get(i))) {
        score.soundChanged++;
      }
    }
  }

  private static boolean isSoundInText(int line) {
    return line % 10 >= 7;
  }

  private void judge(Score score, String original, String damaged, String repaired) {
    if (repaired.equals(original)) {
      score.exact++;
      return;
    }
    boolean isLeft = isPartOf(original, damaged, repaired);
    score.left += isLeft ? 1 : 0;
    score.wrong += isLeft ? 0 : 1;
    if (listErrors && score.left + score.wrong <= SHOWN) {
      System.out.println((isLeft ? "  left:  " : "  wrong: ") + original);
      System.out.println("         " + damaged + "\n         " + repaired);
    }
  }

  /** Whether every character of a repaired line is one of the original or one that was left. */
  private static boolean isPartOf(String original, String damaged, String repaired) {
    return repaired
        .codePoints()
        .allMatch(c -> c < 0x80 || original.indexOf(c) >= 0 || damaged.indexOf(c) >= 0);
  }

  private static String repaired(String text) {
    return Edits.apply(text, Mojibake.edits(text, MIN_CONFIDENCE));
  }

  /**
   * The text as UTF-8 read in a charset over and over; null if some byte has no character there.
   */
  private static String misread(String text, SingleByteCharset charset, int times) {
    String misread = text;
    for (int i = 0; i < times && misread != null; i++) {
      misread = misread(misread, charset);
    }
    return misread;
  }

  /** The text as UTF-8 read in a charset, or null if some byte has no character there. */
  static String misread(String text, SingleByteCharset charset) {
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      char c = b >= 0 ? (char) b : charset.charOf(b & 0xFF);
      if (c == '\uFFFF') {
        return null;
      }
      misread.append(c);
    }
    return misread.toString();
  }
}
