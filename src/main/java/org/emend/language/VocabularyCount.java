package org.emend.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/** Counts the words of sound texts as they are when their marks are lost. */
final class VocabularyCount {

  private VocabularyCount() {}

  /**
   * The words of texts, with their marks dropped ({@code couldnt}) or replaced ({@code couldn},
   * {@code t}).
   *
   * @param least how often a word must have been seen
   */
  static Vocabulary of(List<String> sounds, int least) {
    Map<String, Integer> seen = new HashMap<>();
    for (String sound : sounds) {
      count(sound, LossMode.DROPPED).forEach((word, n) -> seen.merge(word, n, Integer::sum));
    }
    for (String sound : sounds) {
      count(sound, LossMode.MARKED).forEach((word, n) -> seen.merge(word, n, Math::max));
    }
    return Vocabulary.of(seen, least);
  }

  private static Map<String, Integer> count(String sound, LossMode mode) {
    LostMarks lost = TrainingText.lost(mode);
    Loss loss = Loss.of(sound, MarkRoles.of(sound, Paragraph.of(sound)), lost, null);
    WordSplitter none = new WordSplitter(new Vocabulary(List.of(), new int[0]));
    Tokens tokens = Tokens.of(loss.text(), Paragraph.of(loss.text()), lost, none);
    Map<String, Integer> counts = new HashMap<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.sort(token) == Tokens.WORD) {
        counts.merge(Words.lower(tokens.typeText(tokens.type(token))), 1, Integer::sum);
      }
    }
    return counts;
  }
}
