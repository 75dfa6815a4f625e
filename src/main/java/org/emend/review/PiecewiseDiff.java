package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A {@link UnifiedDiff} of a file that is too large to be held, written while the file and its
 * repair come in, piece by piece. Where the pieces end does not change it, unless a run of changed
 * lines is so long that it is told in parts.
 *
 * <p>In memory are a few lines of context, a line that has not ended yet, and a hunk up to some
 * size; a larger one waits in a temporary file for its first line, which tells how long it is.
 */
public final class PiecewiseDiff implements AutoCloseable {

  private static final int CONTEXT = 3;

  /** A hunk of more bytes waits on the disk, and a longer run of changes is told in parts. */
  private static final int IN_MEMORY = 4 << 20;

  private final byte[] name;
  private final Palette palette;
  private final OutputStream out;

  /** Lines that have come in and are in no hunk that is done or open. */
  private final Deque<PatchLine> context = new ArrayDeque<>();

  private Optional<Hunk> hunk = Optional.empty();
  private boolean isNamed;
  private long beforeLines;
  private long afterLines;

  /** The line that has not ended yet; {@code after} stays empty while they are the same. */
  private PatchLine unendedBefore = new PatchLine();

  private PatchLine unendedAfter = new PatchLine();
  private boolean isChanged;

  /**
   * @param name the path, relative, {@code /} between its names, in the file system's bytes
   * @param palette colours, for eyes only
   */
  public PiecewiseDiff(byte[] name, Palette palette, OutputStream out) {
    this.name = requireNonNull(name, "name");
    this.palette = requireNonNull(palette, "palette");
    this.out = requireNonNull(out, "out");
  }

  /** Takes the next bytes of the file and those of its repair. */
  public void add(byte[] before, byte[] after) throws IOException {
    int beforeStart = 0;
    int afterStart = 0;
    if (!unendedBefore.isEmpty() || !unendedAfter.isEmpty()) {
      beforeStart = endOfFirstLine(before);
      afterStart = endOfFirstLine(after);
      append(Arrays.copyOf(before, beforeStart), Arrays.copyOf(after, afterStart));
      if (endsLine(before, beforeStart) || endsLine(after, afterStart)) {
        endLine();
      }
    }
    int beforeEnd = Math.max(beforeStart, endOfLastLine(before));
    int afterEnd = Math.max(afterStart, endOfLastLine(after));
    compare(
        Lines.of(Arrays.copyOfRange(before, beforeStart, beforeEnd)),
        Lines.of(Arrays.copyOfRange(after, afterStart, afterEnd)));
    append(
        Arrays.copyOfRange(before, beforeEnd, before.length),
        Arrays.copyOfRange(after, afterEnd, after.length));
  }

  /** Writes what is left. */
  public void end() throws IOException {
    if (!unendedBefore.isEmpty() || !unendedAfter.isEmpty()) {
      endLine();
    }
    endHunk();
  }

  private static int endOfFirstLine(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static int endOfLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static boolean endsLine(byte[] bytes, int at) {
    return at > 0 && bytes[at - 1] == '\n';
  }

  private void append(byte[] before, byte[] after) {
    isChanged |= !Arrays.equals(before, after);
    unendedBefore.append(before);
    unendedAfter.append(isChanged ? after : before);
  }

  private void endLine() throws IOException {
    PatchLine before = unendedBefore;
    PatchLine after = unendedAfter;
    if (isChanged) {
      change(
          before.isEmpty() ? List.of() : List.of(before),
          after.isEmpty() ? List.of() : List.of(after));
    } else {
      keep(before);
    }
    unendedBefore = new PatchLine();
    unendedAfter = new PatchLine();
    isChanged = false;
  }

  private void compare(Lines before, Lines after) throws IOException {
    int line = 0;
    for (Changes.Change change : Changes.of(before, after)) {
      keep(before, line, change.beforeFrom());
      change(
          lines(before, change.beforeFrom(), change.beforeTo()),
          lines(after, change.afterFrom(), change.afterTo()));
      line = change.beforeTo();
    }
    keep(before, line, before.count());
  }

  private static List<PatchLine> lines(Lines lines, int from, int to) {
    List<PatchLine> taken = new ArrayList<>();
    for (int line = from; line < to; line++) {
      taken.add(PatchLine.of(lines.line(line)));
    }
    return taken;
  }

  /** Of a long run of lines that are the same only both ends can be context. */
  private void keep(Lines lines, int from, int to) throws IOException {
    int head = Math.min(to, from + 2 * CONTEXT + 1);
    for (int line = from; line < head; line++) {
      keep(PatchLine.of(lines.line(line)));
    }
    int tail = Math.max(head, to - CONTEXT);
    beforeLines += tail - head;
    afterLines += tail - head;
    for (int line = tail; line < to; line++) {
      keep(PatchLine.of(lines.line(line)));
    }
  }

  private void keep(PatchLine line) throws IOException {
    context.add(line);
    beforeLines++;
    afterLines++;
    if (hunk.isPresent() && context.size() > 2 * CONTEXT) {
      endHunk();
    }
    while (hunk.isEmpty() && context.size() > CONTEXT) {
      context.remove();
    }
  }

  private void change(List<PatchLine> before, List<PatchLine> after) throws IOException {
    if (hunk.isEmpty()) {
      hunk = Optional.of(new Hunk(beforeLines - context.size(), afterLines - context.size()));
    }
    hunk.get().keep(context, context.size());
    hunk.get().change(before, after);
    beforeLines += before.size();
    afterLines += after.size();
  }

  private void endHunk() throws IOException {
    if (hunk.isPresent()) {
      hunk.get().keep(context, CONTEXT);
      if (!isNamed) {
        new PatchWriter(palette, out).names(name);
        isNamed = true;
      }
      hunk.get().end();
      hunk = Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (hunk.isPresent()) {
      hunk.get().body.close();
    }
  }

  /** A hunk that is not yet written. */
  private final class Hunk {
    private final Spool body = new Spool(IN_MEMORY);
    private final PatchWriter writer = new PatchWriter(palette, body);
    private final List<PatchLine> removed = new ArrayList<>();
    private final List<PatchLine> added = new ArrayList<>();
    private final long beforeFrom;
    private final long afterFrom;
    private long beforeCount;
    private long afterCount;
    private long untold;

    Hunk(long beforeFrom, long afterFrom) {
      this.beforeFrom = beforeFrom;
      this.afterFrom = afterFrom;
    }

    void keep(Deque<PatchLine> lines, int most) throws IOException {
      if (!lines.isEmpty()) {
        tellChanges();
      }
      for (int i = 0; i < most && !lines.isEmpty(); i++) {
        writer.context(lines.remove());
        beforeCount++;
        afterCount++;
      }
    }

    void change(List<PatchLine> before, List<PatchLine> after) throws IOException {
      if (untold > IN_MEMORY) {
        tellChanges();
      }
      removed.addAll(before);
      added.addAll(after);
      untold += before.stream().mapToLong(PatchLine::length).sum();
      beforeCount += before.size();
      afterCount += after.size();
    }

    private void tellChanges() throws IOException {
      writer.changed(removed, added);
      removed.clear();
      added.clear();
      untold = 0;
    }

    void end() throws IOException {
      tellChanges();
      new PatchWriter(palette, out)
          .place("-" + range(beforeFrom, beforeCount) + " +" + range(afterFrom, afterCount));
      body.moveTo(out);
    }
  }

  /**
   * Counted from 1, and from the line above where there is none: {@code 3,7}, {@code 3}, {@code
   * 2,0}.
   */
  private static String range(long from, long count) {
    if (count == 0) {
      return from + ",0";
    }
    return count == 1 ? Long.toString(from + 1) : (from + 1) + "," + count;
  }
}
