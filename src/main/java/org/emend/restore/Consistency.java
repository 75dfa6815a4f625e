package org.emend.restore;

import java.util.ArrayList;
import java.util.List;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.edit.Edits;

/**
 * The promise that no edit is made which the channel could not have undone: run forward over the
 * repaired text, it gives the damaged text back.
 */
final class Consistency {

  private Consistency() {}

  /**
   * The edits that keep the promise. Edits among the same spaces, or side by side, are judged
   * together, since spaces collapse across them.
   *
   * @param edits in order, none overlapping
   */
  static List<Edit> filter(String text, List<Edit> edits, Channel channel) {
    List<Edit> kept = new ArrayList<>(edits.size());
    int first = 0;
    while (first < edits.size()) {
      int start = beforeSpaces(text, edits.get(first).start());
      int end = afterSpaces(text, edits.get(first).end());
      int next = first + 1;
      while (next < edits.size() && edits.get(next).start() <= end) {
        end = afterSpaces(text, edits.get(next).end());
        next++;
      }
      List<Edit> together = edits.subList(first, next);
      if (isConsistent(text, start, end, together, channel)) {
        kept.addAll(together);
      }
      first = next;
    }
    return kept;
  }

  private static boolean isConsistent(
      String text, int start, int end, List<Edit> edits, Channel channel) {
    List<Edit> shifted = edits.stream().map(edit -> edit.shifted(-start)).toList();
    String damaged = text.substring(start, end);
    return channel.explains(Edits.apply(damaged, shifted), damaged);
  }

  private static int beforeSpaces(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return start;
  }

  private static int afterSpaces(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }
}
