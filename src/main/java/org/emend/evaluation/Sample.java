package org.emend.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Some of many edits, evenly spread, the same in every run. */
final class Sample {

  private final int size;
  private final List<ShownEdit> all = new ArrayList<>();

  /** A sample of so many, or of all if there are fewer. */
  Sample(int size) {
    this.size = size;
  }

  /** Whether edits are wanted at all. */
  boolean isWanted() {
    return size > 0;
  }

  void add(ShownEdit edit) {
    if (isWanted()) {
      all.add(edit);
    }
  }

  List<ShownEdit> edits() {
    if (all.size() <= size) {
      return all;
    }
    List<ShownEdit> spread = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      spread.add(all.get((int) ((long) i * all.size() / size)));
    }
    return spread;
  }
}
