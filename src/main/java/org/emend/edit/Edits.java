package org.emend.edit;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.emend.text.TextFile;

/** Applying edits: the only place where an edited text is made. */
public final class Edits {

  private Edits() {}

  /**
   * The text with all edits made.
   *
   * @param text the text that the edits' offsets refer to
   * @param edits in order of their start, none overlapping another
   * @throws IllegalArgumentException if they are out of order, overlap or leave the text
   */
  public static String apply(CharSequence text, List<Edit> edits) {
    StringBuilder edited = new StringBuilder(text.length() + 2 * edits.size());
    int from = 0;
    for (Edit edit : edits) {
      if (edit.start() < from || edit.end() > text.length()) {
        throw new IllegalArgumentException(
            "edit at " + edit.start() + " overlaps another or leaves the text");
      }
      edited.append(text, from, edit.start()).append(edit.replacement());
      from = edit.end();
    }
    return edited.append(text, from, text.length()).toString();
  }

  /**
   * The file's bytes with all edits made. Bytes that no edit covers are the original ones, and the
   * new bytes read as {@link #apply(CharSequence, List)} makes the text: both are certain, because
   * the bytes are read again before they are returned.
   *
   * <p>In windows-1252, {@code 64 6F 6E 74} with the edit {@code (3, 3, "’")} → {@code 64 6F 6E 92
   * 74}.
   *
   * @param file the file whose text the edits' offsets refer to
   * @param edits in order of their start, none overlapping another
   * @throws IllegalArgumentException if they are out of order, overlap, leave the text, split a
   *     character or touch a byte that does not decode
   * @throws UnwritableEditException if the edited text cannot be written in the file's charset
   */
  public static byte[] apply(TextFile file, List<Edit> edits) throws UnwritableEditException {
    String edited = apply(file.text(), edits);
    edits.forEach(edit -> requireWholeCharacters(file.text(), edit));
    byte[] bytes = splice(file, edits);
    if (!TextFile.decode(bytes, file.charset(), file.bomLength()).text().equals(edited)) {
      throw new UnwritableEditException(
          "edits cannot be written in " + file.charset().name() + " without changing other text");
    }
    return bytes;
  }

  private static byte[] splice(TextFile file, List<Edit> edits) throws UnwritableEditException {
    byte[] original = file.bytes();
    if (edits.isEmpty()) {
      return original;
    }
    int[] borders = new int[2 * edits.size()];
    for (int i = 0; i < edits.size(); i++) {
      borders[2 * i] = edits.get(i).start();
      borders[2 * i + 1] = edits.get(i).end();
    }
    int[] byteOffsets = file.byteOffsets(borders);

    ReplacementEncoder encoder = new ReplacementEncoder(file.charset());
    ByteArrayOutputStream spliced = new ByteArrayOutputStream(original.length + 4 * edits.size());
    int from = 0;
    for (int i = 0; i < edits.size(); i++) {
      spliced.write(original, from, byteOffsets[2 * i] - from);
      spliced.writeBytes(encoder.encode(edits.get(i).replacement()));
      from = byteOffsets[2 * i + 1];
    }
    spliced.write(original, from, original.length - from);
    return spliced.toByteArray();
  }

  private static void requireWholeCharacters(String text, Edit edit) {
    if (splitsCharacter(text, edit.start()) || splitsCharacter(text, edit.end())) {
      throw new IllegalArgumentException("edit at " + edit.start() + " splits a character");
    }
    if (hasUnpairedSurrogate(text.substring(edit.start(), edit.end()))
        || hasUnpairedSurrogate(edit.replacement())) {
      throw new IllegalArgumentException(
          "edit at " + edit.start() + " touches a byte that does not decode");
    }
  }

  private static boolean splitsCharacter(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** Whether a part of a text holds an escape: code points that are surrogates have no partner. */
  private static boolean hasUnpairedSurrogate(String text) {
    return text.codePoints()
        .anyMatch(
            codePoint ->
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
