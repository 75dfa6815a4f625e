package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads cases from tables: one a line, its columns separated by tabs, the names of the columns in
 * the first line. Characters that cannot be seen are written {@code \}{@code u0092}, line feeds and
 * tabs {@code \n} and {@code \t}, and {@code \} itself {@code \\}.
 */
final class Cases {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9A-F]{4})|[nt\\\\])");

  private Cases() {}

  /** The columns of each line of a table but the first, without escapes. */
  static Stream<List<String>> of(String table) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Cases.class.getResourceAsStream(table), UTF_8))) {
      return lines.lines().skip(1).map(Cases::columns).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(String line) {
    return Stream.of(line.split("\t", -1)).map(Cases::unescaped).toList();
  }

  private static String unescaped(String column) {
    return ESCAPE
        .matcher(column)
        .replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
  }

  private static String character(String escape) {
    return switch (escape) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "\\" -> "\\";
      default -> Character.toString(Integer.parseInt(escape.substring(1), 16));
    };
  }
}
