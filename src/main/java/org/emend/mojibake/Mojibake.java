package org.emend.mojibake;

import java.nio.CharBuffer;
import java.util.List;
import java.util.function.Function;
import org.emend.edit.Edit;
import org.emend.edit.EditComposition;
import org.emend.edit.Edits;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/**
 * Finds text that was decoded in a wrong charset and proves it by itself, and proposes the edits
 * that undo it: {@code donâ€™t} → {@code don’t}.
 *
 * <p>Safe for use by several threads.
 */
public final class Mojibake {

  /** A line longer than this is read in pieces. */
  private static final int LONGEST_LINE = 4096;

  /** So many lines tell what is to be expected of the others. */
  private static final int SAMPLE = 200;

  /**
   * What is repaired may uncover more; then nothing is left for a second run to find. A text that
   * never comes to rest stays as it is.
   */
  private static final int MOST_ROUNDS = 10;

  private final char[] text;
  private final double minConfidence;
  private final Sightings sightings = new Sightings();
  private final Glance glance = new Glance();

  /** The charsets of which a line with a single first byte is looked at, as bits. */
  private int expected;

  private Mojibake(String text, double minConfidence) {
    this.text = text.toCharArray();
    this.minConfidence = minConfidence;
  }

  /**
   * The edits that undo wrong decodings, sorted by start, none overlapping.
   *
   * @param text any text; offsets of the edits are UTF-16 indices into it
   * @param minConfidence how probable an edit must be, 0 to 1
   */
  public static List<Edit> edits(String text, double minConfidence) {
    List<Edit> edits = List.of();
    String edited = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Edit> more = once(edited, minConfidence);
      if (more.isEmpty()) {
        return edits;
      }
      edits = edits.isEmpty() ? more : EditComposition.compose(text, edits, more);
      edited = Edits.apply(text, edits);
    }
    return List.of();
  }

  /** The edits that are found in one go; they may uncover others. */
  private static List<Edit> once(String text, double minConfidence) {
    Mojibake mojibake = new Mojibake(text, minConfidence);
    mojibake.doubt(mojibake.repair(SAMPLE));
    List<Edit> edits = mojibake.repair(Integer.MAX_VALUE);
    edits = then(text, edits, MixUps::edits, minConfidence);
    return then(text, edits, C1Controls::edits, minConfidence);
  }

  /**
   * Tells which sequences have come about by chance. They have, where more characters that may have
   * been misread make no sequence, and read badly.
   *
   * @param edits what the first lines need
   */
  private void doubt(List<Edit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    int end = Math.min(text.length, edits.get(edits.size() - 1).end() + LONGEST_LINE);
    Language language =
        Plausibility.best(Edits.apply(CharBuffer.wrap(text, 0, end), edits)).language();
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      if (strange(language, charset, edits, end) > sightings.explained(charset)) {
        sightings.addChance(charset);
      }
    }
  }

  /** How many characters that no edit covers may have been misread, and read badly. */
  private int strange(Language language, SingleByteCharset charset, List<Edit> edits, int end) {
    int count = 0;
    int from = 0;
    for (Edit edit : edits) {
      count += Strangeness.left(language, charset, text, from, edit.start());
      from = edit.end();
    }
    return count + Strangeness.left(language, charset, text, from, end);
  }

  /** Edits, and those that the text needs after them. */
  private static List<Edit> then(
      String text, List<Edit> edits, Function<String, List<Edit>> more, double minConfidence) {
    String edited = edits.isEmpty() ? text : Edits.apply(text, edits);
    List<Edit> further =
        more.apply(edited).stream().filter(edit -> edit.confidence() >= minConfidence).toList();
    return further.isEmpty() ? edits : EditComposition.compose(text, edits, further);
  }

  /** Repairs so many of the lines that may need it. */
  private List<Edit> repair(int lines) {
    LineRepair repair = new LineRepair(text, minConfidence, sightings);
    int left = lines;
    int from = 0;
    while (from < text.length && left > 0) {
      int candidates = 0;
      boolean mayLackBytes = false;
      int to = from;
      char c = '\0';
      while (to < text.length && (to - from < LONGEST_LINE || c >= 0x80)) {
        c = text[to++];
        if (c == '\n') {
          break;
        }
        if (c >= 0x80 && to < text.length) {
          candidates |= MisreadCharsets.begunBy(c, text[to]);
          candidates |= MisreadCharsets.ledBy(c) & expected;
          mayLackBytes |= LostBytes.mayBegin(c, text[to]);
        }
      }
      if (mayLackBytes
          || (candidates & expected) != 0
          || glance.finds(text, from, to, candidates)) {
        repair.repair(from, to);
        left--;
      }
      from = to;
    }
    expected = sightings.proven();
    return repair.edits();
  }
}
