package org.emend.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the lines of a patch, one after the other. */
final class PatchWriter {

  private static final String NO_LINE_FEED = "\n\\ No newline at end of file\n";

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
    marked(' ', "", line);
  }

  void removed(PatchLine line) throws IOException {
    marked('-', palette.removed, line);
  }

  void added(PatchLine line) throws IOException {
    marked('+', palette.added, line);
  }

  private void marked(char sign, String colour, PatchLine line) throws IOException {
    append(colour);
    out.write(sign);
    line.writeContent(out);
    reset(colour);
    String ending = line.ending();
    append(ending.isEmpty() ? NO_LINE_FEED : ending);
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
