package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.emend.edit.Edits;

/**
 * Prints how much comes back of text in one charset of single bytes that was read in another, and
 * what becomes of sound text: {@code java -cp … org.emend.mojibake.MixUpFigures damaged|sound
 * FOLDER [TEXTS]}, where the folder has UTF-8 texts, one a language ({@code de.txt}). Of each
 * language so many texts of one line are tried, and fewer of 5 and of 40 lines; a further argument
 * shows what did not come back.
 */
public final class MixUpFigures {

  private static final int SHORTEST = 20;
  private static final int[] SIZES = {1, 5, 40};
  private static final double MIN_CONFIDENCE = 0.9;

  private static final String WESTERN = "de fr es it pt sv da fi nl nb ca gl eu is ga oc sq";
  private static final String CENTRAL = "pl cs sk hu sl hr";
  private static final String CYRILLIC = "ru uk bg sr be mk";
  private static final String RUSSIAN = "ru bg";

  /** What was written, what it was read as, and languages that are written in the first. */
  private static final List<Pair> PAIRS =
      List.of(
          Pair.of("windows-1252", "IBM437", WESTERN + " en_GB"),
          Pair.of("windows-1252", "IBM850", WESTERN + " en_GB"),
          Pair.of("windows-1252", "x-MacRoman", WESTERN + " en_GB"),
          Pair.of("windows-1252", "windows-1251", WESTERN + " en_GB"),
          Pair.of("windows-1252", "windows-1253", WESTERN),
          Pair.of("windows-1252", "windows-1250", WESTERN),
          Pair.of("windows-1252", "ISO-8859-2", WESTERN),
          Pair.of("windows-1252", "KOI8-R", WESTERN + " en_GB"),
          Pair.of("x-MacRoman", "windows-1252", WESTERN + " en_GB"),
          Pair.of("IBM850", "windows-1252", WESTERN),
          Pair.of("IBM437", "windows-1252", "de fr es it sv da fi nl"),
          Pair.of("windows-1251", "windows-1252", CYRILLIC),
          Pair.of("windows-1251", "x-MacRoman", CYRILLIC),
          Pair.of("windows-1251", "KOI8-R", RUSSIAN),
          Pair.of("KOI8-R", "windows-1251", RUSSIAN),
          Pair.of("KOI8-R", "ISO-8859-1", RUSSIAN),
          Pair.of("IBM866", "windows-1251", CYRILLIC),
          Pair.of("IBM866", "windows-1252", CYRILLIC),
          Pair.of("windows-1251", "IBM866", CYRILLIC),
          Pair.of("ISO-8859-5", "ISO-8859-1", CYRILLIC),
          Pair.of("windows-1253", "windows-1252", "el"),
          Pair.of("ISO-8859-7", "ISO-8859-1", "el"),
          Pair.of("windows-1253", "windows-1251", "el"),
          Pair.of("windows-1255", "windows-1252", "he"),
          Pair.of("ISO-8859-8", "ISO-8859-1", "he"),
          Pair.of("windows-1256", "windows-1252", "ar fa ur"),
          Pair.of("ISO-8859-6", "ISO-8859-1", "ar"),
          Pair.of("windows-1250", "windows-1252", CENTRAL + " ro"),
          Pair.of("ISO-8859-2", "ISO-8859-1", CENTRAL),
          Pair.of("windows-1250", "windows-1251", CENTRAL),
          Pair.of("windows-1250", "IBM852", CENTRAL),
          Pair.of("IBM852", "windows-1250", CENTRAL),
          Pair.of("IBM852", "windows-1252", CENTRAL),
          Pair.of("ISO-8859-2", "windows-1250", CENTRAL),
          Pair.of("windows-1254", "windows-1252", "tr"),
          Pair.of("windows-1257", "windows-1252", "lt lv et"),
          Pair.of("ISO-8859-3", "ISO-8859-1", "eo"),
          Pair.of("x-iso-8859-11", "ISO-8859-1", "th"));

  private record Pair(SingleByteCharset written, SingleByteCharset readAs, List<String> languages) {

    static Pair of(String written, String readAs, String languages) {
      return new Pair(charset(written), charset(readAs), List.of(languages.split(" ", -1)));
    }

    private static SingleByteCharset charset(String name) {
      return MisreadCharsets.ALL.stream()
          .filter(charset -> charset.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    /** The text as it was misread; empty if it cannot be, or reads the same. */
    Optional<String> damaged(String text) {
      StringBuilder damaged = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int b = c < 0x80 ? c : written.byteOf(c);
        if (b == SingleByteCharset.NONE || (b >= 0x80 && readAs.charOf(b) == MixUp.NONE)) {
          return Optional.empty();
        }
        damaged.append(b < 0x80 ? c : readAs.charOf(b));
      }
      return Optional.of(damaged.toString()).filter(misread -> !misread.equals(text));
    }
  }

  /**
   * How many texts there were, came back, and have a character that is neither the original nor
   * what was read.
   */
  private static final class Tally {
    int all;
    int back;
    int wrong;

    @Override
    public String toString() {
      return all == 0
          ? "%24s".formatted("")
          : "%5d %6.1f %% %3d wrong".formatted(all, 100.0 * back / all, wrong);
    }
  }

  private MixUpFigures() {}

  public static void main(String[] args) throws IOException {
    long begun = System.nanoTime();
    Path folder = Path.of(args[1]);
    int texts = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    if (args[0].equals("sound")) {
      printSound(folder, texts);
    } else {
      printDamaged(folder, texts, args.length > 3);
    }
    System.out.printf("seconds: %.1f%n", (System.nanoTime() - begun) / 1e9);
  }

  private static void printDamaged(Path folder, int texts, boolean shows) throws IOException {
    Tally[] all = {new Tally(), new Tally(), new Tally()};
    for (Pair pair : PAIRS) {
      Tally[] ofPair = {new Tally(), new Tally(), new Tally()};
      StringBuilder byLanguage = new StringBuilder();
      for (String language : pair.languages()) {
        Path file = folder.resolve(language + ".txt");
        if (!Files.exists(file)) {
          continue;
        }
        List<String> lines = new ArrayList<>();
        for (String line : shuffled(file)) {
          if (line.length() >= SHORTEST && pair.damaged(line).isPresent()) {
            lines.add(line);
          }
        }
        byLanguage.append(' ').append(language);
        for (int i = 0; i < SIZES.length; i++) {
          int back = ofPair[i].back;
          int tried = ofPair[i].all;
          int count = Math.min(lines.size() / SIZES[i], texts / (i + 1));
          for (int n = 0; n < count; n++) {
            tryDamaged(pair, lines.subList(n * SIZES[i], (n + 1) * SIZES[i]), ofPair[i], shows);
          }
          byLanguage.append(' ').append(ofPair[i].back - back).append('/');
          byLanguage.append(ofPair[i].all - tried);
        }
      }
      for (int i = 0; i < SIZES.length; i++) {
        all[i].all += ofPair[i].all;
        all[i].back += ofPair[i].back;
        all[i].wrong += ofPair[i].wrong;
      }
      System.out.printf(
          "%-13s as %-13s %s %s %s  %s%n",
          pair.written(), pair.readAs(), ofPair[0], ofPair[1], ofPair[2], byLanguage);
    }
    System.out.printf("%-29s  %s %s %s%n", "all", all[0], all[1], all[2]);
  }

  private static void tryDamaged(Pair pair, List<String> lines, Tally tally, boolean shows) {
    String text = String.join("\n", lines);
    String damaged = pair.damaged(text).orElseThrow();
    String repaired = repaired(damaged);
    tally.all++;
    if (repaired.equals(text)) {
      tally.back++;
      return;
    }
    List<String> before = damaged.lines().toList();
    List<String> after = repaired.lines().toList();
    boolean isWrong = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean isLeft = after.get(i).equals(before.get(i));
      if (isWrong(lines.get(i), before.get(i), after.get(i))) {
        isWrong = true;
        System.out.printf(
            "  wrong: %s as %s: %s  →  %s  →  %s%n",
            pair.written(), pair.readAs(), lines.get(i), before.get(i), after.get(i));
      } else if (shows && isLeft) {
        System.out.printf("  left of %d: %s  →  %s%n", lines.size(), lines.get(i), before.get(i));
      }
    }
    tally.wrong += isWrong ? 1 : 0;
  }

  /** Whether some character is neither what it was nor what was read. */
  private static boolean isWrong(String original, String damaged, String repaired) {
    if (repaired.length() != original.length()) {
      return true;
    }
    for (int i = 0; i < original.length(); i++) {
      char c = repaired.charAt(i);
      if (c != original.charAt(i) && c != damaged.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static void printSound(Path folder, int texts) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    int[] tried = new int[SIZES.length];
    int[] changed = new int[SIZES.length];
    for (Path file : files) {
      List<String> lines = shuffled(file);
      for (int i = 0; i < SIZES.length; i++) {
        int size = SIZES[i];
        for (int n = 0; n < texts && (n + 1) * size <= lines.size(); n++) {
          String text = String.join("\n", lines.subList(n * size, (n + 1) * size));
          String repaired = repaired(text);
          tried[i]++;
          if (!repaired.equals(text)) {
            changed[i]++;
            showChanged(file.getFileName() + " of " + size, text, repaired);
          }
        }
      }
    }
    for (int i = 0; i < SIZES.length; i++) {
      System.out.printf(
          "sound texts of %d lines: %d, changed: %d%n", SIZES[i], tried[i], changed[i]);
    }
  }

  private static void showChanged(String name, String text, String repaired) {
    List<String> after = repaired.lines().toList();
    List<String> before = text.lines().toList();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        System.out.println("  sound: " + name + ": " + before.get(i) + "  →  " + after.get(i));
      }
    }
  }

  private static List<String> shuffled(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readString(file, UTF_8).lines().toList());
    Collections.shuffle(lines, new Random(1));
    return lines;
  }

  private static String repaired(String text) {
    return Edits.apply(text, Mojibake.edits(text, MIN_CONFIDENCE));
  }
}
