package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * How many edits each file has, as {@code git diff --stat} shows lines: a bar of as many plus signs
 * as there are edits, fewer where that is too wide, and a sum.
 *
 * <pre>
 *  docs/2019/a.txt | 12 ++++++++++++
 *  docs/b.txt      |  3 +++
 *  2 files changed, 15 edits
 * </pre>
 *
 * <p>Names are quoted as in the diff; the beginning of a long one is left out.
 */
public final class EditStat {

  private static final int WIDTH = 79;
  private static final int WIDEST_NAME = 50;

  private final List<Row> rows = new ArrayList<>();

  private record Row(String name, int edits) {}

  /**
   * The next file.
   *
   * @param name the path, {@code /} between its names, in the file system's bytes
   * @param edits how many are made, one or more
   */
  public void add(byte[] name, int edits) {
    rows.add(new Row(shortened(QuotedName.of("", name)), edits));
  }

  /** {@code …/year/month/a.txt}, cut between names where that is possible. */
  private static String shortened(String name) {
    if (name.length() <= WIDEST_NAME) {
      return name;
    }
    String end = name.substring(name.length() - WIDEST_NAME + 3);
    int slash = end.indexOf('/');
    return "..." + (slash < 0 ? end : end.substring(slash));
  }

  /** The lines, each with its line feed; none if there is no file. */
  public byte[] bytes() {
    if (rows.isEmpty()) {
      return new byte[0];
    }
    int nameWidth = rows.stream().mapToInt(row -> row.name().length()).max().orElseThrow();
    int most = rows.stream().mapToInt(Row::edits).max().orElseThrow();
    int countWidth = Integer.toString(most).length();
    int room = WIDTH - nameWidth - countWidth - " ".length() - " | ".length() - " ".length();
    long sum = 0;
    StringBuilder lines = new StringBuilder();
    for (Row row : rows) {
      sum += row.edits();
      String count = Integer.toString(row.edits());
      lines.append(' ').append(row.name()).append(" ".repeat(nameWidth - row.name().length()));
      lines.append(" | ").append(" ".repeat(countWidth - count.length())).append(count);
      lines.append(' ').append("+".repeat(scaled(row.edits(), most, room))).append('\n');
    }
    lines.append(' ').append(rows.size()).append(rows.size() == 1 ? " file" : " files");
    lines.append(" changed, ").append(sum).append(sum == 1 ? " edit\n" : " edits\n");
    return lines.toString().getBytes(UTF_8);
  }

  /** Never nothing, as the file has edits. */
  private static int scaled(int edits, int most, int room) {
    return most <= room ? edits : Math.max(1, (int) ((long) edits * room / most));
  }
}
