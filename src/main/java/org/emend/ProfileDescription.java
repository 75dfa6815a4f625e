package org.emend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emend.damage.Channel;
import org.emend.damage.DamageTable;
import org.emend.damage.Explanation;

/** A learned damage in words. */
final class ProfileDescription {

  /** Characters that people ask about when the pair did not show them. */
  private static final String OF_INTEREST = "’“”‘—–…•™€é\u00A0ñü";

  private static final int MAX_ROWS = 40;

  private ProfileDescription() {}

  static String of(Channel channel) {
    if (channel.isIdentity()) {
      return "Nothing to learn: no character of the reference was damaged.";
    }
    StringBuilder text = new StringBuilder();
    appendTable(text, channel.table());
    channel
        .explanation()
        .ifPresentOrElse(
            explanation -> appendExplanation(text, explanation, channel),
            () ->
                text.append(
                    "No known mechanism explains all of this; the table itself will serve.\n"));
    return text.toString().stripTrailing();
  }

  private static void appendTable(StringBuilder text, DamageTable table) {
    List<DamageTable.Row> rows = new ArrayList<>(table.rows().values());
    rows.sort(
        Comparator.comparingLong(DamageTable.Row::changed)
            .reversed()
            .thenComparing(Comparator.comparingLong(DamageTable.Row::kept).reversed())
            .thenComparing(DamageTable.Row::codePoint));
    for (DamageTable.Row row : rows.subList(0, Math.min(MAX_ROWS, rows.size()))) {
      String example = row.examples().isEmpty() ? "" : row.examples().get(0);
      text.append(
          String.format("  %-6s  %-28s  %s", shown(row.codePoint()), fate(row), example)
              .stripTrailing());
      text.append('\n');
    }
    if (rows.size() > MAX_ROWS) {
      text.append("  and ").append(rows.size() - MAX_ROWS).append(" more characters\n");
    }
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

  private static void appendExplanation(
      StringBuilder text, Explanation explanation, Channel channel) {
    text.append("explained by: ").append(explanation.mechanism().description()).append('\n');
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
        (prediction, characters) ->
            text.append("so also ").append(prediction).append(':').append(characters).append('\n'));
    for (Explanation.Rival rival : explanation.rivals()) {
      text.append("or else: ").append(rival.mechanism().description());
      text.append(" (would differ on");
      rival.differsOn().codePoints().limit(8).forEach(c -> text.append(' ').append(shown(c)));
      long more = rival.differsOn().codePoints().count() - 8;
      text.append(more > 0 ? " and others)\n" : ")\n");
    }
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
