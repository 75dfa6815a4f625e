package org.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringBuilder terminal = new StringBuilder();
  private final StatusLine line = new StatusLine(terminal::append);

  @Test
  void showsABarAndTakesItAwayAtTheEnd() {
    try (Progress progress = Progress.shown(line, Duration.ZERO, "evaluate", 10)) {
      progress.advance(10);
    }

    String shown = terminal.toString();
    assertTrue(shown.startsWith("\revaluate"), shown);
    assertTrue(shown.contains("100%"), shown);
    String[] lines = shown.split("\r", -1);
    assertTrue(lines[lines.length - 2].isBlank(), shown);
    assertTrue(shown.endsWith(" \r"), shown);
  }

  @Test
  void aShortTaskShowsNothing() {
    try (Progress progress = Progress.shown(line, Duration.ofHours(1), "evaluate", 1)) {
      progress.advance(1);
    }

    assertEquals("", terminal.toString());
  }
}
