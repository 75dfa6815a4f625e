package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void showsThreeLinesOfContext() {
    String before = lines(1, 9);

    assertEquals(
        """
        diff --git a/mail.txt b/mail.txt
        --- a/mail.txt
        +++ b/mail.txt
        @@ -2,7 +2,7 @@
         line 2
         line 3
         line 4
        -line 5
        +line V
         line 6
         line 7
         line 8
        """,
        diff(before, before.replace("5", "V")));
  }

  @Test
  void isEmptyWhereNothingDiffers() {
    assertEquals("", diff("a\n", "a\n"));
    assertEquals("", diff("", ""));
  }

  @Test
  void changesSideBySideStandTogether() {
    assertEquals(
        """
        diff --git a/mail.txt b/mail.txt
        --- a/mail.txt
        +++ b/mail.txt
        @@ -1,3 +1,3 @@
        -a
        -b
        +A
        +B
         c
        """,
        diff("a\nb\nc\n", "A\nB\nc\n"));
  }

  @Test
  void hunksMergeWhereTheirContextsTouch() {
    String before = lines(1, 20);

    assertEquals(
        1, hunks(diff(before, before.replace("line 4\n", "4\n").replace("line 11", "11"))));
    assertEquals(
        2, hunks(diff(before, before.replace("line 4\n", "4\n").replace("line 12", "12"))));
  }

  @Test
  void saysWhereALineFeedIsMissing() {
    assertEquals(
        """
        diff --git a/mail.txt b/mail.txt
        --- a/mail.txt
        +++ b/mail.txt
        @@ -1,2 +1,2 @@
        -dont
        +don’t
         go
        \\ No newline at end of file
        """,
        diff("dont\ngo", "don’t\ngo"));
    assertEquals(
        """
        diff --git a/mail.txt b/mail.txt
        --- a/mail.txt
        +++ b/mail.txt
        @@ -1 +1 @@
        -dont
        \\ No newline at end of file
        +don’t
        \\ No newline at end of file
        """,
        diff("dont", "don’t"));
  }

  @Test
  void aLoneCarriageReturnEndsNoLine() {
    assertEquals(
        """
        diff --git a/mail.txt b/mail.txt
        --- a/mail.txt
        +++ b/mail.txt
        @@ -1,2 +1,2 @@
        -a\rdont\r
        +a\rdon’t\r
         b\r
        """,
        diff("a\rdont\r\nb\r\n", "a\rdon’t\r\nb\r\n"));
  }

  @Test
  void coloursAsGitDoes() {
    String diff =
        new String(
            UnifiedDiff.of("a b".getBytes(UTF_8), bytes("x\r\n-- y\nz"), bytes("x\r\n-- Y\nz"))
                .bytes(Palette.COLOURED),
            UTF_8);

    assertEquals(
        """
        <1mdiff --git a/a b b/a b<m
        <1m--- a/a b\t<m
        <1m+++ b/a b\t<m
        <36m@@ -1,3 +1,3 @@<m
         x\r
        <31m--- <7my<27m<m
        <32m+-- <7mY<27m<m
         z
        \\ No newline at end of file
        """,
        diff.replace("\u001B[", "<"));
  }

  @Test
  void resetsColoursBeforeTheLineEnd() {
    String diff =
        new String(
            UnifiedDiff.of(bytes("a"), bytes("x\r\ny"), bytes("X\r\nY")).bytes(Palette.COLOURED),
            UTF_8);

    assertEquals(
        """
        <31m-x<m\r
        <31m-y<m
        \\ No newline at end of file
        <32m+X<m\r
        <32m+Y<m
        \\ No newline at end of file
        """,
        diff.replace("\u001B[", "<").replaceFirst("(?s)^.*@@<m\n", ""));
  }

  @Test
  void quotesOddNamesAsGitDoes() {
    assertEquals("a/plain name.txt", QuotedName.of("a/", bytes("plain name.txt")));
    assertEquals("\"a/caf\\303\\251\"", QuotedName.of("a/", bytes("café")));
    assertEquals(
        "\"a/\\\"\\\\\\t\\n\\r\\a\\001\\177\"",
        QuotedName.of("a/", bytes("\"\\\t\n\r\u0007\u0001\u007F")));
  }

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }

  private static long hunks(String diff) {
    return diff.lines().filter(line -> line.startsWith("@@")).count();
  }

  private static String diff(String before, String after) {
    return new String(
        UnifiedDiff.of(bytes("mail.txt"), bytes(before), bytes(after)).bytes(Palette.PLAIN), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
