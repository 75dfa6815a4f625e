package org.emend.language;

import java.util.Map;

/**
 * Which marks a damage destroys, and the trace that each leaves: {@code ’} → {@code ?}.
 *
 * @param traces by mark (a code point) what stands in its place; the empty string where it vanishes
 * @param collapsesSpaces whether runs of spaces became one, so that a space is no trace
 */
public record LostMarks(Map<Integer, String> traces, boolean collapsesSpaces) {

  /** The apostrophe and right single quotation mark. */
  public static final int APOSTROPHE = '’';

  /** The marks whose places a language knows. */
  public static final String MARKS = "’‘“”–—…";

  public LostMarks {
    traces = Map.copyOf(traces);
  }

  /**
   * Whether a trace tells of a lost mark. Straight marks, hyphens and full stops do not: a text may
   * have been written with them.
   */
  public static boolean isTelling(String trace) {
    return trace.isBlank()
        || trace.equals("?")
        || trace.codePoints().anyMatch(codePoint -> codePoint >= 128);
  }

  /** Whether a mark vanishes and leaves nothing. */
  public boolean vanishes(int mark) {
    return "".equals(traces.get(mark));
  }
}
