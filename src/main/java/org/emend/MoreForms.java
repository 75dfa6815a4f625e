package org.emend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import org.emend.language.WordForms;
import org.emend.language.WordForms.Count;
import org.emend.language.WordForms.Form;

/** What further texts add to word forms that were counted before. */
final class MoreForms {

  private static final Count NONE = new Count(0, 0);

  private static final Form NEVER =
      new Form(
          NONE,
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap());

  private MoreForms() {}

  /**
   * The counts of both. A text that has {@code its}, and never {@code it’s}, still counts against
   * the apostrophe if it is known from before: the known spellings are read along, as a text of
   * their own, and then taken off again.
   */
  static WordForms of(WordForms known, List<String> texts) {
    String spellings = spellings(known);
    List<String> read = new ArrayList<>(texts);
    read.add(spellings);
    WordForms added =
        merge(WordForms.learn(read), WordForms.learn(List.of(spellings)), (a, b) -> a - b);
    return merge(known, added, Long::sum);
  }

  /** Each spelling in a line of its own, so that none is another's neighbour. */
  private static String spellings(WordForms known) {
    StringBuilder lines = new StringBuilder();
    known
        .forms()
        .values()
        .forEach(form -> form.originals().keySet().forEach(it -> lines.append(it).append('\n')));
    return lines.toString();
  }

  private static WordForms merge(WordForms one, WordForms other, LongBinaryOperator with) {
    SortedMap<String, Form> forms = new TreeMap<>(one.forms());
    other
        .forms()
        .forEach(
            (bare, form) -> forms.put(bare, merge(forms.getOrDefault(bare, NEVER), form, with)));
    forms.values().removeIf(form -> form.equals(NEVER));
    return new WordForms(forms);
  }

  private static Form merge(Form one, Form other, LongBinaryOperator with) {
    return new Form(
        merge(one.count(), other.count(), with),
        merge(one.originals(), other.originals(), 0L, with::applyAsLong),
        merge(one.before(), other.before(), NONE, (a, b) -> merge(a, b, with)),
        merge(one.after(), other.after(), NONE, (a, b) -> merge(a, b, with)));
  }

  private static Count merge(Count one, Count other, LongBinaryOperator with) {
    return new Count(
        with.applyAsLong(one.marked(), other.marked()),
        with.applyAsLong(one.plain(), other.plain()));
  }

  /** Merges value by value; what comes to nothing is left out. */
  private static <V> SortedMap<String, V> merge(
      SortedMap<String, V> one, SortedMap<String, V> other, V nothing, BinaryOperator<V> with) {
    SortedMap<String, V> merged = new TreeMap<>(one);
    other.forEach(
        (key, value) -> merged.put(key, with.apply(merged.getOrDefault(key, nothing), value)));
    merged.values().removeIf(nothing::equals);
    return merged;
  }
}
