package org.emend.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.Verdict;

/**
 * Items that are decided on one after the other. What was decided before is not asked again; what
 * was done here can be taken back, step by step.
 */
public final class ReviewQueue {

  private final List<ReviewItem> items;
  private final List<Optional<Verdict>> verdicts;

  /** What was passed over without a decision. */
  private final List<Boolean> passed;

  private final Deque<Step> steps = new ArrayDeque<>();
  private final int asked;
  private int current;

  /** What one key did: to which items, whether it decided on them, and which of them was shown. */
  private record Step(int shown, List<Integer> changed, boolean isDecision) {}

  /** How many edits were accepted here, how many rejected, and how many are left. */
  public record Counts(int accepted, int rejected, int left) {}

  /**
   * @param items in the order in which they are asked
   */
  public ReviewQueue(List<ReviewItem> items) {
    this.items = List.copyOf(items);
    this.verdicts = new ArrayList<>(items.stream().map(ReviewItem::earlier).toList());
    this.passed = new ArrayList<>(Collections.nCopies(items.size(), false));
    this.asked = (int) verdicts.stream().filter(Optional::isEmpty).count();
    moveOn();
  }

  /** What is to be decided now; empty at the end. */
  public Optional<ReviewItem> current() {
    return current < items.size() ? Optional.of(items.get(current)) : Optional.empty();
  }

  /** How many there were to decide on in the beginning. */
  public int size() {
    return asked;
  }

  /** How many of them stand before the current one, and it. */
  public int position() {
    int position = 1;
    for (int i = 0; i < Math.min(current, items.size()); i++) {
      position += items.get(i).earlier().isEmpty() ? 1 : 0;
    }
    return position;
  }

  /** Decides on the current item. */
  public void decide(Verdict verdict) {
    decide(verdict, List.of(current));
  }

  /**
   * Decides on the current item and on all others of its form that are not decided.
   *
   * @return how many
   */
  public int decideForm(Verdict verdict) {
    List<Integer> same = equal();
    decide(verdict, same);
    return same.size();
  }

  /** How many are undecided that are of the current item's form, it among them. */
  public int countOfForm() {
    return equal().size();
  }

  private List<Integer> equal() {
    ReviewItem shown = items.get(current);
    return undecided(item -> item.form().equals(shown.form()));
  }

  private void decide(Verdict verdict, List<Integer> chosen) {
    steps.push(new Step(current, chosen, true));
    chosen.forEach(index -> verdicts.set(index, Optional.of(verdict)));
    moveOn();
  }

  /** Leaves the current item undecided. */
  public void pass() {
    pass(List.of(current));
  }

  /**
   * Leaves all the file's items undecided that are.
   *
   * @return how many
   */
  public int passFile() {
    ReviewItem shown = items.get(current);
    List<Integer> same =
        undecided(item -> item.file().equals(shown.file())).stream()
            .filter(index -> !passed.get(index))
            .toList();
    pass(same);
    return same.size();
  }

  private void pass(List<Integer> chosen) {
    steps.push(new Step(current, chosen, false));
    chosen.forEach(index -> passed.set(index, true));
    moveOn();
  }

  /**
   * Takes back what was done last, and shows that item again.
   *
   * @return whether there was anything
   */
  public boolean back() {
    if (steps.isEmpty()) {
      return false;
    }
    Step step = steps.pop();
    for (int index : step.changed()) {
      if (step.isDecision()) {
        verdicts.set(index, Optional.empty());
      } else {
        passed.set(index, false);
      }
    }
    current = step.shown();
    return true;
  }

  private List<Integer> undecided(Predicate<ReviewItem> choice) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (verdicts.get(i).isEmpty() && choice.test(items.get(i))) {
        chosen.add(i);
      }
    }
    return chosen;
  }

  private void moveOn() {
    while (current < items.size() && (verdicts.get(current).isPresent() || passed.get(current))) {
      current++;
    }
  }

  public Counts counts() {
    int accepted = 0;
    int rejected = 0;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).earlier().isEmpty() && verdicts.get(i).isPresent()) {
        accepted += verdicts.get(i).get() == Verdict.ACCEPTED ? 1 : 0;
        rejected += verdicts.get(i).get() == Verdict.REJECTED ? 1 : 0;
      }
    }
    return new Counts(accepted, rejected, asked - accepted - rejected);
  }

  /** All that is decided on, here and before. */
  public Decisions decisions() {
    Map<DecidedFile, List<DecidedEdit>> byFile = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (verdicts.get(i).isPresent()) {
        ReviewItem item = items.get(i);
        Verdict verdict = verdicts.get(i).get();
        List<DecidedEdit> edits = byFile.computeIfAbsent(item.file(), file -> new ArrayList<>());
        item.edits().forEach(edit -> edits.add(edit.with(verdict)));
      }
    }
    List<DecidedFile> files = new ArrayList<>();
    byFile.forEach((file, edits) -> files.add(file.with(edits)));
    return new Decisions(files);
  }
}
