package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.edit.Recoding;
import org.emend.plausibility.Plausibility;

/**
 * C1 controls that are characters of a Windows code page read as ISO-8859-1: {@code don\u0092t} →
 * {@code don’t}. No text has such controls, but for U+0085 where it ends lines.
 */
final class C1Controls {

  private static final char NEXT_LINE = '\u0085';
  private static final double CONFIDENCE = 0.99;

  /** In nats: by how much another code page must read better than windows-1252. */
  private static final double MARGIN = 4;

  /** In nats: what a character may cost in its place. */
  private static final double MOST_COST = 11;

  private static final int SAMPLE = 3000;

  private C1Controls() {}

  /** The edits that put characters in their places, sorted by start, none overlapping. */
  static List<Edit> edits(String text) {
    int first = first(text);
    if (first < 0) {
      return List.of();
    }
    SingleByteCharset codePage =
        likeliest(text.substring(first, Math.min(text.length(), first + SAMPLE)));
    Evidence evidence =
        new Evidence.WrongDecoding(List.of(new Recoding("ISO-8859-1", codePage.name())), 0);
    boolean endsLines = text.indexOf('\n') < 0;
    List<Edit> edits = new ArrayList<>();
    for (int at = first; at < text.length(); at++) {
      char c = text.charAt(at);
      char original = original(c, codePage);
      if (original != c && !(c == NEXT_LINE && endsLines) && mayStand(text, at, original)) {
        edits.add(
            new Edit(
                at, at + 1, String.valueOf(original), Kind.of(original), CONFIDENCE, evidence));
      }
    }
    return edits;
  }

  /** Whether a character does not read badly in a place: {@code caf‚} is no better than it was. */
  private static boolean mayStand(String text, int at, char original) {
    int before = at == 0 ? ' ' : text.charAt(at - 1);
    return Plausibility.anyLanguageCost(before, original) <= MOST_COST;
  }

  private static int first(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isControl(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    return c >= 0x80 && c < 0xA0;
  }

  private static char original(char c, SingleByteCharset codePage) {
    return isControl(c) && !codePage.lacks(c) ? codePage.charOf(c) : c;
  }

  /** Whether a charset has letters or marks where others have controls. */
  private static boolean isCodePage(SingleByteCharset charset) {
    return charset.name().startsWith("windows-")
        || charset.name().equals("IBM437")
        || charset.name().equals("IBM850")
        || charset.name().equals("x-MacRoman");
  }

  private static SingleByteCharset likeliest(String sample) {
    SingleByteCharset likeliest = null;
    double least = Double.MAX_VALUE;
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      if (!isCodePage(charset)) {
        continue;
      }
      StringBuilder originals = new StringBuilder(sample);
      for (int i = 0; i < sample.length(); i++) {
        originals.setCharAt(i, original(sample.charAt(i), charset));
      }
      double cost = Plausibility.best(originals).cost() + (likeliest == null ? 0 : MARGIN);
      if (cost < least) {
        least = cost;
        likeliest = charset;
      }
    }
    return likeliest;
  }
}
