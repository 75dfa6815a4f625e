package org.emend.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code english-forms.tsv} from a folder of gzipped English texts whose marks are intact:
 * {@code java -cp target/classes:target/test-classes org.emend.language.EnglishFormsGenerator
 * CORPUS OUTPUT}.
 */
public final class EnglishFormsGenerator {

  private static final int MIN_MARKED = 3;
  private static final int MIN_CONTEXT = 4;

  private static final String COMMENT =
      """
      How English words stand with and without an apostrophe: word, counts with/without, spellings,
      words before and after with their counts. Made by EnglishFormsGenerator, not by hand.
      Counted on OpenStax textbooks (CC BY 4.0, OpenStax, Rice University), 18F and Digital.gov
      (public domain) and Standard Ebooks productions of public-domain novels (CC0).""";

  private EnglishFormsGenerator() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    WordForms forms = WordForms.learn(texts).pruned(MIN_MARKED, MIN_CONTEXT);
    Files.writeString(Path.of(args[1]), EnglishForms.format(forms, COMMENT));
  }
}
