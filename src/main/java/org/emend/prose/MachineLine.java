package org.emend.prose;

import java.util.List;
import java.util.Set;
import org.emend.text.Layout;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/**
 * Lines that are not sentences: of program code, of a log, of a configuration, of a table. {@code
 * return x;}, {@code at org.Foo.bar(Foo.java:3)}, {@code ERROR [main] it failed}, {@code | a | b
 * |}.
 */
final class MachineLine {

  private static final List<String> BEGINNINGS =
      List.of(
          "//",
          "/*",
          "*/",
          "* @",
          "#!",
          "#include",
          "#define",
          "#if",
          "#endif",
          "@@ ",
          "+++ ",
          "```",
          "~~~",
          "$ ",
          ">>> ",
          "|",
          "+--",
          "at java.",
          "at org.",
          "at com.",
          "Caused by: ",
          "Traceback (",
          "File \"",
          "<?",
          "<!",
          "{%",
          "{{",
          "@Override",
          "diff --git");

  private static final List<String> ENDINGS =
      List.of(
          "{", "}", "};", "();", "({", "})", "});", ");", "\\", "],", "},", "/>", "\",", "; then",
          "; do");

  private static final List<String> OPERATORS =
      List.of(
          " = ", "==", "!=", "=>", "::", "&&", "||", "+=", ":=", "();", "](", "${", "\": ", "->",
          " := ", "()");

  private static final Set<String> LEVELS =
      Set.of("INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "NOTICE", "CRITICAL");

  /** Words that begin a line of code, if it also ends as one. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "import",
          "package",
          "def",
          "class",
          "function",
          "public",
          "private",
          "protected",
          "static",
          "return",
          "const",
          "let",
          "var",
          "if",
          "else",
          "elif",
          "for",
          "while",
          "try",
          "except",
          "catch",
          "fn",
          "func",
          "struct",
          "using",
          "namespace",
          "export",
          "print",
          "select",
          "SELECT",
          "INSERT",
          "UPDATE",
          "CREATE",
          "FROM",
          "WHERE");

  private static final Set<String> LONE_WORDS =
      Set.of("fi", "done", "esac", "end", "else", "then", "do", "endif", "begin", "try", "pass");

  private static final int MOST_WORDS_IN_A_CELL = 4;
  private static final int FEWEST_FIELDS = 4;

  private MachineLine() {}

  /** The lines of a passage that have something on them, and how many of them are such lines. */
  record Count(int lines, int machine) {}

  static Count count(String text, Paragraph passage) {
    int lines = 0;
    int machine = 0;
    int start = passage.start();
    while (start < passage.end()) {
      int end = start;
      while (end < passage.end() && !Layout.isLineBreak(text.charAt(end))) {
        end++;
      }
      int from = start;
      int to = end;
      while (from < to && Layout.isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && Layout.isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines++;
        machine += is(text, from, to) ? 1 : 0;
      }
      start = end + 1;
    }
    return new Count(lines, machine);
  }

  private static boolean is(String text, int start, int end) {
    return isCode(text, start, end) || isLog(text, start, end) || isRow(text, start, end);
  }

  private static boolean isCode(String text, int start, int end) {
    for (String beginning : BEGINNINGS) {
      if (text.startsWith(beginning, start)) {
        return true;
      }
    }
    for (String ending : ENDINGS) {
      if (end - ending.length() >= start && text.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    String first = Words.wordAt(text, start);
    char last = text.charAt(end - 1);
    int afterFirst = start + first.length();
    if (KEYWORDS.contains(first)
        && (last == ';' || last == ':' || last == '*')
        && afterFirst < end
        && end - start < 80
        && !endsLikeProse(text, start, end)) {
      return true;
    }
    if (isImport(text, start, end, first)
        || isSetting(text, start, end)
        || isLone(first, end - start)) {
      return true;
    }
    int signs = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128 && !Character.isLetterOrDigit(c) && c != '.' && c != ',' && c != '\'') {
        signs += startsOperator(text, i, end) || isCall(text, i, start, end) ? 1 : 0;
      }
    }
    return signs > 0 && end - start < 60 * signs && Markup.tagEnd(text, start, end) < 0;
  }

  /** {@code import os}, {@code from a import b}. */
  private static boolean isImport(String text, int start, int end, String first) {
    int last = text.charAt(end - 1);
    boolean open = Character.isLetterOrDigit(last) || last == '_' || last == '*';
    int spaces = 0;
    for (int i = start; i < end; i++) {
      spaces += text.charAt(i) == ' ' ? 1 : 0;
    }
    return open
        && (first.equals("import")
            ? spaces == 1
            : first.equals("from") && text.substring(start, end).contains(" import "));
  }

  /** {@code name: value}, {@code services:}; not {@code Tom: Yes.} */
  private static boolean isSetting(String text, int start, int end) {
    int at = text.startsWith("- ", start) ? start + 2 : start;
    int colon = at;
    while (colon < end && isKeyCharacter(text.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon >= end || text.charAt(colon) != ':') {
      return false;
    }
    boolean sentence = ".!?".indexOf(text.charAt(end - 1)) >= 0;
    int space = text.indexOf(' ', colon);
    int second = space < 0 ? -1 : text.indexOf(' ', space + 1);
    return colon + 1 == end || (space == colon + 1 && !sentence && (second < 0 || second >= end));
  }

  private static boolean isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.' || isDigit(c);
  }

  private static boolean isLone(String word, int length) {
    return word.length() == length && LONE_WORDS.contains(word);
  }

  /** {@code foo(x}; not {@code worker(s)}. */
  private static boolean isCall(String text, int at, int start, int end) {
    return text.charAt(at) == '('
        && at > start
        && Character.isLetter(text.charAt(at - 1))
        && !text.startsWith("(s)", at)
        && TechnicalToken.indexOf(text, ')', at, end) > at;
  }

  private static boolean startsOperator(String text, int at, int end) {
    for (String operator : OPERATORS) {
      if (at + operator.length() <= end && text.startsWith(operator, at)) {
        return true;
      }
    }
    return false;
  }

  /** {@code for the rest of us;}: several small words, none of the signs of code. */
  private static boolean endsLikeProse(String text, int start, int end) {
    for (int i = start; i < end - 1; i++) {
      if ("(){}[]=<>.*_\"".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    int words = 0;
    for (int i = start; i < end; i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words > 2;
  }

  /** A time or a level at the beginning, and then what only programs write. */
  private static boolean isLog(String text, int start, int end) {
    boolean time = false;
    int at = start;
    for (int token = 0; token < 6 && at < end; token++) {
      int tokenEnd = at;
      while (tokenEnd < end && !Layout.isBlank(text.charAt(tokenEnd))) {
        tokenEnd++;
      }
      if (isLevel(text, at, tokenEnd) && (time || token == 0)) {
        return true;
      }
      time |= isTime(text, at, tokenEnd);
      if (time && token > 0 && text.charAt(tokenEnd - 1) == ':' && isProcess(text, at, tokenEnd)) {
        return true;
      }
      at = tokenEnd;
      while (at < end && Layout.isBlank(text.charAt(at))) {
        at++;
      }
    }
    int space = TechnicalToken.indexOf(text, ' ', start, end);
    return space > start && text.startsWith(" - - [", space);
  }

  private static boolean isLevel(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(text.charAt(to - 1))) {
      to--;
    }
    boolean bracketed = from > start || to < end;
    return LEVELS.contains(text.substring(from, to)) && (bracketed || to == end);
  }

  /** {@code 12:34:56}, {@code 2024-01-31}, {@code [2024-01-31T12:34:56Z]}. */
  private static boolean isTime(String text, int start, int end) {
    int digits = 0;
    int separators = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      separators += c == ':' || c == '-' ? 1 : 0;
    }
    return digits >= 6 && separators >= 2;
  }

  /** {@code sshd[123]:}. */
  private static boolean isProcess(String text, int start, int end) {
    int bracket = TechnicalToken.indexOf(text, '[', start, end);
    return bracket > start
        && bracket < end - 2
        && text.charAt(end - 2) == ']'
        && Character.isDigit(text.charAt(bracket + 1));
  }

  /** Fields between tabs, bars, wide spaces or bare commas, with a few words in each. */
  private static boolean isRow(String text, int start, int end) {
    int tabs = 0;
    int bars = 0;
    int gaps = 0;
    int commas = 0;
    int spaces = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char next = i + 1 < end ? text.charAt(i + 1) : ' ';
      switch (c) {
        case '\t' -> tabs += next == '\t' ? 0 : 1;
        case '|' -> bars++;
        case ',', ';' -> commas += isBetweenFields(text, i, start, next) ? 1 : 0;
        case ' ' -> {
          spaces += next == ' ' ? 0 : 1;
          gaps += next != ' ' && i >= start + 2 && text.startsWith("   ", i - 2) ? 1 : 0;
        }
        default -> {}
      }
    }
    int words = spaces + tabs + 1;
    return hasFields(tabs, words, 2)
        || hasFields(bars, words, FEWEST_FIELDS - 1)
        || hasFields(gaps, words, 2)
        || (commas >= FEWEST_FIELDS - 1 && spaces <= commas * 2)
        || (commas > 1 && spaces == 0);
  }

  private static boolean hasFields(int separators, int words, int fewest) {
    return separators >= fewest && words <= (separators + 1) * MOST_WORDS_IN_A_CELL;
  }

  private static boolean isBetweenFields(String text, int at, int start, char next) {
    boolean inNumber = at > start && Character.isDigit(text.charAt(at - 1)) && isDigit(next);
    return next != ' ' && !Character.isWhitespace(next) && (!inNumber || text.charAt(at) == ';');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
