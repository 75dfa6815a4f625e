package org.emend.mojibake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.edit.Evidence;
import org.emend.edit.Recoding;
import org.emend.edit.UnwritableEditException;
import org.emend.edit.WritableEdits;
import org.emend.text.SomeCharsets;
import org.emend.text.TextFile;

/** What is promised for every text, whether it was decoded in wrong charsets or not. */
class MojibakePropertyTest {

  private static final double MIN_CONFIDENCE = 0.9;

  private static final List<String> USUAL_CHARSETS =
      List.of(
          "windows-1252",
          "ISO-8859-1",
          "windows-1250",
          "windows-1251",
          "windows-1254",
          "KOI8-R",
          "IBM866",
          "IBM850");

  /**
   * A sound text in UTF-8 that was read wrongly twice.
   *
   * @param once what the first reading made of the original
   * @param twice what the second made of that
   */
  record TwiceMisread(String original, String once, String twice, String first, String second) {

    static Optional<TwiceMisread> of(String original, String first, String second) {
      return Misreading.of(original, first)
          .flatMap(
              once ->
                  Misreading.of(once, second)
                      .map(twice -> new TwiceMisread(original, once, twice, first, second)));
    }

    /** Whether some text becomes another by both readings or by the second alone. */
    boolean explains(String replacement, String seen) {
      Optional<String> misread = Misreading.of(replacement, second);
      Optional<String> misreadTwice =
          Misreading.of(replacement, first).flatMap(once -> Misreading.of(once, second));
      return misread.equals(Optional.of(seen)) || misreadTwice.equals(Optional.of(seen));
    }
  }

  /** Wherever there is an edit, the text is what it once was. */
  @Property
  void whatWasMisreadTwiceComesBackOrStays(@ForAll("twiceMisread") TwiceMisread text) {
    for (Edit edit : Mojibake.edits(text.twice(), MIN_CONFIDENCE)) {
      String seen = text.twice().substring(edit.start(), edit.end());
      assertTrue(text.explains(edit.replacement(), seen), () -> seen + " → " + edit);
    }
  }

  @Property
  void theStepsOfAnEditReplayIt(@ForAll("texts") String text) throws CharacterCodingException {
    for (Edit edit : Mojibake.edits(text, MIN_CONFIDENCE)) {
      if (edit.evidence() instanceof Evidence.WrongDecoding decoding && decoding.lostBytes() == 0) {
        String replayed = text.substring(edit.start(), edit.end());
        for (Recoding step : decoding.steps()) {
          replayed = Misreading.undo(replayed, step);
        }
        assertEquals(edit.replacement(), replayed, edit::toString);
      }
    }
  }

  @Property
  void editsAreInOrderAndOfWholeCharacters(@ForAll("texts") String text) {
    int from = 0;
    for (Edit edit : Mojibake.edits(text, MIN_CONFIDENCE)) {
      assertTrue(edit.start() >= from && edit.start() < edit.end(), edit::toString);
      assertTrue(edit.end() <= text.length(), edit::toString);
      assertTrue(edit.confidence() >= MIN_CONFIDENCE, edit::toString);
      assertTrue(!splits(text, edit.start()) && !splits(text, edit.end()), edit::toString);
      from = edit.end();
    }
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Property
  void aSecondRunChangesNothing(@ForAll("texts") String text) {
    String repaired = Edits.apply(text, Mojibake.edits(text, MIN_CONFIDENCE));
    assertEquals(List.of(), Mojibake.edits(repaired, MIN_CONFIDENCE), repaired);
  }

  @Property
  void asciiStays(@ForAll("ascii") String text) {
    assertEquals(List.of(), Mojibake.edits(text, 0));
  }

  /** In any charset, {@link Edits} makes the edits that can be written, and checks the bytes. */
  @Property
  void editsCanBeMadeOnBytes(@ForAll("files") TextFile file) throws UnwritableEditException {
    List<Edit> edits = Mojibake.edits(file.text(), MIN_CONFIDENCE);
    List<Edit> writable = WritableEdits.of(edits, file.charset()).edits();
    byte[] repaired = Edits.apply(file, writable);
    assertEquals(
        Edits.apply(file.text(), writable),
        TextFile.decode(repaired, file.charset(), file.bomLength()).text());
  }

  @Provide
  Arbitrary<TwiceMisread> twiceMisread() {
    Arbitrary<String> charsets = Arbitraries.of(USUAL_CHARSETS);
    return Combinators.combine(Arbitraries.of(column("restored.tsv", 2)), charsets, charsets)
        .as(TwiceMisread::of)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** Sound sentences and damaged ones, one a line. */
  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(Arbitraries.of(column("restored.tsv", 1)), sentences())
        .list()
        .ofMaxSize(5)
        .map(lines -> String.join("\n", lines));
  }

  /** Sound sentences and damaged ones, and scraps of them. */
  @Provide
  Arbitrary<String> texts() {
    List<String> damaged = column("restored.tsv", 1);
    Arbitrary<String> scraps =
        Combinators.combine(
                Arbitraries.of(damaged),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 20))
            .as(MojibakePropertyTest::scrap);
    Arbitrary<String> bits =
        Arbitraries.of(
            "Ã", "Â", "â€", "â€™", "\u0092", "\u0085", "\u00A0", "ð", "Ð", "Р", "С", "😀", "é", " ",
            "\n", "\uFFFD", "\"", "\uD83D");
    return Arbitraries.oneOf(Arbitraries.of(damaged), sentences(), scraps, bits)
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> sentences() {
    return Arbitraries.of(
        Stream.of(column("restored.tsv", 2), column("sound.tsv", 1))
            .flatMap(List::stream)
            .toList());
  }

  private static List<String> column(String table, int number) {
    return Cases.of(table).map(columns -> columns.get(number)).toList();
  }

  private static String scrap(String text, int from, int length) {
    int start = Math.min(from, text.length());
    return text.substring(start, Math.min(text.length(), start + length));
  }

  @Provide
  Arbitrary<String> ascii() {
    return Arbitraries.strings().ascii();
  }

  @Provide
  Arbitrary<TextFile> files() {
    return Combinators.combine(texts(), SomeCharsets.all())
        .as((text, charset) -> TextFile.decode(text.getBytes(charset), charset, 0));
  }
}
