package org.emend.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.emend.SeenDamage;
import org.emend.batch.Finding;
import org.emend.batch.SourceFile;
import org.emend.edit.Excerpt;
import org.emend.review.VisibleText;
import org.emend.text.LineEnding;

/**
 * What a file is, for people.
 *
 * <pre>
 * docs/a.txt  UTF-8         no BOM  LF    12 × encode windows-1252, decode UTF-8 (0.99): donâ€™t → don’t
 * docs/b.txt  windows-1252  no BOM  CRLF  no damage seen
 * docs/c.png  binary
 * </pre>
 *
 * <p>Several kinds of damage are set apart by semicolons. A confidence is rounded down.
 */
final class FindingLine implements FindingFormat {

  private static final int LONGEST_EXAMPLE = 30;
  private static final int WIDEST_PATH = 60;

  /** How wide a charset, a byte order mark and a line end are. */
  private static final List<Integer> WIDTHS = List.of(12, 6, 5);

  private final Columns columns;

  private FindingLine(Columns columns) {
    this.columns = columns;
  }

  private interface Columns {
    String line(List<String> cells);
  }

  /** Columns that are set apart by tabs. */
  static FindingLine tabbed() {
    return new FindingLine(cells -> String.join("\t", cells));
  }

  /** Columns of the same width in all lines. */
  static FindingLine aligned(List<SourceFile> files) {
    int widest = files.stream().mapToInt(file -> path(file).length()).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    widths.add(Math.min(widest, WIDEST_PATH));
    widths.addAll(WIDTHS);
    return new FindingLine(cells -> padded(cells, widths));
  }

  private static String padded(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i));
      int width = i < widths.size() ? widths.get(i) : 0;
      line.append(" ".repeat(2 + Math.max(0, width - cells.get(i).length())));
    }
    return line.toString().stripTrailing();
  }

  @Override
  public String text(SourceFile source, Finding.Text text) {
    return columns.line(
        List.of(
            path(source),
            text.charset().charset().name(),
            text.charset().bomLength() > 0 ? "BOM" : "no BOM",
            name(text.lineEnding()),
            damage(text.damage())));
  }

  @Override
  public String binary(SourceFile source) {
    return columns.line(List.of(path(source), "binary"));
  }

  private static String path(SourceFile source) {
    return VisibleText.of(source.path().toString());
  }

  /** {@code LF}, {@code CRLF}, {@code CR}, {@code mixed} or {@code none}. */
  static String name(LineEnding lineEnding) {
    return switch (lineEnding) {
      case LF, CRLF, CR -> lineEnding.name();
      case MIXED, NONE -> lineEnding.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String damage(List<SeenDamage> damage) {
    return damage.isEmpty()
        ? "no damage seen"
        : damage.stream().map(FindingLine::damage).collect(Collectors.joining("; "));
  }

  private static String damage(SeenDamage damage) {
    BigDecimal confidence = BigDecimal.valueOf(damage.confidence()).setScale(2, RoundingMode.DOWN);
    Excerpt example = damage.example();
    return damage.count()
        + " × "
        + damage.evidence().description()
        + " ("
        + confidence
        + "): "
        + shortened(example.before())
        + " → "
        + shortened(example.after());
  }

  private static String shortened(String example) {
    String shown =
        example.codePointCount(0, example.length()) <= LONGEST_EXAMPLE
            ? example
            : example.substring(0, example.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    return VisibleText.of(shown);
  }
}
