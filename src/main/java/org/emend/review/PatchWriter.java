package org.emend.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the lines of a patch, one after the other. */
final class PatchWriter {

  private static final String NO_LINE_FEED = "\n\\ No newline at end of file\n";

  /** In bytes; in longer lines nothing is marked. */
  private static final int LONGEST_MARKED = 1 << 16;

  private final Palette palette;
  private final OutputStream out;

  PatchWriter(Palette palette, OutputStream out) {
    this.palette = palette;
    this.out = out;
  }

  /** The three lines that name the file. */
  void names(byte[] name) throws IOException {
    String old = QuotedName.of("a/", name);
    String now = QuotedName.of("b/", name);
    line(palette.name, "diff --git " + old + " " + now);
    line(palette.name, "--- " + old + tabAfter(old));
    line(palette.name, "+++ " + now + tabAfter(now));
  }

  /** Without a tab, {@code patch} ends a name at its first space. */
  private static String tabAfter(String name) {
    return name.indexOf(' ') < 0 ? "" : "\t";
  }

  /** The line that says where a hunk lies. */
  void place(String ranges) throws IOException {
    line(palette.place, "@@ " + ranges + " @@");
  }

  void context(PatchLine line) throws IOException {
    signed(' ', "", line, List.of());
  }

  /**
   * Lines and what takes their place; if they are as many, the first belongs to the first, and what
   * differs is marked in colours.
   */
  void changed(List<PatchLine> removed, List<PatchLine> added) throws IOException {
    List<InlineChanges> changes = changes(removed, added);
    for (int i = 0; i < removed.size(); i++) {
      List<InlineChanges.Range> marked = changes.isEmpty() ? List.of() : changes.get(i).before();
      signed('-', palette.removed, removed.get(i), marked);
    }
    for (int i = 0; i < added.size(); i++) {
      List<InlineChanges.Range> marked = changes.isEmpty() ? List.of() : changes.get(i).after();
      signed('+', palette.added, added.get(i), marked);
    }
  }

  private List<InlineChanges> changes(List<PatchLine> removed, List<PatchLine> added) {
    List<InlineChanges> changes = new ArrayList<>();
    if (palette != Palette.PLAIN && removed.size() == added.size()) {
      for (int i = 0; i < removed.size(); i++) {
        boolean isLong = Math.max(removed.get(i).length(), added.get(i).length()) > LONGEST_MARKED;
        changes.add(
            isLong
                ? InlineChanges.NONE
                : InlineChanges.of(removed.get(i).content(), added.get(i).content()));
      }
    }
    return changes;
  }

  private void signed(char sign, String colour, PatchLine line, List<InlineChanges.Range> marked)
      throws IOException {
    append(colour);
    out.write(sign);
    if (marked.isEmpty()) {
      line.writeContent(out);
    } else {
      writeMarked(line.content(), marked);
    }
    reset(colour);
    String ending = line.ending();
    append(ending.isEmpty() ? NO_LINE_FEED : ending);
  }

  private void writeMarked(byte[] content, List<InlineChanges.Range> marked) throws IOException {
    int from = 0;
    for (InlineChanges.Range range : marked) {
      out.write(content, from, range.from() - from);
      append(Palette.MARK);
      out.write(content, range.from(), range.length());
      append(Palette.UNMARK);
      from = range.to();
    }
    out.write(content, from, content.length - from);
  }

  private void line(String colour, String line) throws IOException {
    append(colour + line);
    reset(colour);
    out.write('\n');
  }

  private void reset(String colour) throws IOException {
    append(colour.isEmpty() ? "" : Palette.RESET);
  }

  private void append(String ascii) throws IOException {
    out.write(ascii.getBytes(US_ASCII));
  }
}
