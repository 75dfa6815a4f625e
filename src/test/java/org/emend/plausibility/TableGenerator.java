package org.emend.plausibility;

import com.ibm.icu.lang.UScript;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code letters.bin.gz}, what a letter costs after another in each language: {@code java -cp
 * … org.emend.plausibility.TableGenerator lingua-1.2.2.jar language-detector-0.6.jar common_tokens
 * OUTPUT}, where common_tokens is the folder of that name in tika-eval-core-2.4.1.jar.
 */
public final class TableGenerator {

  /** How much of a probability comes from the letter alone, whatever is before it. */
  private static final double BACKOFF = 0.003;

  /** How many times a letter counts as seen before letters of their usual frequency. */
  private static final double PRIOR_COUNT = 20;

  /** A letter that is rarer than this is not of the language, whatever its alphabet says. */
  private static final double RAREST = 2e-6;

  private static final double COMMONEST_FOREIGN = 7.5;
  private static final double RAREST_FOREIGN = 12.5;

  private record Script(String name, List<Integer> letters, Map<Integer, Integer> foreign) {}

  private final NgramSources sources;
  private final Map<LanguageList.Entry, LetterModel> models = new LinkedHashMap<>();

  private TableGenerator(NgramSources sources) {
    this.sources = sources;
  }

  public static void main(String[] args) throws IOException {
    NgramSources sources = new NgramSources(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    TableGenerator generator = new TableGenerator(sources);
    generator.readLanguages();
    try (DataOutputStream out =
        new DataOutputStream(
            new GZIPOutputStream(Files.newOutputStream(Path.of(args[3]))) {
              {
                def.setLevel(9);
              }
            })) {
      generator.writeAlphabets(out);
      generator.writeEastAsian(out);
    }
  }

  private void readLanguages() throws IOException {
    for (LanguageList.Entry entry : LanguageList.entries()) {
      if (entry.source() != LanguageList.Source.ALPHABET) {
        models.put(entry, counted(entry));
      }
    }
    Map<LanguageList.Entry, LetterModel> counted = new LinkedHashMap<>(models);
    for (LanguageList.Entry entry : LanguageList.entries()) {
      if (entry.source() == LanguageList.Source.ALPHABET) {
        int script = Alphabets.script(entry.code());
        List<LetterModel> akin = new ArrayList<>();
        counted.forEach(
            (other, model) -> {
              if (Alphabets.script(other.code()) == script) {
                akin.add(model);
              }
            });
        models.put(entry, LetterModel.likeOthers(Alphabets.of(entry.code()), akin));
      }
    }
  }

  private LetterModel counted(LanguageList.Entry entry) throws IOException {
    LetterCounts counts =
        switch (entry.source()) {
          case LINGUA -> sources.lingua(entry.name());
          case OPTIMAIZE -> sources.optimaize(entry.name());
          case TIKA -> sources.tika(entry.name());
          case VISUAL -> sources.optimaize(entry.name()).reversed();
          case ALPHABET -> throw new IllegalArgumentException(entry.code());
        };
    Map<Integer, Integer> variants = Alphabets.variants(entry.code());
    LetterCounts own = counts.within(Alphabets.of(entry.code()), variants);
    double total = own.total();
    boolean linguaScale = total < 10;
    double scale = linguaScale ? 1e7 / total : 1;
    NavigableSet<Integer> letters = own.letters();
    letters.removeIf(letter -> own.of(letter) < RAREST * total);
    return LetterModel.of(own, letters, scale, BACKOFF, PRIOR_COUNT, variants);
  }

  private void writeAlphabets(DataOutputStream out) throws IOException {
    Map<Integer, Script> scripts = scripts();
    List<Integer> order = List.copyOf(scripts.keySet());
    out.writeByte(order.size());
    for (Script script : scripts.values()) {
      out.writeUTF(script.name());
      out.writeShort(script.letters().size());
      for (int letter : script.letters()) {
        out.writeShort(letter);
      }
      for (int letter : script.letters()) {
        out.writeByte(script.foreign().get(letter));
      }
    }
    out.writeShort(models.size());
    for (Map.Entry<LanguageList.Entry, LetterModel> language : models.entrySet()) {
      int script = Alphabets.script(language.getKey().code());
      out.writeUTF(language.getKey().code());
      out.writeByte(order.indexOf(script));
      out.writeByte(eighths(language.getKey().rarity()));
      write(language.getValue(), scripts.get(script).letters(), out);
    }
  }

  private static void write(LetterModel model, List<Integer> places, DataOutputStream out)
      throws IOException {
    out.writeShort(model.letters().size());
    for (int letter : model.letters()) {
      out.writeShort(places.indexOf(letter));
    }
    for (double[] row : model.probabilities()) {
      for (double probability : row) {
        out.writeByte(eighths(-Math.log(probability)));
      }
    }
  }

  /** All letters of each script, and what each costs in a language that does not have it. */
  private Map<Integer, Script> scripts() {
    Map<Integer, TreeMap<Integer, Double>> popularity = new TreeMap<>();
    models.forEach(
        (entry, model) -> {
          TreeMap<Integer, Double> letters =
              popularity.computeIfAbsent(Alphabets.script(entry.code()), script -> new TreeMap<>());
          double weight = Math.exp(-entry.rarity() - (isIsolated(entry) ? 4 : 0));
          for (int letter : model.letters()) {
            letters.merge(letter, weight * model.frequency(letter), Double::sum);
          }
        });
    Map<Integer, Script> scripts = new TreeMap<>();
    popularity.forEach(
        (script, letters) -> {
          double most =
              letters.entrySet().stream()
                  .filter(letter -> letter.getKey() >= 0x80)
                  .mapToDouble(Map.Entry::getValue)
                  .max()
                  .orElseThrow();
          Map<Integer, Integer> foreign = new HashMap<>();
          letters.forEach(
              (letter, weight) -> foreign.put(letter, eighths(foreignCost(letter, weight / most))));
          scripts.put(
              script, new Script(UScript.getName(script), List.copyOf(letters.keySet()), foreign));
        });
    return scripts;
  }

  /** A language whose many letters are not met outside it. */
  private static boolean isIsolated(LanguageList.Entry entry) {
    return entry.code().equals("vi");
  }

  /** Letters of western languages travel more than others. */
  private static double foreignCost(int letter, double popularity) {
    double eastern = letter >= 0x100 && letter < 0x250 ? 1.2 : 0;
    double rarity = Math.max(0, -Math.log(popularity) * 0.5);
    return Math.min(RAREST_FOREIGN, COMMONEST_FOREIGN + rarity + eastern);
  }

  private void writeEastAsian(DataOutputStream out) throws IOException {
    Map<Integer, Double> chinese = sources.linguaLetters("zh");
    Map<String, Map<Integer, Double>> languages = new LinkedHashMap<>();
    languages.put("zh-Hans", mixed(sources.tika("zho-simp"), encodable(chinese, "GB2312")));
    languages.put("zh-Hant", mixed(sources.tika("zho-trad"), encodable(chinese, "Big5")));
    languages.put("ja", encodable(sources.linguaLetters("ja"), "windows-31j"));
    languages.put("ko", encodable(sources.linguaLetters("ko"), "x-windows-949"));
    TreeSet<Integer> letters = new TreeSet<>();
    languages.values().forEach(language -> letters.addAll(language.keySet()));
    letters.removeIf(letter -> letter > 0xFFFF || EastAsianKind.of(letter) == EastAsianKind.NONE);
    out.writeShort(letters.size());
    for (int letter : letters) {
      out.writeShort(letter);
    }
    out.writeByte(languages.size());
    for (Map.Entry<String, Map<Integer, Double>> language : languages.entrySet()) {
      out.writeUTF(language.getKey());
      out.writeByte(eighths(3));
      Map<EastAsianKind, Double> totals = new HashMap<>();
      language
          .getValue()
          .forEach((letter, times) -> totals.merge(EastAsianKind.of(letter), times, Double::sum));
      for (int letter : letters) {
        double times = language.getValue().getOrDefault(letter, 0.0);
        double share = times / totals.getOrDefault(EastAsianKind.of(letter), 1.0);
        out.writeByte(times == 0 ? 255 : eighths(-Math.log(share)));
      }
    }
  }

  private static Map<Integer, Double> mixed(LetterCounts words, Map<Integer, Double> others) {
    Map<Integer, Double> mixed = new HashMap<>();
    double total = words.total();
    for (int letter : words.letters()) {
      mixed.put(letter, 0.9 * words.of(letter) / total);
    }
    double rest = others.values().stream().mapToDouble(times -> times).sum();
    others.forEach((letter, times) -> mixed.merge(letter, 0.1 * times / rest, Double::sum));
    return mixed;
  }

  private static Map<Integer, Double> encodable(Map<Integer, Double> letters, String charset) {
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    Map<Integer, Double> kept = new HashMap<>(letters);
    kept.keySet().removeIf(letter -> !encoder.canEncode(Character.toString(letter)));
    return kept;
  }

  private static int eighths(double cost) {
    return (int) Math.max(0, Math.min(254, Math.round(cost * 8)));
  }
}
