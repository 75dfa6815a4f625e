package org.emend.evaluation;

import java.util.List;

/**
 * What an evaluation found, over all of its texts.
 *
 * @param texts how many texts there were
 * @param characters the length of what the damage left of them, in UTF-16 units
 * @param minConfidence the confidence that was asked for
 * @param edits how many edits there are at that confidence
 * @param kinds every kind of marks, in their order
 * @param calibration that of marks of all confidences
 * @param baseEdits edits that changed more than what the damage destroys or leaves; must be 0
 * @param inconsistentTexts texts of which, repaired, the damage does not make the damaged text
 *     again; must be 0
 * @param editsOfSoundTexts edits of the texts as they were before the damage; must be 0
 * @param charactersPerSecond how fast the repair alone was
 * @param shownEdits some edits
 * @param shownWrongEdits some wrong edits
 */
public record Report(
    long texts,
    long characters,
    double minConfidence,
    long edits,
    List<KindScore> kinds,
    Calibration calibration,
    long baseEdits,
    long inconsistentTexts,
    long editsOfSoundTexts,
    double charactersPerSecond,
    List<ShownEdit> shownEdits,
    List<ShownEdit> shownWrongEdits) {

  public Report {
    kinds = List.copyOf(kinds);
    shownEdits = List.copyOf(shownEdits);
    shownWrongEdits = List.copyOf(shownWrongEdits);
  }

  /** The report as a table for people, ending with a line feed. */
  public String toTable() {
    return ReportTable.of(this);
  }

  /** The report as one JSON document, ending with a line feed. */
  public String toJson() {
    return ReportJson.of(this);
  }
}
