package org.emend.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void endsAtABlankLine() {
    assertEquals(List.of("one\ntwo", "three"), paragraphs("one\ntwo\n\nthree\n"));
    assertEquals(List.of("one\r\ntwo", "three"), paragraphs("one\r\ntwo\r\n\r\nthree\r\n"));
  }

  @Test
  void endsAtAParagraphSeparator() {
    assertEquals(List.of("one\u2028two", "three"), paragraphs("one\u2028two\u2029three"));
  }

  @Test
  void endsAtANewPage() {
    assertEquals(List.of("one", "two"), paragraphs("one\n\ftwo"));
  }

  @Test
  void endsWithALongLine() {
    String line = "word ".repeat(60).strip();

    assertEquals(List.of(line, line), paragraphs(line + "\n" + line));
  }

  private static List<String> paragraphs(String text) {
    return Paragraph.of(text).stream()
        .map(paragraph -> text.substring(paragraph.start(), paragraph.end()))
        .toList();
  }
}
