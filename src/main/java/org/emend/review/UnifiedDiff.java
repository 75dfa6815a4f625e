package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A repair as a patch that {@code git apply} and {@code patch -p1} turn into exactly the repaired
 * bytes.
 *
 * <p>Lines are in the file's own bytes, split at line feeds and nowhere else, so charset, CRLF and
 * bytes that do not decode come through. A repair adds and removes no line feed; so line 7 before
 * is line 7 after, and no search for a shortest difference is needed:
 *
 * <pre>
 * diff --git a/mail.txt b/mail.txt
 * --- a/mail.txt
 * +++ b/mail.txt
 * @@ -1,2 +1,2 @@
 *  Dear all,
 * -they dont know
 * +they don’t know
 * </pre>
 *
 * <p>In UTF-16 and UTF-32 a byte 0x0A can be half of another character. The patch still applies; if
 * a repair changes the number of such bytes, one hunk replaces all from the first difference to the
 * last.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final byte[] name;
  private final Lines before;
  private final Lines after;

  private UnifiedDiff(byte[] name, Lines before, Lines after) {
    this.name = name;
    this.before = before;
    this.after = after;
  }

  /**
   * The difference between a file and its repair.
   *
   * @param name the path, relative, {@code /} between its names, in the file system's bytes
   * @param before the bytes of the file
   * @param after the bytes of its repair
   */
  public static UnifiedDiff of(byte[] name, byte[] before, byte[] after) {
    return new UnifiedDiff(requireNonNull(name, "name"), Lines.of(before), Lines.of(after));
  }

  /** The patch; empty if nothing differs. A coloured one is for eyes only. */
  public byte[] bytes(Palette palette) {
    List<List<Change>> hunks = hunks(changes());
    PatchWriter out = new PatchWriter(palette);
    if (!hunks.isEmpty()) {
      out.names(name);
    }
    hunks.forEach(hunk -> appendHunk(hunk, out));
    return out.bytes();
  }

  /** Lines that give way to others, counted from 0, half-open. */
  private record Change(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

  private List<Change> changes() {
    return before.count() == after.count() ? changedRuns() : oneChange();
  }

  private List<Change> changedRuns() {
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

  private List<Change> oneChange() {
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

  /** Changes whose contexts touch share a hunk. */
  private static List<List<Change>> hunks(List<Change> changes) {
    List<List<Change>> hunks = new ArrayList<>();
    int reach = -1;
    for (Change change : changes) {
      if (hunks.isEmpty() || change.beforeFrom() - CONTEXT > reach) {
        hunks.add(new ArrayList<>());
      }
      hunks.get(hunks.size() - 1).add(change);
      reach = change.beforeTo() + CONTEXT;
    }
    return hunks;
  }

  private void appendHunk(List<Change> hunk, PatchWriter out) {
    Change first = hunk.get(0);
    Change last = hunk.get(hunk.size() - 1);
    int lead = Math.min(CONTEXT, first.beforeFrom());
    int trail = Math.min(CONTEXT, before.count() - last.beforeTo());
    int from = first.beforeFrom() - lead;
    int to = last.beforeTo() + trail;
    int afterFrom = first.afterFrom() - lead;
    int afterTo = last.afterTo() + trail;
    out.place("-" + range(from, to) + " +" + range(afterFrom, afterTo));
    int line = from;
    for (Change change : hunk) {
      out.context(before, line, change.beforeFrom());
      out.removed(before, change.beforeFrom(), change.beforeTo());
      out.added(after, change.afterFrom(), change.afterTo());
      line = change.beforeTo();
    }
    out.context(before, line, to);
  }

  /**
   * Counted from 1, and from the line above where there is none: {@code 3,7}, {@code 3}, {@code
   * 2,0}.
   */
  private static String range(int from, int to) {
    return switch (to - from) {
      case 0 -> from + ",0";
      case 1 -> Integer.toString(from + 1);
      default -> (from + 1) + "," + (to - from);
    };
  }
}
