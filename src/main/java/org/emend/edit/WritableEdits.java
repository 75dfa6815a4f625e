package org.emend.edit;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Edits, parted into those whose replacement a charset can write and those for which it lacks a
 * character: in windows-1252 {@code ’} can be written and {@code П} cannot.
 *
 * @param edits those that can be written, in their order
 * @param leftOut the others, in their order
 * @param reason why those are left out, in one line: {@code П (U+041F) cannot be written in
 *     windows-1252}; empty if none is
 */
public record WritableEdits(List<Edit> edits, List<Edit> leftOut, String reason) {

  public WritableEdits {
    edits = List.copyOf(edits);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Parts edits by what a charset can write.
   *
   * @param edits in order of their start
   * @throws UnwritableEditException if the charset is one that can only be read
   */
  public static WritableEdits of(List<Edit> edits, Charset charset) throws UnwritableEditException {
    List<Edit> writable = new ArrayList<>();
    List<Edit> leftOut = new ArrayList<>();
    if (edits.isEmpty()) {
      return new WritableEdits(writable, leftOut, "");
    }
    ReplacementEncoder encoder = new ReplacementEncoder(charset);
    NavigableSet<Integer> lacking = new TreeSet<>();
    for (Edit edit : edits) {
      if (encoder.canEncode(edit.replacement())) {
        writable.add(edit);
      } else {
        leftOut.add(edit);
        encoder.unwritable(edit.replacement()).forEach(lacking::add);
      }
    }
    String reason =
        leftOut.isEmpty() ? "" : named(lacking) + " cannot be written in " + charset.name();
    return new WritableEdits(writable, leftOut, reason);
  }

  /** {@code П (U+041F) and 2 other characters}. */
  private static String named(NavigableSet<Integer> characters) {
    if (characters.isEmpty()) {
      return "a replacement";
    }
    String first = ReplacementEncoder.name(characters.first());
    return switch (characters.size()) {
      case 1 -> first;
      case 2 -> first + " and another character";
      default -> first + " and " + (characters.size() - 1) + " other characters";
    };
  }
}
