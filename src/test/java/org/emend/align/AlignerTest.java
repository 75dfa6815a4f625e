package org.emend.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignerTest {

  private static final String RIVER =
      "The river rose in the night, and by morning the mill stood in water to its sills. ";
  private static final String MILLER =
      "Old Harrow, who had run it for forty years, carried the ledgers up to the loft himself. ";
  private static final String BRIDGE =
      "Nobody crossed the bridge until the carpenters had looked at every beam of it. ";
  private static final String LINKS =
      "Read more: Ten ways to dry a carpetWeather for the weekendOur shop is open again MORE ";

  @Test
  void matchesOnBothSidesOfAMarkThatWasLost() {
    assertGaps("Don’t say “no” — yet.", "Dont say no yet.", "’→", "“→", "” —→");
  }

  @Test
  void matchesFromASharedWordOnThoughTheWordsBeforeDiffer() {
    assertGaps(
        "new advice on masks MORE’s term. \n\nThe council met.",
        "end of immigration rulesMOREs term. \n\nThe council met.",
        "new advice on masks →end of immigration rules",
        "’→");
  }

  @Test
  void doesNotMatchLettersThatTwoDifferentWordsShare() {
    assertGaps(
        "his time in office, during which the river rose",
        "his time in office, in which the river rose",
        "during→in");
    assertGaps("They were running for it", "They were walking for it", "running→walking");
    assertGaps("In 1948 it was sold", "In 1949 it was sold", "1948→1949");
  }

  @Test
  void matchesAWordOnBothSidesOfALostLetter() {
    assertGaps("reestablishing its trade", "restablishing its trade", "e→");
  }

  @Test
  void matchesAWordOnBothSidesOfALetterReadInAWrongCharset() {
    assertGaps("the café in town", "the cafÃ© in town", "é→Ã©");
    assertGaps(
        "an “old” friend’s été",
        "an â€œoldâ€\u009d friendâ€™s Ã©tÃ©",
        "“→â€œ",
        "”→â€\u009d",
        "’→â€™",
        "é→Ã©",
        "é→Ã©");
  }

  @Test
  void matchesWordsThatADashHeldApart() {
    assertGaps("with strength—and wit", "with strengthand wit", "—→");
  }

  @Test
  void keepsAnAddedWordWhole() {
    assertGaps("see the theater now", "see theater now", "the →");
    assertGaps("go with terms like these", "go with tea house terms like these", "→tea house ");
  }

  @Test
  void passesOverBlocksPutIntoTheMiddleOfASentence() {
    String original = RIVER + "Old Harrow’s ledgers were dry. " + BRIDGE;
    String damaged = RIVER + "Old " + LINKS + "Harrows ledgers were dry. " + BRIDGE;
    assertGaps(original, damaged, "→" + LINKS, "’→");
  }

  @Test
  void passesOverATitleThatIsMissing() {
    String title = "A Mill Town’s Long Night\n\n";
    assertGaps(title + RIVER + MILLER, RIVER + MILLER, title + "→");
  }

  @Test
  void matchesOneOfTwoParagraphsThatWereSwapped() {
    Alignment alignment = Aligner.align(RIVER + "\n\n" + MILLER, MILLER + "\n\n" + RIVER);
    assertTrue(matchedText(alignment).contains(MILLER.strip()), () -> matchedText(alignment));
    assertTrue(alignment.agreement() < 0.6, () -> "agreement " + alignment.agreement());
  }

  @Test
  void alignsATextWhosePunctuationAndWhiteSpaceAreGone() {
    String original = RIVER + "“Ours,” said Harrow — ‘ours!’\n\n" + MILLER + BRIDGE;
    Alignment alignment = Aligner.align(original, original.replaceAll("[^A-Za-z]", ""));
    assertEquals(1, alignment.agreement());
    assertEquals("", damagedSides(alignment));
  }

  @Test
  void findsSharedWordsInATextWithoutWhiteSpace() {
    String damaged = (RIVER + "A child was lost. " + BRIDGE).replace(" ", "");
    Alignment alignment = Aligner.align(RIVER + "The miller slept. " + BRIDGE, damaged);
    Gap reworded = gapAt(alignment, RIVER.length());
    assertEquals(" The miller slept. ", alignment.originalOf(reworded));
    assertEquals("Achildwaslost.", alignment.damagedOf(reworded));
  }

  @Test
  void alignsATextThatIsOneLineOnOneSide() {
    String original = RIVER.strip() + "\n\n" + MILLER.strip() + "\n\n" + BRIDGE.strip();
    assertGaps(original, original.replace("\n\n", " "), "\n\n→ ", "\n\n→ ");
  }

  @Test
  void alignsTheSameLineRepeatedAThousandTimes() {
    String line = "| the same row | 7 | it’s — again |\n";
    String original = line.repeat(1000);
    Alignment alignment = Aligner.align(original, original.replaceAll("[’—]", ""));
    assertEquals(1, alignment.agreement());
    assertEquals(2000, alignment.gaps().size());
  }

  @Test
  void alignsARepeatedLineWithChangesInBetween() {
    String line = "| the same row | 7 | it’s — again |\n";
    String original = line.repeat(1000);
    String changed = line.repeat(300) + LINKS + line.repeat(400) + RIVER + line.repeat(300);
    Alignment alignment = Aligner.align(original, changed.replaceAll("[’—]", ""));
    assertEquals(1, alignment.agreement());
    assertEquals(2002, alignment.gaps().size());
  }

  @Test
  void pairsGramsByRankWhereBothSidesRepeatThemEquallyOften() {
    String rows = "The same row is here once more, and then some. ".repeat(200);
    String original = RIVER + filler("p") + " " + rows + filler("p") + " " + BRIDGE;
    String damaged = RIVER + filler("q") + " " + rows + filler("q") + " " + BRIDGE;
    assertGaps(original, damaged, filler("p") + "→" + filler("q"), filler("p") + "→" + filler("q"));
  }

  @Test
  void alignsAGreekTextReadAsWindows1252ByItsAsciiLetters() {
    String original =
        "Το PDF της έκθεσης 2021 — version 3.2 — βρίσκεται στο archive server, ‘mirror’ δύο.";
    String damaged =
        new String(original.getBytes(StandardCharsets.UTF_8), Charset.forName("ISO-8859-1"));
    Alignment alignment = Aligner.align(original, damaged);
    String matched = matchedText(alignment);
    for (String ascii : List.of("PDF", "2021", "version", "3.2", "archive server, ", "mirror")) {
      assertTrue(matched.contains(ascii), () -> ascii + " in " + matched);
    }
    assertEquals("Το", alignment.originalOf(alignment.gaps().get(0)));
  }

  @Test
  void doesNotSplitASurrogatePair() {
    assertGaps("fine 😀 then", "fine 😁 then", "😀→😁");
    assertGaps("fine 😀 then", "fine \uD83D then", "😀→\uD83D");
    assertGaps("fine \uD83D\uDE00 then", "fine \uD83E\uDE00 then", "\uD83D\uDE00→\uD83E\uDE00");
  }

  @Test
  void alignsTextsWithoutLetters() {
    assertGaps("“…” — !", "?…? ? !", "“…” —→?…? ?");
    assertGaps("", "");
    assertGaps("—", "", "—→");
    assertEquals(1, Aligner.align("", "").agreement());
    assertEquals(0, Aligner.align("—", "–").agreement());
  }

  private static String filler(String letter) {
    return (letter.repeat(9) + " ").repeat(600).strip();
  }

  private static void assertGaps(String original, String damaged, String... gaps) {
    Alignment alignment = Aligner.align(original, damaged);
    assertEquals(
        List.of(gaps),
        alignment.gaps().stream()
            .map(gap -> alignment.originalOf(gap) + "→" + alignment.damagedOf(gap))
            .toList());
  }

  private static String matchedText(Alignment alignment) {
    StringBuilder text = new StringBuilder();
    for (Match match : alignment.matches()) {
      text.append(alignment.original(), match.originalStart(), match.originalEnd());
    }
    return text.toString();
  }

  private static String damagedSides(Alignment alignment) {
    StringBuilder text = new StringBuilder();
    alignment.gaps().forEach(gap -> text.append(alignment.damagedOf(gap)));
    return text.toString();
  }

  private static Gap gapAt(Alignment alignment, int original) {
    return alignment.gaps().stream()
        .filter(gap -> gap.originalStart() <= original && original < gap.originalEnd())
        .findFirst()
        .orElseThrow();
  }
}
