package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Excerpt;
import org.emend.text.Place;

/**
 * Edits, a line each, with the whole words that they touch; those that are not made say so.
 *
 * <pre>
 * docs/a.txt:12:5  theyre → they’re  apostrophe 0.99 (contraction)
 * docs/a.txt:14:1  were → we’re  suggestion: apostrophe 0.72 (contraction)
 * </pre>
 *
 * <p>The name is quoted as in a diff. The line is counted by line feeds, the column in code points,
 * both from 1, in the text as it was read. The confidence is rounded down. The lines are in UTF-8,
 * whatever charset the file is in.
 */
public final class EditLines {

  private final String name;
  private final String text;
  private final List<Shown> shown;
  private final long line;
  private final long column;

  private record Shown(Edit edit, boolean isSuggestion) {}

  private EditLines(String name, String text, List<Shown> shown, long line, long column) {
    this.name = name;
    this.text = text;
    this.shown = shown;
    this.line = line;
    this.column = column;
  }

  /**
   * The lines of one file.
   *
   * @param name the path, relative, {@code /} between its names, in the file system's bytes
   * @param text the text of the file as it is
   * @param edits edits of that text that are made
   * @param suggestions edits of that text that are not
   */
  public static EditLines of(byte[] name, String text, List<Edit> edits, List<Edit> suggestions) {
    List<Shown> shown = new ArrayList<>();
    edits.forEach(edit -> shown.add(new Shown(edit, false)));
    suggestions.forEach(edit -> shown.add(new Shown(edit, true)));
    shown.sort(Comparator.comparingInt(one -> one.edit().start()));
    return new EditLines(QuotedName.of("", name), requireNonNull(text, "text"), shown, 1, 1);
  }

  /** The same lines where the text is a part of that of the file, and begins there. */
  public EditLines from(long line, long column) {
    return new EditLines(name, text, shown, line, column);
  }

  /** The lines, each with its line feed; empty if there are no edits. */
  public byte[] bytes(Palette palette) {
    StringBuilder lines = new StringBuilder();
    Place place = new Place(text, line, column);
    for (Shown one : shown) {
      Edit edit = one.edit();
      place.moveTo(edit.start());
      String at = name + ":" + place.line() + ":" + place.column();
      Excerpt words = Excerpt.words(text, edit);
      append(palette.place, at, lines).append("  ");
      append(palette.removed, VisibleText.of(words.before()), lines).append(" → ");
      append(palette.added, VisibleText.of(words.after()), lines).append("  ");
      append(one.isSuggestion() ? palette.suggestion : "", reason(one), lines).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static String reason(Shown one) {
    Edit edit = one.edit();
    String reason =
        edit.kind().label()
            + " "
            + ShownConfidence.of(edit.confidence())
            + " ("
            + VisibleText.of(edit.evidence().description())
            + ")";
    return one.isSuggestion() ? "suggestion: " + reason : reason;
  }

  private static StringBuilder append(String colour, String text, StringBuilder lines) {
    return colour.isEmpty()
        ? lines.append(text)
        : lines.append(colour).append(text).append(Palette.RESET);
  }
}
