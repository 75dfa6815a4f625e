package org.emend.language;

import java.util.Map;
import java.util.Optional;

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

  /** What a mark left, if the damage destroys it. */
  public Optional<String> trace(int mark) {
    return Optional.ofNullable(traces.get(mark));
  }

  /** Whether a mark vanishes and leaves nothing. */
  public boolean vanishes(int mark) {
    return "".equals(traces.get(mark));
  }
}
