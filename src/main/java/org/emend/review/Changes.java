package org.emend.review;

import java.util.ArrayList;
import java.util.List;

/** Where lines differ. */
final class Changes {

  private Changes() {}

  /** Lines that give way to others, counted from 0, half-open. */
  record Change(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

  /**
   * The changes in their order. A repair adds and removes no line feed, so line 7 before is line 7
   * after; if it does, all from the first difference to the last is one change.
   */
  static List<Change> of(Lines before, Lines after) {
    return before.count() == after.count() ? runs(before, after) : one(before, after);
  }

  private static List<Change> runs(Lines before, Lines after) {
    List<Change> changes = new ArrayList<>();
    int line = 0;
    while (line < before.count()) {
      int from = line;
      while (line < before.count() && !before.sameLine(line, after, line)) {
        line++;
      }
      if (line > from) {
        changes.add(new Change(from, line, from, line));
      }
      line++;
    }
    return changes;
  }

  private static List<Change> one(Lines before, Lines after) {
    int shorter = Math.min(before.count(), after.count());
    int head = 0;
    while (head < shorter && before.sameLine(head, after, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.sameLine(before.count() - 1 - tail, after, after.count() - 1 - tail)) {
      tail++;
    }
    return List.of(new Change(head, before.count() - tail, head, after.count() - tail));
  }
}
