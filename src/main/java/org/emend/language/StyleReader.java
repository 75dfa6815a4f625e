package org.emend.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.language.SourceStyle.Quoting;
import org.emend.language.SourceStyle.Spellings;
import org.emend.text.Words;

/** Learns from sound texts what only their source knows. */
final class StyleReader {

  /** That a word this common stands somewhere without an apostrophe needs no mention. */
  private static final int WELL_KNOWN = 40;

  static final int LONGEST_PHRASE = 6;

  private final Vocabulary vocabulary;
  private final WordSplitter splitter;
  private final Map<String, Long> plain = new HashMap<>();
  private final Map<String, Map<String, Long>> marked = new HashMap<>();
  private final Map<String, Long> quoted = new HashMap<>();
  private final Map<String, Long> occurring = new HashMap<>();

  private StyleReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.splitter = new WordSplitter(vocabulary);
  }

  static SourceStyle read(LanguageWeights weights, long fingerprint, List<String> texts) {
    StyleReader reader = new StyleReader(weights.vocabulary());
    List<TrainingText> read =
        texts.stream()
            .map(text -> new TrainingText(text, weights.vocabulary(), reader.splitter))
            .toList();
    read.forEach(reader::countWords);
    read.forEach(reader::countQuotations);
    if (!reader.quoted.isEmpty()) {
      read.forEach(reader::countPhrases);
    }
    return new SourceStyle(
        reader.words(), reader.phrases(), ShiftFit.on(weights, fingerprint, read));
  }

  private void countWords(TrainingText text) {
    Tokens tokens = text.tokens;
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.sort(token) != Tokens.WORD) {
        continue;
      }
      String word = tokens.typeText(tokens.type(token));
      byte label = text.labels.apostrophes[token];
      if (label == Labels.NO_APOSTROPHE) {
        plain.merge(word, 1L, Long::sum);
      } else {
        int at = Labels.apostropheAt(label, word.length());
        marked
            .computeIfAbsent(word, w -> new TreeMap<>())
            .merge(word.substring(0, at) + "’" + word.substring(at), 1L, Long::sum);
      }
    }
  }

  private void countQuotations(TrainingText text) {
    byte[] labels = text.labels.doubles;
    for (int from = 0; from < labels.length; from++) {
      if (labels[from] == Labels.BEGIN) {
        int to = from + 1;
        while (to < labels.length && labels[to] == Labels.INSIDE) {
          to++;
        }
        String phrase = Phrases.of(text.tokens, from, to, LONGEST_PHRASE);
        if (!phrase.isEmpty()) {
          quoted.merge(phrase, 1L, Long::sum);
        }
      }
    }
  }

  private void countPhrases(TrainingText text) {
    Phrases.find(
        text.tokens,
        quoted.keySet(),
        LONGEST_PHRASE,
        (phrase, from, to) -> occurring.merge(phrase, 1L, Long::sum));
  }

  private SortedMap<String, Spellings> words() {
    SortedMap<String, Spellings> words = new TreeMap<>();
    plain.forEach(
        (word, count) -> {
          if (marked.containsKey(word) || vocabulary.count(Words.lower(word)) < WELL_KNOWN) {
            words.put(word, new Spellings(count, new TreeMap<>()));
          }
        });
    marked.forEach(
        (word, spellings) ->
            words.merge(word, new Spellings(0, new TreeMap<>(spellings)), Spellings::plus));
    return words;
  }

  private SortedMap<String, Quoting> phrases() {
    SortedMap<String, Quoting> phrases = new TreeMap<>();
    quoted.forEach(
        (phrase, count) ->
            phrases.put(
                phrase,
                new Quoting(count, Math.max(0, occurring.getOrDefault(phrase, 0L) - count))));
    return phrases;
  }
}
