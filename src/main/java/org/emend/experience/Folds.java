package org.emend.experience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts of what was decided, each of which is predicted by what the others teach. */
final class Folds {

  /** How many parts there are. */
  static final int COUNT = 5;

  /** Into how many stretches files are cut that are too few. */
  private static final int STRETCHES = 4 * COUNT;

  private Folds() {}

  /**
   * Parts of about the same size. Edits of one file stay together if there are enough files: what
   * one file teaches of itself is no measure.
   *
   * @param files the edits of each, in order
   */
  static List<List<List<Example>>> of(List<List<Example>> files) {
    List<List<Example>> groups = new ArrayList<>(files.size() < COUNT ? stretches(files) : files);
    groups.sort(Comparator.<List<Example>>comparingInt(List::size).reversed());
    List<List<List<Example>>> folds = new ArrayList<>();
    int[] sizes = new int[COUNT];
    for (int fold = 0; fold < COUNT; fold++) {
      folds.add(new ArrayList<>());
    }
    for (List<Example> group : groups) {
      int smallest = 0;
      for (int fold = 1; fold < COUNT; fold++) {
        smallest = sizes[fold] < sizes[smallest] ? fold : smallest;
      }
      folds.get(smallest).add(group);
      sizes[smallest] += group.size();
    }
    return folds;
  }

  private static List<List<Example>> stretches(List<List<Example>> files) {
    List<Example> all = files.stream().flatMap(List::stream).toList();
    List<List<Example>> stretches = new ArrayList<>();
    for (int i = 0; i < STRETCHES; i++) {
      stretches.add(all.subList(i * all.size() / STRETCHES, (i + 1) * all.size() / STRETCHES));
    }
    return stretches;
  }

  /** All groups but those of one part. */
  static List<List<Example>> without(List<List<List<Example>>> folds, int one) {
    List<List<Example>> others = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      if (fold != one) {
        others.addAll(folds.get(fold));
      }
    }
    return others;
  }
}
