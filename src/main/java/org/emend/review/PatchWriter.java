package org.emend.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Writes the lines of a patch, one after the other. */
final class PatchWriter {

  private static final String NO_LINE_FEED = "\n\\ No newline at end of file\n";

  private final Palette palette;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PatchWriter(Palette palette) {
    this.palette = palette;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** The three lines that name the file. */
  void names(byte[] name) {
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
  void place(String ranges) {
    line(palette.place, "@@ " + ranges + " @@");
  }

  void context(Lines lines, int from, int to) {
    marked(' ', "", lines, from, to);
  }

  void removed(Lines lines, int from, int to) {
    marked('-', palette.removed, lines, from, to);
  }

  void added(Lines lines, int from, int to) {
    marked('+', palette.added, lines, from, to);
  }

  private void marked(char sign, String colour, Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      append(colour);
      out.write(sign);
      lines.appendContent(i, out);
      reset(colour);
      String ending = lines.ending(i);
      append(ending.isEmpty() ? NO_LINE_FEED : ending);
    }
  }

  private void line(String colour, String line) {
    append(colour + line);
    reset(colour);
    out.write('\n');
  }

  private void reset(String colour) {
    append(colour.isEmpty() ? "" : Palette.RESET);
  }

  private void append(String ascii) {
    out.writeBytes(ascii.getBytes(US_ASCII));
  }
}
