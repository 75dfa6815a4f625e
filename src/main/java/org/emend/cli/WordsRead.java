package org.emend.cli;

import java.util.List;
import java.util.stream.Stream;
import org.emend.Reference;
import org.emend.TextPair;

/** How much {@code learn} has read. */
final class WordsRead {

  private WordsRead() {}

  /** {@code read: 1234 words in 3 references}; a text that is given twice counts once. */
  static String of(List<TextPair> pairs, List<Reference> references) {
    List<String> texts =
        Stream.concat(
                pairs.stream().map(TextPair::reference), references.stream().map(Reference::text))
            .distinct()
            .toList();
    long words = texts.stream().mapToLong(WordsRead::count).sum();
    return "read: "
        + Tally.counted(words, "word")
        + " in "
        + Tally.counted(texts.size(), "reference");
  }

  /** What white space separates. */
  private static long count(String text) {
    long words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space && !within) {
        words++;
      }
      within = !space;
    }
    return words;
  }
}
