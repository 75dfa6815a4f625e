package org.emend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emend.Review;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRepairTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void makesEditsInTheFilesOwnCharset() {
    byte[] damaged = "Café: “I dont”".getBytes(WINDOWS_1252);

    Outcome.Repaired repaired = assertInstanceOf(Outcome.Repaired.class, repair(damaged));

    assertArrayEquals("Café: “I don’t”".getBytes(WINDOWS_1252), repaired.content());
    assertEquals(1, repaired.edits().size());
  }

  @Test
  void anEditThatChangesNothingIsNone() {
    Function<String, Review> same = text -> new Review(List.of(edit(0, 1, "I")), List.of());

    assertInstanceOf(Outcome.Unchanged.class, repair("I do".getBytes(UTF_8), same));
  }

  @Test
  void anEmptyFileIsUnchanged() {
    assertInstanceOf(Outcome.Unchanged.class, repair(new byte[0]));
  }

  @Test
  void skipsABinaryFile() {
    byte[] binary = {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0};

    assertArrayEquals(binary, assertInstanceOf(Outcome.Binary.class, repair(binary)).content());
  }

  @Test
  void skipsABinaryFileThoughTheCharsetIsGiven() {
    byte[] binary = {0, 1, 2, 0, 'd', 'o', 'n', 't', 0, 7, 0};

    assertInstanceOf(Outcome.Binary.class, repair(binary, WINDOWS_1252));
  }

  @Test
  void leavesOutWhatCannotBeWrittenInTheCharset() {
    byte[] damaged = "¤ dont".getBytes(StandardCharsets.ISO_8859_1);

    Outcome.Unchanged unchanged =
        assertInstanceOf(Outcome.Unchanged.class, repair(damaged, Charset.forName("ISO-8859-15")));

    assertArrayEquals(damaged, unchanged.content());
    assertEquals(
        new Outcome.LeftOut(1, "’ (U+2019) cannot be written in ISO-8859-15"), unchanged.leftOut());
  }

  @Test
  void makesTheEditsBesideThoseItLeavesOut() {
    Function<String, Review> reviewer =
        text ->
            text.contains("’")
                ? new Review(List.of(edit(1, 2, "Пет")), List.of())
                : new Review(
                    List.of(edit(1, 2, "Пет"), edit(3, 3, "’"), edit(4, 4, "р")), List.of());

    Outcome.Repaired repaired =
        assertInstanceOf(Outcome.Repaired.class, repair("é?dont".getBytes(WINDOWS_1252), reviewer));

    assertArrayEquals("é?d’ont".getBytes(WINDOWS_1252), repaired.content());
    assertEquals(List.of(edit(3, 3, "’")), repaired.edits());
    assertEquals(
        "П (U+041F) and 3 other characters cannot be written in windows-1252",
        repaired.leftOut().reason());
  }

  @Test
  void leavesAFileAloneThatWouldBeRepairedAgain() {
    byte[] text = "é?dont".getBytes(WINDOWS_1252);
    Function<String, Review> restless =
        any -> new Review(List.of(edit(1, 2, "Пет"), edit(3, 3, "’")), List.of());

    Outcome.Unchanged unchanged = assertInstanceOf(Outcome.Unchanged.class, repair(text, restless));

    assertArrayEquals(text, unchanged.content());
  }

  @Test
  void saysThatACharsetCannotTakeAnEditAtItsPlace() {
    Charset japanese = Charset.forName("ISO-2022-JP");
    Function<String, Review> reviewer = text -> new Review(List.of(edit(1, 1, "-")), List.of());

    Outcome.Failed failed =
        assertInstanceOf(
            Outcome.Failed.class,
            new FileRepair(reviewer, Optional.of(japanese)).repair("海山".getBytes(japanese)));

    assertEquals(1, failed.reason().lines().count());
    assertEquals(Optional.empty(), failed.fault());
  }

  @Test
  void aFaultOfTheReviewerIsAnOutcome() {
    Function<String, Review> faulty =
        text -> {
          throw new IllegalStateException("out of step\nand out of breath");
        };

    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, repair("I do".getBytes(UTF_8), faulty));

    assertEquals("internal error: out of step", failed.reason());
    assertInstanceOf(IllegalStateException.class, failed.fault().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void keepsTheByteOrderMarkWhereTheCharsetIsGiven(String name) {
    Charset charset = Charset.forName(name);
    byte[] damaged = "\uFEFFI dont".getBytes(charset);

    Outcome.Repaired repaired = assertInstanceOf(Outcome.Repaired.class, repair(damaged, charset));

    assertArrayEquals("\uFEFFI don’t".getBytes(charset), repaired.content());
    assertEquals("I dont", repaired.before().text());
  }

  @Test
  void takesTheByteOrderOfUtf16FromTheMark() {
    byte[] little = "\uFEFFI dont".getBytes(StandardCharsets.UTF_16LE);
    byte[] unmarked = "I dont".getBytes(StandardCharsets.UTF_16BE);

    assertArrayEquals(
        "\uFEFFI don’t".getBytes(StandardCharsets.UTF_16LE),
        assertInstanceOf(Outcome.Done.class, repair(little, StandardCharsets.UTF_16)).content());
    assertArrayEquals(
        "I don’t".getBytes(StandardCharsets.UTF_16BE),
        assertInstanceOf(Outcome.Done.class, repair(unmarked, StandardCharsets.UTF_16)).content());
  }

  @Test
  void handsSuggestionsOnAndMakesNone() {
    Function<String, Review> unsure =
        text -> new Review(List.of(), Apostrophes.repair(text).edits());
    byte[] damaged = "I dont".getBytes(UTF_8);

    Outcome.Unchanged unchanged =
        assertInstanceOf(Outcome.Unchanged.class, repair(damaged, unsure));

    assertArrayEquals(damaged, unchanged.content());
    assertEquals("I dont", unchanged.suggestions().text());
    assertEquals(1, unchanged.suggestions().edits().size());
  }

  private static Edit edit(int start, int end, String replacement) {
    return new Edit(start, end, replacement, Kind.OTHER, 1, new Evidence.OnlyOrigin());
  }

  private static Outcome repair(byte[] bytes) {
    return repair(bytes, Apostrophes::repair);
  }

  private static Outcome repair(byte[] bytes, Function<String, Review> reviewer) {
    return new FileRepair(reviewer, Optional.empty()).repair(bytes);
  }

  private static Outcome repair(byte[] bytes, Charset encoding) {
    return new FileRepair(Apostrophes::repair, Optional.of(encoding)).repair(bytes);
  }
}
