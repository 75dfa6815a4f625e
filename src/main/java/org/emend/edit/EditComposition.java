package org.emend.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two rounds of edits as one: {@code workers} → {@code workers’} and then {@code workers’ ”}
 * becomes the single edit that puts in {@code ’ ”}.
 */
public final class EditComposition {

  private final String text;
  private final List<Edit> first;
  private final List<Edit> second;
  private final List<Edit> composed = new ArrayList<>();
  private int nextFirst;
  private int nextSecond;

  /** How much longer the text is after the first edits so far. */
  private int shift;

  private EditComposition(String text, List<Edit> first, List<Edit> second) {
    this.text = text;
    this.first = first;
    this.second = second;
  }

  /**
   * Edits that do to a text what two rounds do one after the other.
   *
   * @param first edits of the text, in order, none overlapping
   * @param second edits of the text after the first, in order, none overlapping
   */
  public static List<Edit> compose(String text, List<Edit> first, List<Edit> second) {
    EditComposition composition = new EditComposition(text, first, second);
    while (composition.nextFirst < first.size() || composition.nextSecond < second.size()) {
      composition.addNext();
    }
    return composition.composed;
  }

  private void addNext() {
    int groupFirst = nextFirst;
    int groupSecond = nextSecond;
    int shiftBefore = shift;
    int start = Math.min(firstStart(), secondStart());
    int end = start;
    boolean grown = true;
    while (grown) {
      grown = false;
      if (firstStart() <= end) {
        Edit edit = first.get(nextFirst++);
        end = Math.max(end, edit.start() + shift + edit.replacement().length());
        shift += edit.replacement().length() - (edit.end() - edit.start());
        grown = true;
      }
      if (secondStart() <= end) {
        end = Math.max(end, second.get(nextSecond++).end());
        grown = true;
      }
    }
    composed.add(
        merged(
            start - shiftBefore,
            end - shift,
            first.subList(groupFirst, nextFirst),
            second.subList(groupSecond, nextSecond),
            shiftBefore));
  }

  /** Where the next edit of the first round begins in the text between the rounds. */
  private int firstStart() {
    return nextFirst < first.size() ? first.get(nextFirst).start() + shift : Integer.MAX_VALUE;
  }

  private int secondStart() {
    return nextSecond < second.size() ? second.get(nextSecond).start() : Integer.MAX_VALUE;
  }

  private Edit merged(
      int start, int end, List<Edit> ofFirst, List<Edit> ofSecond, int shiftBefore) {
    if (ofFirst.size() == 1 && ofSecond.isEmpty()) {
      return ofFirst.get(0);
    }
    String between = Edits.apply(text.substring(start, end), shifted(ofFirst, -start));
    String after = Edits.apply(between, shifted(ofSecond, -start - shiftBefore));
    List<Edit> edits = Stream.concat(ofFirst.stream(), ofSecond.stream()).toList();
    double confidence = edits.stream().mapToDouble(Edit::confidence).min().orElseThrow();
    Kind kind =
        edits.stream().map(Edit::kind).filter(k -> k != Kind.OTHER).findFirst().orElse(Kind.OTHER);
    Evidence evidence = evidence(ofFirst, ofSecond, shiftBefore);
    return new Edit(start, end, after, kind, confidence, evidence);
  }

  private static Evidence evidence(List<Edit> ofFirst, List<Edit> ofSecond, int shiftBefore) {
    if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
      return Evidence.Successive.of(
          Stream.concat(ofFirst.stream(), ofSecond.stream()).map(Edit::evidence));
    }
    boolean isSamePlace =
        ofFirst.size() == 1
            && ofSecond.size() == 1
            && ofSecond.get(0).start() == ofFirst.get(0).start() + shiftBefore
            && ofSecond.get(0).end()
                == ofSecond.get(0).start() + ofFirst.get(0).replacement().length();
    if (isSamePlace
        && ofFirst.get(0).evidence() instanceof Evidence.WrongDecoding last
        && ofSecond.get(0).evidence() instanceof Evidence.WrongDecoding earlier) {
      return last.then(earlier);
    }
    return Evidence.Successive.of(
        ofFirst.stream().map(Edit::evidence), ofSecond.stream().map(Edit::evidence));
  }

  private static List<Edit> shifted(List<Edit> edits, int by) {
    return edits.stream().map(edit -> edit.shifted(by)).toList();
  }
}
