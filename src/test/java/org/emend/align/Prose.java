package org.emend.align;

import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Makes text that resembles prose: sentences with quotations, apostrophes and dashes, in
 * paragraphs. The same seed makes the same text.
 */
final class Prose {

  private static final String[] SYLLABLES = {
    "ba", "ren", "mi", "tol", "sa", "ve", "rin", "du", "ke", "lor", "nan", "po", "shi", "tra",
    "gu", "el", "ost", "wen", "fi", "cha", "mar", "ul", "ye", "dro", "zin", "ha", "quo", "bel"
  };
  private static final String MARKS = "“”‘’—";

  private final RandomGenerator random;
  private final String[] vocabulary;

  Prose(long seed, int words) {
    random = new Random(seed);
    vocabulary = new String[words];
    for (int i = 0; i < words; i++) {
      vocabulary[i] = newWord();
    }
  }

  /** Paragraphs of at least so many chars together, a blank line between them. */
  String paragraphs(int length) {
    StringBuilder text = new StringBuilder(length + 1000);
    while (text.length() < length) {
      for (int sentences = random.nextInt(2, 7); sentences > 0; sentences--) {
        sentence(text);
        text.append(sentences > 1 ? ' ' : '\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      sentence(text);
      text.append(' ');
    }
    return text.toString();
  }

  private void sentence(StringBuilder text) {
    boolean quoted = random.nextInt(4) == 0;
    int words = random.nextInt(5, 20);
    text.append(quoted ? "“" : "");
    for (int i = 0; i < words; i++) {
      String word = word();
      text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      if (random.nextInt(25) == 0) {
        text.append("’s");
      }
      if (i < words - 1) {
        text.append(random.nextInt(40) == 0 ? " — " : random.nextInt(10) == 0 ? ", " : " ");
      }
    }
    text.append(quoted ? ".”" : ".");
  }

  /** A word of the vocabulary, the first ones far more often than the last. */
  String word() {
    double place = random.nextDouble();
    return vocabulary[(int) (place * place * place * vocabulary.length)];
  }

  private String newWord() {
    StringBuilder word = new StringBuilder();
    for (int syllables = random.nextInt(1, 5); syllables > 0; syllables--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** Drops the marks, changes every hundredth word, and now and then puts a passage in. */
  String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text.length() + text.length() / 10);
    int nextPassage = random.nextInt(2000, 6000);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (MARKS.indexOf(c) < 0) {
        damaged.append(c);
      }
      if (c != ' ') {
        continue;
      }
      if (random.nextInt(100) == 0) {
        damaged.append(word()).append(' ');
        int end = text.indexOf(' ', at + 1);
        at = end < 0 ? at : end;
      }
      if (--nextPassage == 0) {
        damaged.append(sentences(random.nextInt(1, 6)));
        nextPassage = random.nextInt(300, 1000);
      }
    }
    return damaged.toString();
  }
}
