package org.emend.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a text says it is in: {@code <meta charset="koi8-r">} → KOI8-R. A text may say
 * so and have been converted since.
 */
final class DeclaredCharset {

  private static final int HEAD = 8192;
  private static final int TAIL = 1024;

  private static final String NAME = "[\"']?\\s*([A-Za-z0-9][A-Za-z0-9_.:-]{1,40})";

  /** Each form of declaration has the charset's name as its only group. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*" + NAME),
          // HTML, Content-Type of mail and of PO files, CSS.
          Pattern.compile("charset\\s*=\\s*" + NAME, Pattern.CASE_INSENSITIVE),
          Pattern.compile("^@charset\\s+" + NAME),
          // Keyboard maps of the Linux console, Aspell's tables.
          Pattern.compile("^charset\\s+" + NAME, Pattern.MULTILINE),
          // Emacs, Python, Vim, TeX.
          Pattern.compile(
              "(?:-\\*-.{0,80}?coding|^#.{0,20}coding)\\s*[:=]\\s*" + NAME, Pattern.MULTILINE),
          Pattern.compile("(?:vim?|ex):.{0,80}?(?:fileencoding|fenc)=" + NAME),
          // Vim scripts, Hunspell's affix files, Debian's dictionaries.
          Pattern.compile("^scriptencoding\\s+" + NAME, Pattern.MULTILINE),
          Pattern.compile("^SET\\s+" + NAME, Pattern.MULTILINE),
          Pattern.compile(
              "^coding-system\\s*:\\s*" + NAME, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE),
          Pattern.compile("\\\\usepackage\\[([a-z0-9-]{3,20})\\]\\{inputenc\\}"),
          Pattern.compile("\\\\ansicpg(\\d{3,5})"));

  /** Names that the JVM does not know or reads too narrowly, and what is meant. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("ansinew", "windows-1252"),
          Map.entry("latin2", "iso-8859-2"),
          Map.entry("latin-2", "iso-8859-2"),
          Map.entry("latin9", "iso-8859-15"),
          Map.entry("latin-9", "iso-8859-15"),
          Map.entry("applemac", "x-macroman"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("cp1250", "windows-1250"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("shift-jis", "shift_jis"),
          Map.entry("x-sjis", "shift_jis"),
          Map.entry("sjis", "shift_jis"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("euc-jp-unix", "euc-jp"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("mac", "x-macroman"));

  private DeclaredCharset() {}

  /** The charset of the first declaration near the start, or at the end where editors look. */
  static Optional<Charset> of(byte[] bytes) {
    String text = ends(bytes);
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        Optional<Charset> named = named(matcher.group(1));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** Where a text says what it is: its start and its end, byte by byte. */
  static String ends(byte[] bytes) {
    int head = Math.min(bytes.length, HEAD);
    int tail = Math.max(head, bytes.length - TAIL);
    return new String(bytes, 0, head, ISO_8859_1)
        + "\n"
        + new String(bytes, tail, bytes.length - tail, ISO_8859_1);
  }

  /** The charset that is meant by a name, which need not be its proper one. */
  static Optional<Charset> named(String declared) {
    String name = declared.toLowerCase(Locale.ROOT).replaceAll("-(unix|dos|mac)$", "");
    if (name.matches("\\d+")) {
      name = "windows-" + name;
    }
    try {
      String meant = MEANT.getOrDefault(name, name);
      return Charset.isSupported(meant) ? Optional.of(Charset.forName(meant)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
