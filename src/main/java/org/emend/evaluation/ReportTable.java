package org.emend.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.emend.evaluation.ShownEdit.Passage;

/** A report as aligned lines. */
final class ReportTable {

  private final StringBuilder lines = new StringBuilder();

  private ReportTable() {}

  static String of(Report report) {
    ReportTable table = new ReportTable();
    table.addHead(report);
    table.addKinds(report.kinds());
    table.addCalibration(report.calibration());
    table.addPromises(report);
    table.addEdits("edits", report.shownEdits());
    table.addEdits("wrong edits", report.shownWrongEdits());
    return table.lines.toString();
  }

  private void addLine(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    lines.append(line.stripTrailing()).append('\n');
  }

  private void addHead(Report report) {
    addLine(
        "%d text%s, %d characters, %d edits at confidence %s or more",
        report.texts(),
        report.texts() == 1 ? "" : "s",
        report.characters(),
        report.edits(),
        report.minConfidence());
  }

  private void addKinds(List<KindScore> kinds) {
    String row = "%-32s %8s %10s %8s %14s %14s";
    addLine("");
    addLine(row, "lost marks", "n", "precision", "recall", "recall at 95 %", "recall at 99 %");
    for (KindScore kind : kinds) {
      addLine(
          row,
          kind.kind().words(),
          kind.lost(),
          share(kind.precision()),
          share(kind.recall()),
          share(kind.recallAt95()),
          share(kind.recallAt99()));
    }
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "-" : share(share.getAsDouble());
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private void addCalibration(Calibration calibration) {
    String row = "%-32s %8s %10s %8s";
    addLine("");
    addLine(row, "confidence", "marks", "mean", "right");
    for (int i = 0; i < calibration.bins().size(); i++) {
      Calibration.Bin bin = calibration.bins().get(i);
      boolean empty = bin.marks() == 0;
      addLine(
          row,
          String.format(Locale.ROOT, "%.1f–%.1f", 0.1 * i, 0.1 * (i + 1)),
          bin.marks(),
          empty ? "-" : share(bin.meanConfidence()),
          empty ? "-" : share(bin.shareRight()));
    }
    addLine(row, "expected calibration error", "", share(calibration.error()), "");
  }

  private void addPromises(Report report) {
    String row = "%-32s %8s";
    addLine("");
    addLine(row, "base edits", report.baseEdits());
    addLine(row, "inconsistent texts", report.inconsistentTexts());
    addLine(row, "edits of sound text", report.editsOfSoundTexts());
    addLine(
        row,
        "million characters a second",
        String.format(Locale.ROOT, "%.1f", report.charactersPerSecond() / 1e6));
  }

  private void addEdits(String heading, List<ShownEdit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    addLine("");
    addLine("%s", heading);
    for (ShownEdit edit : edits) {
      addLine("");
      addLine("%.3f  %s at %d: %s", edit.confidence(), edit.text(), edit.offset(), edit.reason());
      addPassage("damaged", edit.damaged());
      addPassage("repaired", edit.repaired());
      addPassage("original", edit.original());
    }
  }

  private void addPassage(String what, Passage passage) {
    int length = passage.before().codePointCount(0, passage.before().length());
    addLine(
        "  %-8s  %s%s",
        what,
        " ".repeat(Math.max(0, Passage.CONTEXT - length)),
        onOneLine(passage.before() + passage.edited() + passage.after()));
  }

  /** Line breaks and controls as signs that can be seen. */
  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\n' ? '⏎' : Character.isISOControl(c) ? '␣' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
