package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InlineChangesTest {

  /** What is marked, in brackets. */
  private static List<String> marked(String before, String after) {
    InlineChanges changes = InlineChanges.of(before.getBytes(UTF_8), after.getBytes(UTF_8));
    return List.of(marked(before, changes.before()), marked(after, changes.after()));
  }

  private static String marked(String line, List<InlineChanges.Range> ranges) {
    byte[] bytes = line.getBytes(UTF_8);
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (InlineChanges.Range range : ranges) {
      shown.append(new String(bytes, from, range.from() - from, UTF_8));
      shown.append('[').append(new String(bytes, range.from(), range.length(), UTF_8)).append(']');
      from = range.to();
    }
    return shown.append(new String(bytes, from, bytes.length - from, UTF_8)).toString();
  }

  @Test
  void whatIsPutInIsMarkedAfterwardsOnly() {
    assertEquals(
        List.of("they dont know", "they don[’]t know"),
        marked("they dont know", "they don’t know"));
  }

  @Test
  void eachEditOfAParagraphIsMarked() {
    assertEquals(
        List.of(
            "Were here, he said; its the ?[?] last strength[ ]and shield of old men and women",
            "[“]We[’]re here,[”] he said; it[’]s the ?[’] last strength[—]and shield of old men and"
                + " women"),
        marked(
            "Were here, he said; its the ?? last strength and shield of old men and women",
            "“We’re here,” he said; it’s the ?’ last strength—and shield of old men and women"));
  }

  @Test
  void noMarkSplitsACharacter() {
    assertEquals(
        List.of("the “small” world of men", "the “small[’]” world of men"),
        marked("the “small” world of men", "the “small’” world of men"));
    assertEquals(
        List.of("the caf[è] of men", "the caf[é] of men"),
        marked("the cafè of men", "the café of men"));
    assertEquals(
        List.of("the [“]quoted word of men", "the [’]quoted word of men"),
        marked("the “quoted word of men", "the ’quoted word of men"));
  }

  @Test
  void linesWithNextToNothingInCommonAreNotMarked() {
    assertEquals(List.of("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"), marked("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"));
  }

  @Test
  void bytesOfOtherCharsetsAreMarkedToo() {
    byte[] before = "they dont know".getBytes(UTF_8);
    byte[] after = "they don’t know".getBytes(Charset.forName("windows-1252"));

    assertEquals(1, InlineChanges.of(before, after).after().size());
  }

  @Test
  void ofALineWithVeryManyWordsOnlyOneRangeIsMarked() {
    String words = "a b ".repeat(3000);

    assertEquals(
        List.of(words + "its" + words, words + "it[’]s" + words),
        marked(words + "its" + words, words + "it’s" + words));
  }

  @Property
  void whatIsNotMarkedIsTheSame(@ForAll String one, @ForAll String other) {
    byte[] before = ("he said " + one + " and left").getBytes(UTF_8);
    byte[] after = ("he said " + other + " and left").getBytes(UTF_8);
    InlineChanges changes = InlineChanges.of(before, after);

    if (!changes.equals(InlineChanges.NONE)) {
      assertArrayEquals(unmarked(before, changes.before()), unmarked(after, changes.after()));
    }
  }

  private static byte[] unmarked(byte[] line, List<InlineChanges.Range> ranges) {
    byte[] rest = new byte[line.length - ranges.stream().mapToInt(r -> r.length()).sum()];
    int from = 0;
    int to = 0;
    for (InlineChanges.Range range : ranges) {
      System.arraycopy(line, from, rest, to, range.from() - from);
      to += range.from() - from;
      from = range.to();
    }
    System.arraycopy(line, from, rest, to, line.length - from);
    return rest;
  }
}
