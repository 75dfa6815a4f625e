package org.emend.prose;

import java.util.Set;
import org.emend.text.Words;

/** Tags of HTML and XML: {@code <p class="x">}, {@code </em>}; not {@code <nick>} of a chat. */
final class Markup {

  private static final int LONGEST_TAG = 300;

  private static final Set<String> NAMES =
      Set.of(
          "p",
          "br",
          "hr",
          "div",
          "span",
          "li",
          "ul",
          "ol",
          "td",
          "tr",
          "th",
          "table",
          "a",
          "b",
          "i",
          "em",
          "strong",
          "img",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "code",
          "pre",
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "option",
          "input",
          "small",
          "blockquote",
          "article",
          "section",
          "nav",
          "header",
          "footer",
          "main",
          "label",
          "form",
          "button",
          "figure",
          "tbody",
          "thead",
          "sup",
          "sub",
          "dl",
          "dt",
          "dd",
          "u",
          "s",
          "q");

  private Markup() {}

  /** Where the tag ends that begins at an offset, one past its {@code >}; -1 if none does. */
  static int tagEnd(String text, int at, int limit) {
    if (at + 2 >= limit || text.charAt(at) != '<') {
      return -1;
    }
    char first = text.charAt(at + 1);
    if (!Character.isLetter(first) && "/!?".indexOf(first) < 0) {
      return -1;
    }
    int last = Math.min(limit, at + LONGEST_TAG);
    for (int end = at + 2; end < last; end++) {
      char c = text.charAt(end);
      if (c == '<') {
        return -1;
      }
      if (c == '>') {
        return isTag(text, at, end) ? end + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean isTag(String text, int at, int close) {
    char first = text.charAt(at + 1);
    if (first == '/' || first == '!' || first == '?' || text.charAt(close - 1) == '/') {
      return true;
    }
    int nameEnd = at + 1;
    while (nameEnd < close && Character.isLetterOrDigit(text.charAt(nameEnd))) {
      nameEnd++;
    }
    return TechnicalToken.indexOf(text, '=', nameEnd, close) >= 0
        || (nameEnd == close && NAMES.contains(Words.lower(text.substring(at + 1, nameEnd))));
  }

  static boolean isWithinTag(String text, int at) {
    int first = Math.max(0, at - LONGEST_TAG);
    for (int i = at - 1; i >= first && text.charAt(i) != '>'; i--) {
      if (text.charAt(i) == '<') {
        return tagEnd(text, i, text.length()) > at;
      }
    }
    return false;
  }
}
