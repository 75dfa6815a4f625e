package org.emend.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text as it would be if all its marks had been lost, and the way back: {@code “Don’t,” she said.
 * Its} → {@code Dont, she said. Its}. The model reads nothing else, so that it says the same of a
 * text before and after its repair.
 */
public final class BareText {

  private final String text;

  /** Where live marks were taken out: ascending offsets into the bare text. */
  private final int[] places;

  /** How much longer the original is up to and including each place. */
  private final int[] shifts;

  private final char[] marks;

  private BareText(String text, int[] places, int[] shifts, char[] marks) {
    this.text = text;
    this.places = places;
    this.shifts = shifts;
    this.marks = marks;
  }

  /** What is left of a text without the marks that a damage destroys. */
  public static BareText of(String original, LostMarks lost) {
    int first = firstLive(original, lost);
    if (first < 0) {
      return new BareText(original, new int[0], new int[0], new char[0]);
    }
    StringBuilder bare = new StringBuilder(original.length());
    bare.append(original, 0, first);
    int[] places = new int[16];
    int[] shifts = new int[16];
    char[] marks = new char[16];
    int size = 0;
    for (int at = first; at < original.length(); at++) {
      char c = original.charAt(at);
      String trace = isMark(c) ? lost.traces().get((int) c) : null;
      if (trace == null) {
        bare.append(c);
        continue;
      }
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
        shifts = Arrays.copyOf(shifts, 2 * size);
        marks = Arrays.copyOf(marks, 2 * size);
      }
      places[size] = bare.length();
      marks[size] = c;
      bare.append(trace);
      boolean collapses =
          lost.collapsesSpaces()
              && trace.isEmpty()
              && bare.length() > 0
              && bare.charAt(bare.length() - 1) == ' '
              && at + 1 < original.length()
              && original.charAt(at + 1) == ' ';
      at += collapses ? 1 : 0;
      shifts[size++] = at + 1 - bare.length();
    }
    return new BareText(
        bare.toString(),
        Arrays.copyOf(places, size),
        Arrays.copyOf(shifts, size),
        Arrays.copyOf(marks, size));
  }

  private static int firstLive(String text, LostMarks lost) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isMark(c) && lost.traces().containsKey((int) c)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isMark(char c) {
    return c >= '–' && c <= '…';
  }

  /** The text without marks. */
  public String text() {
    return text;
  }

  /**
   * What is missing in the original of what was proposed for the bare text: not the marks that are
   * alive there, and no quotation of which one mark has another in its place.
   *
   * @param proposals for the bare text, in order
   * @return for the original text, in order
   */
  public List<Proposal> missing(List<Proposal> proposals) {
    if (places.length == 0) {
      return proposals;
    }
    Set<Integer> broken = new HashSet<>();
    for (Proposal proposal : proposals) {
      if (isLive(proposal.start()) && !isLive(proposal.start(), proposal.original().charAt(0))) {
        broken.add(proposal.quotation());
      }
    }
    broken.remove(Proposal.NO_QUOTATION);
    List<Proposal> missing = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (!isLive(proposal.start()) && !broken.contains(proposal.quotation())) {
        missing.add(proposal.shifted(shift(proposal.start())));
      }
    }
    return missing;
  }

  /** Whether a mark is alive at a place of the bare text. */
  private boolean isLive(int offset) {
    return Arrays.binarySearch(places, offset) >= 0;
  }

  /** Whether this very mark is alive at a place of the bare text. */
  private boolean isLive(int offset, char mark) {
    for (int i = firstAt(offset); i < places.length && places[i] == offset; i++) {
      if (marks[i] == mark) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much further on a place of the bare text, at which no mark is alive, is in the original.
   */
  private int shift(int offset) {
    int first = firstAt(offset);
    return first == 0 ? 0 : shifts[first - 1];
  }

  /** The number of the first live mark at a place or after it. */
  private int firstAt(int offset) {
    int index = Arrays.binarySearch(places, offset);
    int first = index >= 0 ? index : -index - 1;
    while (first > 0 && places[first - 1] == offset) {
      first--;
    }
    return first;
  }
}
