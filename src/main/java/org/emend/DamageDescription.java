package org.emend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emend.damage.Channel;
import org.emend.damage.DamageTable;
import org.emend.damage.Explanation;

/**
 * A learned damage in words.
 *
 * <pre>
 *   ’       lost 14 of 14                 rules[’]s term
 * explained by: windows-1252 read as ISO-8859-1, control characters stripped
 * so also lost: – …
 * </pre>
 *
 * @param rows what became of characters, those that were damaged most often first
 * @param moreRows how many more characters there were
 * @param lines the mechanism, what follows from it, and what else it may have been
 */
public record DamageDescription(List<Row> rows, int moreRows, List<String> lines) {

  /** Characters that people ask about when the pair did not show them. */
  private static final String OF_INTEREST = "’“”‘—–…•™€é\u00A0ñü";

  private static final int MAX_ROWS = 40;

  /**
   * What became of a character.
   *
   * @param character itself, or its code point where it cannot be seen: {@code U+00A0}
   * @param fate {@code lost 14 of 14}
   * @param example one place with the words around it; may be empty
   */
  public record Row(String character, String fate, String example) {
    public Row {
      requireNonNull(character, "character");
      requireNonNull(fate, "fate");
      requireNonNull(example, "example");
    }
  }

  public DamageDescription {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  static DamageDescription of(Channel channel) {
    if (channel.isIdentity()) {
      return new DamageDescription(
          List.of(), 0, List.of("Nothing to learn: no character of the reference was damaged."));
    }
    List<Row> rows = rows(channel.table());
    return new DamageDescription(
        rows.subList(0, Math.min(MAX_ROWS, rows.size())),
        Math.max(0, rows.size() - MAX_ROWS),
        channel
            .explanation()
            .map(explanation -> lines(explanation, channel))
            .orElse(
                List.of("No known mechanism explains all of this; the table itself will serve.")));
  }

  private static List<Row> rows(DamageTable table) {
    return table.rows().values().stream()
        .sorted(
            Comparator.comparingLong(DamageTable.Row::changed)
                .reversed()
                .thenComparing(Comparator.comparingLong(DamageTable.Row::kept).reversed())
                .thenComparing(DamageTable.Row::codePoint))
        .map(
            row ->
                new Row(
                    shown(row.codePoint()),
                    fate(row),
                    row.examples().isEmpty() ? "" : row.examples().get(0)))
        .toList();
  }

  /** All of it as a table for people, without a final line feed. */
  public String text() {
    List<String> all = new ArrayList<>();
    for (Row row : rows) {
      String line = String.format("  %-6s  %-28s  %s", row.character(), row.fate(), row.example());
      all.add(line.stripTrailing());
    }
    if (moreRows > 0) {
      all.add("  and " + moreRows + " more characters");
    }
    all.addAll(lines);
    return String.join("\n", all);
  }

  /** {@code lost 14 of 14}, {@code became ? 3 of 4}, {@code kept 3 of 3}. */
  private static String fate(DamageTable.Row row) {
    List<String> fates = new ArrayList<>();
    row.became().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(2)
        .forEach(
            outcome ->
                fates.add(
                    (outcome.getKey().isEmpty() ? "lost" : "became " + shown(outcome.getKey()))
                        + " "
                        + outcome.getValue()));
    if (row.kept() > 0) {
      fates.add("kept " + row.kept());
    }
    return String.join(", ", fates) + " of " + row.total();
  }

  private static List<String> lines(Explanation explanation, Channel channel) {
    List<String> lines = new ArrayList<>();
    lines.add("explained by: " + explanation.mechanism().description());
    Map<String, StringBuilder> predictions = new LinkedHashMap<>();
    OF_INTEREST
        .codePoints()
        .filter(codePoint -> !channel.table().rows().containsKey(codePoint))
        .forEach(
            codePoint ->
                predictions
                    .computeIfAbsent(prediction(channel, codePoint), p -> new StringBuilder())
                    .append(' ')
                    .append(shown(codePoint)));
    predictions.forEach(
        (prediction, characters) -> lines.add("so also " + prediction + ":" + characters));
    for (Explanation.Rival rival : explanation.rivals()) {
      lines.add("or else: " + rival.mechanism().description() + differences(rival));
    }
    return lines;
  }

  private static String differences(Explanation.Rival rival) {
    StringBuilder text = new StringBuilder(" (would differ on");
    rival.differsOn().codePoints().limit(8).forEach(c -> text.append(' ').append(shown(c)));
    long more = rival.differsOn().codePoints().count() - 8;
    return text.append(more > 0 ? " and others)" : ")").toString();
  }

  private static String prediction(Channel channel, int codePoint) {
    if (!channel.changes(codePoint)) {
      return "kept";
    }
    String image = channel.image(codePoint);
    return image.isEmpty() ? "lost" : "turned into " + shown(image);
  }

  private static String shown(String characters) {
    StringBuilder shown = new StringBuilder();
    characters.codePoints().forEach(codePoint -> shown.append(shown(codePoint)));
    return shown.toString();
  }

  private static String shown(int codePoint) {
    boolean visible =
        switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.UNASSIGNED,
              Character.PRIVATE_USE,
              Character.SURROGATE ->
              false;
          default -> codePoint != 0xFFFD;
        };
    if (codePoint == ' ') {
      return "a space";
    }
    return visible ? Character.toString(codePoint) : String.format("U+%04X", codePoint);
  }
}
