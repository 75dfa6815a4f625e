package org.emend.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/**
 * Counts the words of sound texts as they are when their marks are lost, and in how many texts they
 * stand: a word of one text alone, the name of a person in a novel, say, tells nothing of others.
 */
final class VocabularyCount {

  /** A word must stand in so many texts to be known, if there are as many. */
  private static final int LEAST_TEXTS = 3;

  /**
   * The share of stretches of text in which a word is forgotten is this over this and its texts.
   */
  private static final double FORGOTTEN = 2;

  private final Vocabulary vocabulary;
  private final Map<String, Integer> texts;

  private VocabularyCount(Vocabulary vocabulary, Map<String, Integer> texts) {
    this.vocabulary = vocabulary;
    this.texts = texts;
  }

  /**
   * The words of texts, with their marks dropped ({@code couldnt}) or replaced ({@code couldn},
   * {@code t}).
   *
   * @param least how often a word must have been seen
   */
  static VocabularyCount of(List<String> sounds, int least) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> texts = new HashMap<>();
    for (String sound : sounds) {
      Map<String, Integer> dropped = count(sound, LossMode.DROPPED);
      Map<String, Integer> all = new HashMap<>(dropped);
      count(sound, LossMode.MARKED).forEach((word, n) -> all.merge(word, n, Math::max));
      all.forEach((word, n) -> seen.merge(word, n, Integer::sum));
      all.keySet().forEach(word -> texts.merge(word, 1, Integer::sum));
    }
    int leastTexts = Math.min(LEAST_TEXTS, sounds.size());
    seen.keySet().removeIf(word -> texts.get(word) < leastTexts);
    return new VocabularyCount(Vocabulary.of(seen, least), texts);
  }

  private static Map<String, Integer> count(String sound, LossMode mode) {
    LostMarks lost = TrainingText.lost(mode);
    Loss loss = Loss.of(sound, lost, null);
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

  /** The words that were seen often enough, in enough texts. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Whether a word is to be read as one never seen this time. The fewer texts have it, the less
   * likely will another one have it.
   */
  boolean forgets(String lower, SplittableRandom random) {
    int in = texts.getOrDefault(lower, 0);
    return random.nextDouble() < FORGOTTEN / (FORGOTTEN + in);
  }
}
