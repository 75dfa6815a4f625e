package org.emend.restore;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.Mechanism;
import org.emend.damage.Observations;
import org.emend.damage.OnError;
import org.emend.damage.Step;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.language.EnglishModel;

/**
 * Prints what inverting a learned wrong decoding is worth: for each mix-up and language it learns
 * from a pair of 100 lines, repairs other lines of that language that went through the same, and
 * counts those that come back exactly; and the sound lines that it changes, which should be none.
 *
 * <p>Only lines of 40 characters or more count that the mix-up changes and whose characters its
 * first charset has. They are repaired in files of twenty lines, and each as a file of its own.
 *
 * <p>{@code java -cp target/emend.jar:target/test-classes org.emend.restore.InversionFigures FOLDER
 * [LANGUAGE...]}, where the folder holds a UTF-8 file {@code LANGUAGE.txt} for each language.
 */
public final class InversionFigures {

  private static final int PAIR = 100;
  private static final int TESTED = 200;
  private static final int LINES_A_FILE = 20;
  private static final int MIN_LENGTH = 40;
  private static final double MIN_CONFIDENCE = 0.9;

  private static final List<String> LATIN =
      List.of("de", "fr", "es", "pt", "it", "sv", "da", "en", "fi", "nl");
  private static final List<String> CENTRAL = List.of("pl", "cs", "hu", "sk", "hr", "ro");
  private static final List<String> CYRILLIC = List.of("ru", "uk", "bg");

  private static final List<String> ALL =
      List.of(
          "de", "fr", "es", "pt", "sv", "en", "pl", "cs", "hu", "ro", "tr", "vi", "ru", "uk", "el",
          "he", "ar", "lt", "zh_CN", "ja", "ko");

  private final Path folder;
  private final List<String> asked;
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  private InversionFigures(Path folder, List<String> asked) {
    this.folder = folder;
    this.asked = asked;
  }

  public static void main(String[] args) throws IOException {
    InversionFigures figures =
        new InversionFigures(Path.of(args[0]), Arrays.asList(args).subList(1, args.length));
    System.out.println("restored exactly, in files / each alone; sound lines changed likewise");
    figures.single();
    figures.utf8();
    figures.multibyte();
  }

  private void utf8() throws IOException {
    for (String read :
        List.of(
            "windows-1252",
            "ISO-8859-1",
            "x-MacRoman",
            "IBM437",
            "IBM850",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-9",
            "ISO-8859-15",
            "KOI8-R",
            "IBM866")) {
      for (OnError onError : OnError.values()) {
        if (hasUndefined(read) || onError == OnError.REPLACEMENT_CHARACTER) {
          row(ALL, recode("UTF-8", read, onError));
        }
      }
    }
    for (String read : List.of("windows-1252", "ISO-8859-1", "x-MacRoman", "IBM850")) {
      row(
          ALL,
          recode("UTF-8", read, OnError.C1_CONTROL),
          recode("UTF-8", read, OnError.C1_CONTROL));
    }
    Step read = recode("UTF-8", "windows-1252", OnError.C1_CONTROL);
    row(ALL, read, new Step.Strip(CharacterClass.C1_CONTROLS));
  }

  private static boolean hasUndefined(String charset) {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i + 128);
    }
    return new String(bytes, Charset.forName(charset)).indexOf('\uFFFD') >= 0;
  }

  private void single() throws IOException {
    for (String read :
        List.of(
            "IBM437",
            "IBM850",
            "x-MacRoman",
            "windows-1251",
            "windows-1253",
            "windows-1250",
            "ISO-8859-2",
            "KOI8-R")) {
      row(LATIN, recode("windows-1252", read));
    }
    row(LATIN, recode("windows-1252", "ISO-8859-1"));
    row(LATIN, recode("x-MacRoman", "windows-1252"));
    row(LATIN, recode("IBM850", "windows-1252"));
    row(LATIN, recode("IBM437", "windows-1252"));
    row(CYRILLIC, recode("windows-1251", "windows-1252"));
    row(CYRILLIC, recode("windows-1251", "KOI8-R"));
    row(CYRILLIC, recode("windows-1251", "IBM866"));
    row(CYRILLIC, recode("windows-1251", "x-MacCyrillic"));
    row(CYRILLIC, recode("KOI8-R", "windows-1251"));
    row(CYRILLIC, recode("IBM866", "windows-1251"));
    row(CYRILLIC, recode("x-MacCyrillic", "windows-1251"));
    row(CYRILLIC, recode("KOI8-R", "windows-1252"));
    row(CYRILLIC, recode("ISO-8859-5", "windows-1251"));
    row(CENTRAL, recode("windows-1250", "ISO-8859-2"));
    row(CENTRAL, recode("windows-1250", "windows-1252"));
    row(CENTRAL, recode("windows-1250", "IBM852"));
    row(CENTRAL, recode("ISO-8859-2", "windows-1250"));
    row(CENTRAL, recode("IBM852", "windows-1250"));
    row(CENTRAL, recode("ISO-8859-2", "windows-1252"));
    row(List.of("el"), recode("windows-1253", "windows-1252"));
    row(List.of("el"), recode("windows-1253", "ISO-8859-1"));
    row(List.of("tr"), recode("windows-1254", "windows-1252"));
    row(List.of("he"), recode("windows-1255", "windows-1252"));
    row(List.of("ar"), recode("windows-1256", "windows-1252"));
    row(List.of("lt"), recode("windows-1257", "windows-1252"));
  }

  private void multibyte() throws IOException {
    for (String read : List.of("windows-1252", "ISO-8859-1")) {
      row(List.of("zh_CN"), recode("GBK", read, OnError.C1_CONTROL));
      row(List.of("ja"), recode("Shift_JIS", read, OnError.C1_CONTROL));
      row(List.of("ja"), recode("EUC-JP", read, OnError.C1_CONTROL));
      row(List.of("ko"), recode("EUC-KR", read, OnError.C1_CONTROL));
      row(List.of("zh_TW"), recode("Big5", read, OnError.C1_CONTROL));
    }
  }

  private static Step.Recode recode(String encodedAs, String decodedAs) {
    return recode(encodedAs, decodedAs, OnError.C1_CONTROL);
  }

  private static Step.Recode recode(String encodedAs, String decodedAs, OnError onMalformed) {
    return new Step.Recode(
        Charset.forName(encodedAs), OnError.QUESTION_MARK, Charset.forName(decodedAs), onMalformed);
  }

  private void row(List<String> languages, Step... steps) throws IOException {
    Mechanism mechanism = new Mechanism(List.of(steps));
    System.out.println(mechanism.description());
    for (String language : languages) {
      if (asked.isEmpty() || asked.contains(language)) {
        List<String> lines = lines(language, mechanism);
        if (lines.size() >= PAIR + LINES_A_FILE) {
          measure(language, mechanism, lines);
        }
      }
    }
  }

  private void measure(String language, Mechanism mechanism, List<String> lines) {
    String reference = String.join("\n", lines.subList(0, PAIR)) + "\n";
    List<String> sound = lines.subList(PAIR, Math.min(lines.size(), PAIR + TESTED));
    List<String> damaged = sound.stream().map(mechanism::apply).toList();
    long start = System.nanoTime();
    Restorer restorer;
    String learned;
    try {
      Channel channel = learn(reference, mechanism.apply(reference));
      learned = channel.explanation().map(e -> e.mechanism().description()).orElse("table");
      restorer = new Restorer(channel, List.of(), EnglishModel.shipped());
    } catch (IllegalArgumentException e) {
      System.out.printf("  %-4s %s%n", language, e.getMessage());
      return;
    }
    long built = System.nanoTime();
    String figures =
        String.format(
            Locale.ROOT,
            "  %-4s %5.1f / %5.1f %%   %d / %d of %d",
            language,
            100 * exact(sound, repairInFiles(restorer, damaged)),
            100 * exact(sound, repairAlone(restorer, damaged)),
            changed(sound, repairInFiles(restorer, sound)),
            changed(sound, repairAlone(restorer, sound)),
            sound.size());
    boolean same = learned.equals(mechanism.description());
    System.out.printf(
        "%s  %d ms%s%n", figures, (built - start) / 1_000_000, same ? "" : "  [" + learned + "]");
    if (System.getProperty("show") != null) {
      show(sound, damaged, repairInFiles(restorer, damaged), repairAlone(restorer, sound));
    }
  }

  private static Channel learn(String reference, String damaged) {
    return Observations.of(reference, damaged)
        .map(Channel::learn)
        .orElseThrow(() -> new IllegalArgumentException("refused as unrelated"));
  }

  private static void show(
      List<String> sound, List<String> damaged, List<String> repaired, List<String> changed) {
    int shown = 0;
    for (int i = 0; i < sound.size() && shown < 4; i++) {
      if (!sound.get(i).equals(repaired.get(i))) {
        System.out.println("    = " + sound.get(i));
        System.out.println("    < " + damaged.get(i));
        System.out.println("    > " + repaired.get(i));
        shown++;
      }
    }
    for (int i = 0; i < sound.size() && shown < 8; i++) {
      if (!sound.get(i).equals(changed.get(i))) {
        System.out.println("    sound   " + sound.get(i));
        System.out.println("    changed " + changed.get(i));
        shown++;
      }
    }
  }

  private static double exact(List<String> sound, List<String> repaired) {
    return 1 - (double) changed(sound, repaired) / sound.size();
  }

  private static int changed(List<String> sound, List<String> repaired) {
    int changed = 0;
    for (int i = 0; i < sound.size(); i++) {
      changed += sound.get(i).equals(repaired.get(i)) ? 0 : 1;
    }
    return changed;
  }

  private static List<String> repairAlone(Restorer restorer, List<String> lines) {
    return lines.stream().map(line -> repair(restorer, line)).toList();
  }

  private static List<String> repairInFiles(Restorer restorer, List<String> lines) {
    List<String> repaired = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += LINES_A_FILE) {
      List<String> file = lines.subList(from, Math.min(lines.size(), from + LINES_A_FILE));
      String text = String.join("\n", file);
      repaired.addAll(Arrays.asList(repair(restorer, text).split("\n", -1)));
    }
    return repaired;
  }

  private static String repair(Restorer restorer, String text) {
    List<Edit> edits = restorer.restore(text, MIN_CONFIDENCE);
    return Edits.apply(text, edits);
  }

  private List<String> lines(String language, Mechanism mechanism) throws IOException {
    List<String> all = texts.get(language);
    if (all == null) {
      Path file = folder.resolve(language + ".txt");
      all = Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
      all.removeIf(line -> line.length() < MIN_LENGTH || line.chars().allMatch(c -> c < 128));
      Collections.shuffle(all, new Random(7));
      texts.put(language, all);
    }
    Step.Recode recode = (Step.Recode) mechanism.steps().get(0);
    var encoder = recode.encodedAs().newEncoder();
    return all.stream()
        .filter(line -> encoder.canEncode(line) && !mechanism.apply(line).equals(line))
        .limit(PAIR + TESTED)
        .toList();
  }
}
