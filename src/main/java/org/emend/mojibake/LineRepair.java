package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/** Undoes whatever wrong decodings prove themselves, line by line, learning from each. */
final class LineRepair {

  /** How often lost bytes are looked for: each time may uncover more. */
  private static final int MOST_ROUNDS = 4;

  private final char[] text;
  private final double minConfidence;
  private final Sightings sightings;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * A repairer of the lines of a text.
   *
   * @param sightings what is known of the text; what the lines show is added
   */
  LineRepair(char[] text, double minConfidence, Sightings sightings) {
    this.text = text;
    this.minConfidence = minConfidence;
    this.sightings = sightings;
  }

  /** What the lines so far need, in order. */
  List<Edit> edits() {
    return edits;
  }

  /** Looks for what a line needs. */
  void repair(int from, int to) {
    if (sightings.usualChain().filter(chain -> chain.undo(text, from, to, edits)).isPresent()) {
      return;
    }
    Line line = Line.of(text, from, to);
    Readings readings = Search.of(line, sightings);
    Line repaired = withLostBytes(readings.best());
    if (repaired != line) {
      Regions.addSure(edits, text, repaired, readings, sightings, minConfidence);
    }
  }

  private Line withLostBytes(Line line) {
    Line repaired = line;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Line next = undoLostBytes(repaired);
      if (next == repaired) {
        break;
      }
      repaired = Search.of(next, sightings).best();
    }
    return repaired;
  }

  private Line undoLostBytes(Line line) {
    int charsets = line.leads() & (sightings.proven() | line.misreadAs() | LostBytes.ALWAYS);
    if (charsets == 0) {
      return line;
    }
    Language language = Plausibility.best(line.meant()).language();
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      if ((charsets & charset.bit()) == 0) {
        continue;
      }
      double bonus =
          Math.max(sightings.bonus(charset), Sightings.bonusOfLine(line.misreadAs(charset)));
      List<Sequence> found =
          LostBytes.find(
              line,
              charset,
              (before, next) -> Steps.in(language, before, next),
              sightings.losses(),
              bonus);
      if (!found.isEmpty()) {
        return line.undone(found, charset);
      }
    }
    return line;
  }
}
