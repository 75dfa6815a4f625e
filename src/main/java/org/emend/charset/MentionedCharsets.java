package org.emend.charset;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The charsets that a text speaks of: {@code # Latvian ISO 8859-4 keyboard map} → ISO-8859-4. It
 * need not be in any of them, but is in one of them more often than not.
 */
final class MentionedCharsets {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![a-z0-9])(?:"
              + "iso[ _-]?8859[ _-]([1-9]|1[0-6])"
              + "|(?:iso[ _-]?)?latin[ _-]?([1-9]|10)"
              + "|(?:cp|ibm|dos|win|windows|code ?page)[ _-]?(\\d{3,4})"
              + "|(koi8[ _-][ru]|shift[ _-]jis|euc[ _-](?:jp|kr|tw)|big5|gb2312|gbk|tis-620)"
              + ")(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** The parts of ISO 8859 that are called Latin-1, Latin-2 and so on. */
  private static final int[] LATIN = {1, 2, 3, 4, 9, 10, 13, 14, 15, 16};

  private MentionedCharsets() {}

  /**
   * All that are named.
   *
   * @param text of which only ASCII counts
   */
  static Set<Charset> in(CharSequence text) {
    return NAME.matcher(text)
        .results()
        .map(MentionedCharsets::name)
        .map(DeclaredCharset::named)
        .flatMap(Optional::stream)
        .collect(toUnmodifiableSet());
  }

  private static String name(MatchResult mention) {
    if (mention.group(1) != null) {
      return "iso-8859-" + mention.group(1);
    }
    if (mention.group(2) != null) {
      return "iso-8859-" + LATIN[Integer.parseInt(mention.group(2)) - 1];
    }
    if (mention.group(3) != null) {
      return codePage(mention.group(3));
    }
    return mention.group(4).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "-");
  }

  private static String codePage(String number) {
    return switch (number) {
      case "737", "874" -> "x-ibm" + number;
      case "932" -> "windows-31j";
      case "936" -> "gbk";
      case "949", "950" -> "x-windows-" + number;
      default -> (number.startsWith("125") ? "windows-" : "ibm") + number;
    };
  }
}
