package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.emend.edit.Edits;

/**
 * Prints how much of UTF-8 that was read in wrong charsets comes back, and what becomes of sound
 * text: {@code java -cp … org.emend.mojibake.MojibakeFigures FOLDER [LINES]}, where the folder has
 * UTF-8 texts, one a language. Of each text so many lines of 40 characters or more are damaged in
 * every way; all lines are tried sound.
 */
public final class MojibakeFigures {

  private static final int SHORTEST = 40;
  private static final double MIN_CONFIDENCE = 0.9;

  private MojibakeFigures() {}

  public static void main(String[] args) throws IOException {
    long begun = System.nanoTime();
    int lines = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    boolean verbose = args.length > 2;
    List<Path> texts;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      texts = files.sorted().toList();
    }
    List<String> damaged = new ArrayList<>();
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
      damaged.addAll(chosen(all, lines));
    }
    System.out.printf("seconds: %.1f%n", (System.nanoTime() - begun) / 1e9);
    System.out.println("sound lines: " + sound + ", changed: " + changed);
    long total = 0;
    long exact = 0;
    for (int times = 1; times <= 2; times++) {
      for (SingleByteCharset charset : MisreadCharsets.ALL) {
        int tried = 0;
        int back = 0;
        int shown = 0;
        for (String line : damaged) {
          String misread = line;
          for (int i = 0; i < times && misread != null; i++) {
            misread = misread(misread, charset);
          }
          if (misread == null) {
            continue;
          }
          tried++;
          String repaired = repaired(misread);
          if (repaired.equals(line)) {
            back++;
          } else if (verbose && shown++ < 4) {
            System.out.println("    " + line + "\n    " + misread + "\n    " + repaired + "\n");
          }
        }
        System.out.printf(
            "%d × %-14s %6d of %6d  %.3f %%%n", times, charset, back, tried, 100.0 * back / tried);
        total += tried;
        exact += back;
      }
    }
    System.out.printf("seconds: %.1f%n", (System.nanoTime() - begun) / 1e9);
    System.out.printf("all: %d of %d, %.3f %%%n", exact, total, 100.0 * exact / total);
  }

  private static List<String> chosen(List<String> lines, int count) {
    List<String> long_ = new ArrayList<>();
    for (String line : lines) {
      if (line.length() >= SHORTEST && line.chars().anyMatch(c -> c >= 0x80)) {
        long_.add(line);
      }
    }
    java.util.Collections.shuffle(long_, new Random(1));
    return long_.subList(0, Math.min(count, long_.size()));
  }

  private static String repaired(String text) {
    return Edits.apply(text, Mojibake.edits(text, MIN_CONFIDENCE));
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
