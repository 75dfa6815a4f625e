package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Excerpt;
import org.emend.text.Place;

/**
 * Edits that are not made, a line each, to stand before the diff of their file: {@code git apply}
 * and {@code patch} skip what stands between the diffs of two files.
 *
 * <pre>
 * suggestion docs/a.txt:12:5  0.72  he said were able to  →  he said we’re able to
 * </pre>
 *
 * <p>The name is quoted as in the diff. The line is counted by line feeds, the column in code
 * points, both from 1, in the text as it was read. The confidence is rounded down. The lines are in
 * UTF-8, whatever charset the file is in.
 */
public final class SuggestionLines {

  /** Code points of context on either side. */
  private static final int CONTEXT = 15;

  private final String name;
  private final String text;
  private final List<Edit> suggestions;
  private final long line;
  private final long column;

  private SuggestionLines(
      String name, String text, List<Edit> suggestions, long line, long column) {
    this.name = name;
    this.text = text;
    this.suggestions = suggestions;
    this.line = line;
    this.column = column;
  }

  /**
   * The lines of one file.
   *
   * @param name the path, relative, {@code /} between its names, in the file system's bytes
   * @param text the text of the file as it is
   * @param suggestions edits of that text, in order of their start
   */
  public static SuggestionLines of(byte[] name, String text, List<Edit> suggestions) {
    return new SuggestionLines(
        QuotedName.of("", name), requireNonNull(text, "text"), List.copyOf(suggestions), 1, 1);
  }

  /** The same lines where the text is a part of that of the file, and begins there. */
  public SuggestionLines from(long line, long column) {
    return new SuggestionLines(name, text, suggestions, line, column);
  }

  /** The lines, each with its line feed; empty if there is no suggestion. */
  public byte[] bytes(Palette palette) {
    StringBuilder lines = new StringBuilder();
    String reset = palette.suggestion.isEmpty() ? "" : Palette.RESET;
    Place place = new Place(text, line, column);
    for (Edit suggestion : suggestions) {
      place.moveTo(suggestion.start());
      lines.append(palette.suggestion).append("suggestion ").append(name);
      lines.append(':').append(place.line()).append(':').append(place.column());
      lines.append("  ").append(ShownConfidence.of(suggestion.confidence()));
      lines.append("  ").append(change(suggestion)).append(reset).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  private String change(Edit suggestion) {
    Excerpt excerpt = Excerpt.of(text, suggestion, CONTEXT);
    return VisibleText.of(excerpt.before()) + "  →  " + VisibleText.of(excerpt.after());
  }
}
