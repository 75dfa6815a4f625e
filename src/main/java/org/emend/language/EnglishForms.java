package org.emend.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.language.WordForms.Count;
import org.emend.language.WordForms.Form;

/**
 * The word forms of English that come with emend, and their file format: a line a form with its
 * counts, its spellings and its neighbours, separated by tabs.
 */
final class EnglishForms {

  private static final String RESOURCE = "english-forms.tsv";

  private EnglishForms() {}

  private static final class Holder {
    static final WordForms FORMS = load();
  }

  /** The forms; read when first asked for. */
  static WordForms get() {
    return Holder.FORMS;
  }

  private static WordForms load() {
    try (InputStream resource = EnglishForms.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      SortedMap<String, Form> forms = new TreeMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          SortedMap<String, Long> originals = new TreeMap<>();
          parse(fields[2], 1).forEach((spelling, numbers) -> originals.put(spelling, numbers[0]));
          forms.put(
              fields[0],
              new Form(parseCount(fields[1]), originals, counts(fields[3]), counts(fields[4])));
        }
      }
      return new WordForms(forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Count parseCount(String field) {
    int slash = field.indexOf('/');
    return new Count(
        Long.parseLong(field.substring(0, slash)), Long.parseLong(field.substring(slash + 1)));
  }

  private static SortedMap<String, Count> counts(String field) {
    SortedMap<String, Count> counts = new TreeMap<>();
    parse(field, 2).forEach((word, numbers) -> counts.put(word, new Count(numbers[0], numbers[1])));
    return counts;
  }

  /** Items {@code word number…} separated by spaces. */
  private static Map<String, long[]> parse(String field, int numbers) {
    Map<String, long[]> items = new TreeMap<>();
    if (field.isEmpty()) {
      return items;
    }
    String[] parts = field.split(" ", -1);
    for (int i = 0; i < parts.length; i += numbers + 1) {
      long[] values = new long[numbers];
      for (int j = 0; j < numbers; j++) {
        values[j] = Long.parseLong(parts[i + 1 + j]);
      }
      items.put(parts[i], values);
    }
    return items;
  }

  /** The forms in the format that {@link #get} reads. */
  static String format(WordForms forms, String comment) {
    StringBuilder file = new StringBuilder();
    comment.lines().forEach(line -> file.append("# ").append(line).append('\n'));
    forms
        .forms()
        .forEach(
            (bare, form) -> {
              file.append(bare).append('\t');
              file.append(form.count().marked()).append('/').append(form.count().plain());
              file.append('\t');
              String separator = "";
              for (Map.Entry<String, Long> original : form.originals().entrySet()) {
                file.append(separator).append(original.getKey()).append(' ');
                file.append(original.getValue());
                separator = " ";
              }
              file.append('\t');
              append(file, form.before());
              file.append('\t');
              append(file, form.after());
              file.append('\n');
            });
    return file.toString();
  }

  private static void append(StringBuilder file, SortedMap<String, Count> contexts) {
    String separator = "";
    for (Map.Entry<String, Count> context : contexts.entrySet()) {
      file.append(separator).append(context.getKey()).append(' ');
      file.append(context.getValue().marked()).append(' ').append(context.getValue().plain());
      separator = " ";
    }
  }
}
