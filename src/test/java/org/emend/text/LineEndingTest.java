package org.emend.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineEndingTest {

  @Test
  void isWhatEndsTheLines() {
    assertEquals(LineEnding.LF, LineEnding.of("a\nb"));
    assertEquals(LineEnding.CRLF, LineEnding.of("a\r\n\r\nb\r\n"));
    assertEquals(LineEnding.CR, LineEnding.of("a\rb\r\r"));
    assertEquals(LineEnding.NONE, LineEnding.of("a\u2028b\f"));
    assertEquals(LineEnding.NONE, LineEnding.of(""));
  }

  @Test
  void isMixedWhereThereAreSeveral() {
    assertEquals(LineEnding.MIXED, LineEnding.of("a\r\nb\n"));
    assertEquals(LineEnding.MIXED, LineEnding.of("a\n\r"));
    assertEquals(LineEnding.MIXED, LineEnding.of("a\r\r\n"));
  }
}
