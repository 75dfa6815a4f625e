package org.emend.experience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.decision.Form;

/** Experience to which examples are added. Bounded, so that what is kept of it can be read. */
final class Gathered {

  /** How many forms and passages are kept together, those with the most decisions. */
  private static final int MOST_FORMS = 50_000;

  private static final int MOST_SORTS = 200;

  /** A longer form is that of no word and no passage that comes again. */
  private static final int LONGEST = 200;

  private final SortedMap<Sort, SortedMap<Integer, Verdicts>> byLogOdds = new TreeMap<>();
  private final SortedMap<Sort, Map<Form, DecidedForm>> forms = new TreeMap<>();
  private final Map<Form, Verdicts> passages = new HashMap<>();

  Gathered(Experience known) {
    known
        .sorts()
        .forEach(
            (sort, decided) -> {
              byLogOdds.put(sort, new TreeMap<>(decided.byLogOdds()));
              forms.put(sort, new HashMap<>(decided.forms()));
            });
    passages.putAll(known.passages());
  }

  void add(Example example) {
    Verdicts verdicts = Verdicts.of(example.verdict());
    if (!byLogOdds.containsKey(example.sort()) && byLogOdds.size() == MOST_SORTS) {
      return;
    }
    byLogOdds
        .computeIfAbsent(example.sort(), sort -> new TreeMap<>())
        .merge(DecidedSort.step(example.logOdds()), verdicts, Verdicts::plus);
    Map<Form, DecidedForm> ofSort = forms.computeIfAbsent(example.sort(), s -> new HashMap<>());
    if (example.hasWord() && isKept(example.form())) {
      ofSort.merge(example.form(), DecidedForm.of(example), DecidedForm::plus);
    }
    if (isKept(example.passage())) {
      passages.merge(example.passage(), verdicts, Verdicts::plus);
    }
  }

  private static boolean isKept(Form form) {
    return form.left().length() + form.right().length() <= LONGEST
        && form.before().length() + form.after().length() <= LONGEST;
  }

  /** What is known now. */
  Experience experience(Reach reach, double minConfidence) {
    passages.values().removeIf(verdicts -> verdicts.rejected() == 0);
    bound();
    SortedMap<Sort, DecidedSort> sorts = new TreeMap<>();
    byLogOdds.forEach((sort, steps) -> sorts.put(sort, new DecidedSort(steps, forms.get(sort))));
    return new Experience(reach, minConfidence, sorts, passages);
  }

  private void bound() {
    int size = passages.size();
    for (Map<Form, DecidedForm> ofSort : forms.values()) {
      size += ofSort.size();
    }
    if (size <= MOST_FORMS) {
      return;
    }
    List<Long> totals = new ArrayList<>();
    passages.values().forEach(verdicts -> totals.add(weight(verdicts)));
    forms.values().forEach(f -> f.values().forEach(one -> totals.add(weight(one.verdicts()))));
    totals.sort(Comparator.reverseOrder());
    long least = totals.get(MOST_FORMS);
    passages.values().removeIf(verdicts -> weight(verdicts) <= least);
    forms.values().forEach(f -> f.values().removeIf(one -> weight(one.verdicts()) <= least));
  }

  /** What was rejected is worth most. */
  private static long weight(Verdicts verdicts) {
    return verdicts.accepted() + 10 * verdicts.rejected();
  }
}
