package org.emend.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words that are written with an apostrophe, and how they stand in text: {@code its} is read as
 * {@code it’s} so many times, as {@code its} so many times, before these words and after those.
 *
 * @param forms by the word without its apostrophe
 */
public record WordForms(SortedMap<String, Form> forms) {

  /** Stands for any name with an s, where the name alone stands in the same text. */
  static final String ANY_NAME = "<Name>s";

  /** Counts of one reading, or of one reading in one context. */
  public record Count(long marked, long plain) {
    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(marked + other.marked, plain + other.plain);
    }

    long total() {
      return marked + plain;
    }
  }

  /**
   * One word without its apostrophe.
   *
   * @param count how often it was written with an apostrophe and without
   * @param originals its spellings with the apostrophe, and how often each was seen
   * @param before counts by the word before it, in lower case, or a punctuation mark between
   * @param after counts by the word after it
   */
  public record Form(
      Count count,
      SortedMap<String, Long> originals,
      SortedMap<String, Count> before,
      SortedMap<String, Count> after) {

    static final Form NEVER =
        new Form(
            Count.NONE,
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());
  }

  public WordForms {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
  }

  /** No forms at all. */
  public static WordForms none() {
    return new WordForms(new TreeMap<>());
  }

  Form get(String bare) {
    return forms.getOrDefault(bare, Form.NEVER);
  }

  /** Counts the forms of texts whose apostrophes (’) are intact. */
  public static WordForms learn(Iterable<String> texts) {
    Set<String> seenMarked = new HashSet<>();
    for (String text : texts) {
      ApostropheText bare = ApostropheText.of(text);
      for (int word = 0; word < bare.words().size(); word++) {
        if (bare.isMarked(word)) {
          seenMarked.add(bare.words().get(word));
        }
      }
    }
    Counter counter = new Counter(seenMarked);
    for (String text : texts) {
      counter.add(text);
    }
    return counter.toForms();
  }

  /** The forms without what was seen too rarely to be worth keeping. */
  public WordForms pruned(long minMarked, long minContext) {
    SortedMap<String, Form> kept = new TreeMap<>();
    forms.forEach(
        (bare, form) -> {
          if (form.count().marked() >= minMarked) {
            kept.put(
                bare,
                new Form(
                    form.count(),
                    form.originals(),
                    frequent(form.before(), minContext),
                    frequent(form.after(), minContext)));
          }
        });
    return new WordForms(kept);
  }

  private static SortedMap<String, Count> frequent(SortedMap<String, Count> contexts, long min) {
    SortedMap<String, Count> frequent = new TreeMap<>();
    contexts.forEach(
        (word, count) -> {
          if (count.total() >= min) {
            frequent.put(word, count);
          }
        });
    return frequent;
  }

  /** Whether a word looks like a name with an s. */
  static boolean isNameWithS(String bare) {
    return bare.length() > 2
        && Character.isUpperCase(bare.charAt(0))
        && Character.isLowerCase(bare.charAt(1))
        && bare.charAt(bare.length() - 1) == 's';
  }

  /** The capitalized words that stand within sentences of a text: likely names. */
  static Set<String> names(Words words) {
    Set<String> names = new HashSet<>();
    for (int word = 0; word < words.size(); word++) {
      String text = words.get(word);
      if (Character.isUpperCase(text.charAt(0))
          && Character.isLetter(words.context(word, -1).charAt(0))) {
        names.add(text);
      }
    }
    return names;
  }

  private static final class Counter {
    private final Set<String> wanted;
    private final Map<String, Tally> tallies = new HashMap<>();

    Counter(Set<String> wanted) {
      this.wanted = wanted;
    }

    void add(String text) {
      ApostropheText bare = ApostropheText.of(text);
      Words words = bare.words();
      Set<String> names = names(words);
      for (int word = 0; word < words.size(); word++) {
        String form = words.get(word);
        if (wanted.contains(form)) {
          count(form, bare, word);
        }
        if (isNameWithS(form) && names.contains(form.substring(0, form.length() - 1))) {
          count(ANY_NAME, bare, word);
        }
      }
    }

    private void count(String form, ApostropheText bare, int word) {
      boolean marked = bare.isMarked(word);
      Count one = marked ? new Count(1, 0) : new Count(0, 1);
      Tally tally = tallies.computeIfAbsent(form, f -> new Tally());
      tally.count = tally.count.plus(one);
      if (marked && !form.equals(ANY_NAME)) {
        tally.originals.merge(bare.original(word), 1L, Long::sum);
      }
      tally.before.merge(bare.words().context(word, -1), one, Count::plus);
      tally.after.merge(bare.words().context(word, 1), one, Count::plus);
    }

    WordForms toForms() {
      SortedMap<String, Form> forms = new TreeMap<>();
      tallies.forEach((bare, tally) -> forms.put(bare, tally.toForm()));
      return new WordForms(forms);
    }
  }

  private static final class Tally {
    Count count = Count.NONE;
    final SortedMap<String, Long> originals = new TreeMap<>();
    final SortedMap<String, Count> before = new TreeMap<>();
    final SortedMap<String, Count> after = new TreeMap<>();

    Form toForm() {
      return new Form(count, originals, before, after);
    }
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
