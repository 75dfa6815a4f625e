package org.emend.mojibake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** In nats: by how much another code page than windows-1252 must read better than all. */
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
    SingleByteCharset codePage = likeliest(sample(text, first));
    Evidence evidence =
        new Evidence.WrongDecoding(List.of(new Recoding("ISO-8859-1", codePage.name())), 0);
    boolean endsLines = endsLines(text);
    boolean areRests = areRests(text, first);
    List<Edit> edits = new ArrayList<>();
    for (int at = first; at < text.length(); at++) {
      char c = text.charAt(at);
      char original = original(c, codePage);
      if (original != c
          && !(c == NEXT_LINE && endsLines)
          && !(areRests && followsFirstByte(text, at))
          && mayStand(text, at, original)
          && mayBeRead(text, at, codePage)) {
        edits.add(
            new Edit(
                at, at + 1, String.valueOf(original), Kind.of(original), CONFIDENCE, evidence));
      }
    }
    return edits;
  }

  /** Whether U+0085 ends lines: nothing else does, and there is no other control but several. */
  private static boolean endsLines(String text) {
    boolean areSeveral = text.indexOf(NEXT_LINE) != text.lastIndexOf(NEXT_LINE);
    return text.indexOf('\n') < 0
        && (areSeveral || text.charAt(text.length() - 1) == NEXT_LINE)
        && text.chars().allMatch(c -> c == NEXT_LINE || !Steps.isControl(c));
  }

  /**
   * Whether most controls follow a character that begins a sequence of UTF-8: then they are the
   * rest of sequences that could not be read.
   */
  private static boolean areRests(String text, int first) {
    int controls = 0;
    int rests = 0;
    for (int at = first; at < text.length(); at++) {
      if (Steps.isControl(text.charAt(at))) {
        controls++;
        rests += followsFirstByte(text, at) ? 1 : 0;
      }
    }
    return rests * 2 > controls;
  }

  private static boolean followsFirstByte(String text, int at) {
    int before = at - 1;
    while (before > 0 && Steps.isControl(text.charAt(before))) {
      before--;
    }
    return before >= 0
        && (MisreadCharsets.ledBy(text.charAt(before)) & MisreadCharsets.ALL.get(0).bit()) != 0;
  }

  /** Some of a text, from the line on that has its first control. */
  private static String sample(String text, int first) {
    int from = Math.max(text.lastIndexOf('\n', first) + 1, first - SAMPLE);
    return text.substring(from, Math.min(text.length(), first + SAMPLE));
  }

  /** Whether a character does not read badly in a place: {@code caf‚} is no better than it was. */
  private static boolean mayStand(String text, int at, char original) {
    int before = at == 0 ? ' ' : text.charAt(at - 1);
    return Plausibility.anyLanguageCost(before, original) <= MOST_COST;
  }

  /**
   * Whether the characters beside a control leave it open which code page it was in: one that
   * ISO-8859-1 lacks was read in windows-1252, and so was the control beside it.
   */
  private static boolean mayBeRead(String text, int at, SingleByteCharset codePage) {
    return codePage == MisreadCharsets.ALL.get(0)
        || !(isBeyond(text, at - 1) || isBeyond(text, at + 1));
  }

  private static boolean isBeyond(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) > 0xFF;
  }

  private static int first(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Steps.isControl(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static char original(char c, SingleByteCharset codePage) {
    return Steps.isControl(c) && !codePage.lacks(c) ? codePage.charOf(c) : c;
  }

  /** Whether a charset has letters or marks where others have controls. */
  private static boolean isCodePage(SingleByteCharset charset) {
    return charset.name().startsWith("windows-")
        || charset.name().equals("IBM437")
        || charset.name().equals("IBM850")
        || charset.name().equals("IBM852")
        || charset.name().equals("x-MacRoman");
  }

  /** The code page in which a sample reads best, or the usual one if none does without doubt. */
  private static SingleByteCharset likeliest(String sample) {
    SingleByteCharset usual = MisreadCharsets.ALL.get(0);
    Map<String, Double> costs = new HashMap<>();
    SingleByteCharset likeliest = usual;
    String best = originals(sample, usual);
    costs.put(best, Plausibility.best(best).cost());
    for (SingleByteCharset charset : MisreadCharsets.ALL) {
      String text = originals(sample, charset);
      if (!isCodePage(charset) || costs.containsKey(text)) {
        continue;
      }
      costs.put(text, Plausibility.best(text).cost());
      if (costs.get(text) < costs.get(best)) {
        likeliest = charset;
        best = text;
      }
    }
    double most = costs.get(best) + MARGIN;
    return costs.values().stream().filter(cost -> cost < most).count() > 1 ? usual : likeliest;
  }

  private static String originals(String sample, SingleByteCharset codePage) {
    StringBuilder originals = new StringBuilder(sample);
    for (int i = 0; i < sample.length(); i++) {
      originals.setCharAt(i, original(sample.charAt(i), codePage));
    }
    return originals.toString();
  }
}
