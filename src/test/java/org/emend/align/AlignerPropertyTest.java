package org.emend.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

class AlignerPropertyTest {

  @Property(tries = 500)
  void matchesAreEqualInOrderAndReachAsFarAsTheyCan(@ForAll("pairs") Tuple2<String, String> pair) {
    Alignment alignment = Aligner.align(pair.get1(), pair.get2());
    int originalEnd = 0;
    int damagedEnd = 0;
    boolean first = true;
    for (Match match : alignment.matches()) {
      assertEquals(
          pair.get1().substring(match.originalStart(), match.originalEnd()),
          pair.get2().substring(match.damagedStart(), match.damagedEnd()));
      assertTrue(match.originalStart() >= originalEnd && match.damagedStart() >= damagedEnd);
      boolean apart = match.originalStart() > originalEnd || match.damagedStart() > damagedEnd;
      assertTrue(first || apart, "two matches touch in both texts");
      originalEnd = match.originalEnd();
      damagedEnd = match.damagedEnd();
      first = false;
      assertWholeCodePoints(pair.get1(), match.originalStart(), match.originalEnd());
      assertWholeCodePoints(pair.get2(), match.damagedStart(), match.damagedEnd());
    }
    for (Gap gap : alignment.gaps()) {
      if (gap.originalLength() > 0 && gap.damagedLength() > 0) {
        assertDiffers(
            pair.get1().codePointAt(gap.originalStart()),
            pair.get2().codePointAt(gap.damagedStart()));
        assertDiffers(
            pair.get1().codePointBefore(gap.originalEnd()),
            pair.get2().codePointBefore(gap.damagedEnd()));
      }
    }
  }

  @Property(tries = 200)
  void matchesAndGapsCoverBothTexts(@ForAll("pairs") Tuple2<String, String> pair) {
    Alignment alignment = Aligner.align(pair.get1(), pair.get2());
    int matched = alignment.matches().stream().mapToInt(Match::length).sum();
    List<Gap> gaps = alignment.gaps();
    assertEquals(pair.get1().length(), matched + gaps.stream().mapToInt(Gap::originalLength).sum());
    assertEquals(pair.get2().length(), matched + gaps.stream().mapToInt(Gap::damagedLength).sum());
  }

  @Property(tries = 200)
  void aTextAndItselfAreOneMatch(@ForAll("texts") String text) {
    List<Match> whole = text.isEmpty() ? List.of() : List.of(new Match(0, 0, text.length()));
    assertEquals(whole, Aligner.align(text, text).matches());
  }

  @Property(tries = 100)
  void everyLetterIsMatchedWhateverMarksAreLost(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int sentences) {
    String text = new Prose(seed, 200).sentences(sentences);
    Random random = new Random(seed);
    StringBuilder damaged = new StringBuilder();
    text.chars()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || random.nextBoolean())
        .forEach(c -> damaged.append((char) c));
    Alignment alignment = Aligner.align(text, damaged);
    assertEquals(1, alignment.agreement());
    for (Gap gap : alignment.gaps()) {
      String marks = alignment.originalOf(gap) + alignment.damagedOf(gap);
      assertFalse(marks.codePoints().anyMatch(Character::isLetterOrDigit), marks);
    }
  }

  @Property(tries = 50)
  void unrelatedTextsHardlyAgree(@ForAll long seed) {
    String text = new Prose(seed, 3000).paragraphs(3000);
    String other = new Prose(~seed, 3000).paragraphs(3000);
    double agreement = Aligner.align(text, other).agreement();
    assertTrue(agreement < 0.1, () -> "agreement " + agreement);
  }

  @Property(tries = 30)
  void rewordedAndInterruptedProseStillAgrees(@ForAll long seed) {
    Prose prose = new Prose(seed, 3000);
    String text = prose.paragraphs(20_000);
    Alignment alignment = Aligner.align(text, prose.damaged(text));
    assertTrue(alignment.agreement() > 0.96, () -> "agreement " + alignment.agreement());
  }

  @Provide
  Arbitrary<Tuple2<String, String>> pairs() {
    Arbitrary<Tuple2<String, String>> anything =
        Combinators.combine(texts(), texts()).as(Tuple::of);
    Arbitrary<Tuple2<String, String>> edited =
        Combinators.combine(texts(), texts(), texts(), texts(), texts())
            .as((a, b, c, d, e) -> Tuple.of(a + b + c + d, a + e + c + b + d));
    Arbitrary<Tuple2<String, String>> prose =
        Arbitraries.longs()
            .map(
                seed -> {
                  Prose source = new Prose(seed, 50);
                  String text = source.paragraphs(4000);
                  return Tuple.of(text, source.damaged(text));
                });
    return Arbitraries.oneOf(anything, edited, prose);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            "A",
            "ab",
            "the ",
            "miller ",
            "é",
            "Ã",
            "©",
            "’",
            "“",
            " ",
            " — ",
            "\n\n",
            "😀",
            "😁",
            "𝔄",
            "\uD83D",
            "\uDE00",
            "水",
            "\u0301",
            "?",
            "1948",
            "strength")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static void assertWholeCodePoints(String text, int start, int end) {
    for (int at : new int[] {start, end}) {
      boolean splits =
          at > 0
              && at < text.length()
              && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      assertFalse(splits, "splits a surrogate pair at " + at);
    }
  }

  /** Only letters may be equal next to a gap: those of two words that differ. */
  private static void assertDiffers(int originalCodePoint, int damagedCodePoint) {
    assertTrue(
        originalCodePoint != damagedCodePoint || Character.isLetterOrDigit(originalCodePoint),
        () -> "a match stops before " + Character.toString(originalCodePoint));
  }
}
