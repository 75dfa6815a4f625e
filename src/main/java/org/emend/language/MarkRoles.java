package org.emend.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.emend.text.Paragraph;
import org.emend.text.Words;

/**
 * What each mark of a sound text is there for: {@code ’} may be an apostrophe or close a quotation.
 */
final class MarkRoles {

  static final byte NONE = 0;
  static final byte APOSTROPHE = 1;
  static final byte OPENS_DOUBLE = 2;
  static final byte CLOSES_DOUBLE = 3;
  static final byte OPENS_SINGLE = 4;
  static final byte CLOSES_SINGLE = 5;
  static final byte EM_DASH = 6;
  static final byte EN_DASH = 7;
  static final byte ELLIPSIS = 8;

  /** A quotation mark without its partner. */
  static final byte LONE = 9;

  /** Opens a paragraph within a double quotation that goes on from the paragraph before. */
  static final byte CONTINUES_DOUBLE = 10;

  private final String text;
  private final byte[] roles;

  /** Where a double quotation was opened that has not been closed yet, or -1. */
  private int open = -1;

  private boolean continues;

  private MarkRoles(String text) {
    this.text = text;
    this.roles = new byte[text.length()];
  }

  /** The role of each UTF-16 unit of a text. */
  static byte[] of(String text, List<Paragraph> paragraphs) {
    MarkRoles roles = new MarkRoles(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      roles.read(paragraphs.get(i), i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null);
    }
    return roles.roles;
  }

  private void read(Paragraph paragraph, Paragraph next) {
    Deque<Integer> singles = new ArrayDeque<>();
    for (int at = paragraph.start(); at < paragraph.end(); at++) {
      switch (text.charAt(at)) {
        case '—' -> roles[at] = EM_DASH;
        case '–' -> roles[at] = EN_DASH;
        case '…' -> roles[at] = ELLIPSIS;
        case '“' -> {
          if (open >= 0 && !continues) {
            roles[open] = LONE;
          }
          roles[at] = continues ? CONTINUES_DOUBLE : OPENS_DOUBLE;
          continues = false;
          open = at;
        }
        case '”' -> {
          roles[at] = open >= 0 ? CLOSES_DOUBLE : LONE;
          open = -1;
        }
        case '‘' -> {
          roles[at] = LONE;
          singles.push(at);
        }
        case '’' -> readSingle(paragraph, at, singles);
        default -> {}
      }
    }
    continues =
        open >= 0 && next != null && next.start() < next.end() && text.charAt(next.start()) == '“';
    if (open >= 0 && !continues) {
      roles[open] = LONE;
      open = -1;
    }
  }

  private void readSingle(Paragraph paragraph, int at, Deque<Integer> singles) {
    boolean letterBefore = at > paragraph.start() && Words.isWordCharacter(text.charAt(at - 1));
    boolean letterAfter = at + 1 < paragraph.end() && Words.isWordCharacter(text.charAt(at + 1));
    if (singles.isEmpty() || letterAfter || (letterBefore && isPossessive(paragraph, at))) {
      roles[at] = APOSTROPHE;
      return;
    }
    roles[at] = CLOSES_SINGLE;
    roles[singles.pop()] = OPENS_SINGLE;
  }

  /** A plural's s, a word after it, and another mark that may close the quotation. */
  private boolean isPossessive(Paragraph paragraph, int at) {
    if (text.charAt(at - 1) != 's' || at + 2 >= paragraph.end() || text.charAt(at + 1) != ' ') {
      return false;
    }
    for (int next = at + 2; next < paragraph.end() && text.charAt(next) != '‘'; next++) {
      boolean inWord = next + 1 < paragraph.end() && Words.isWordCharacter(text.charAt(next + 1));
      if (text.charAt(next) == '’' && !inWord) {
        return true;
      }
    }
    return false;
  }
}
