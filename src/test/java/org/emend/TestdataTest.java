package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.evaluation.Evaluation;
import org.emend.evaluation.KindScore;
import org.emend.evaluation.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on the texts in {@code testdata}. */
class TestdataTest {

  private static final Path TESTDATA = Path.of("testdata");
  private static final double DEFAULT_CONFIDENCE = 0.9;

  private static Profile profile;

  @BeforeAll
  static void learn() throws Exception {
    profile =
        Emend.learn(
            List.of(new TextPair("pair", read("pair/reference.txt"), read("pair/damaged.txt"))));
  }

  private static String read(String name) throws IOException {
    return Files.readString(TESTDATA.resolve(name));
  }

  static List<String> inbox() throws IOException {
    try (Stream<Path> files = Files.list(TESTDATA.resolve("inbox"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Reference reference(String name) throws IOException {
    return new Reference(name, read(name));
  }

  private static String repair(Emend emend, String damaged) {
    return Edits.apply(damaged, emend.repair(damaged, DEFAULT_CONFIDENCE));
  }

  @Test
  void thePairShowsTheMechanism() {
    String description = profile.describe();
    assertTrue(
        description.contains(
            "explained by: windows-1252 read as ISO-8859-1, control characters stripped,"
                + " spaces collapsed"),
        description);
    assertTrue(description.contains("so also lost: – • ™ €"), description);
    assertTrue(description.contains("U+00A0  kept 2 of 2"), description);
  }

  @Test
  void theDamagedTwinIsRepairedWithItsReferenceAndItsOwnWordsStay() throws IOException {
    Emend emend = Emend.of(profile, List.of(reference("pair/reference.txt")));
    assertEquals(read("pair/repaired.txt"), repair(emend, read("pair/damaged.txt")));
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void anInboxFileIsRepairedWithReferences(String name) throws IOException {
    List<Reference> references = new ArrayList<>();
    for (String original : inbox()) {
      references.add(reference("originals/" + original));
    }
    Emend emend = Emend.of(profile, references);
    assertEquals(read("originals/" + name), repair(emend, read("inbox/" + name)));
  }

  @Test
  void ofTheEditsByLanguageNearlyAllAreRight() throws IOException {
    Evaluation evaluation = new Evaluation(profile.channel(), DEFAULT_CONFIDENCE);
    for (String name : inbox()) {
      evaluation.add(name, read("originals/" + name), Emend.of(profile, List.of()));
    }
    Report report = evaluation.report();
    long proposed = report.kinds().stream().mapToLong(KindScore::proposed).sum();
    long right = report.kinds().stream().mapToLong(KindScore::right).sum();
    assertTrue(right >= 0.94 * proposed, right + " of " + proposed);
    assertTrue(right >= 90, right + " of " + proposed);
    assertEquals(0, report.baseEdits());
    assertEquals(0, report.inconsistentTexts());
    assertEquals(0, report.editsOfSoundTexts());
  }

  private static void assertContainsNothingBut(String original, String repaired) {
    int at = 0;
    for (int i = 0; i < repaired.length(); i++) {
      at = original.indexOf(repaired.charAt(i), at) + 1;
      int here = i;
      assertTrue(at > 0, () -> "wrong at “" + repaired.substring(Math.max(0, here - 30), here + 1));
    }
  }

  @Test
  void whatWasLearnedFromAReferenceReadsTheSameWordsWithoutIt() throws IOException {
    String reference = read("pair/reference.txt");
    String half = reference.substring(0, reference.indexOf("\n\n", reference.length() / 2));
    String damaged = profile.channel().damage(half);
    List<Edit> edits = Emend.of(profile, List.of()).repair(damaged, DEFAULT_CONFIDENCE);
    assertContainsNothingBut(half, Edits.apply(damaged, edits));
    long apostrophes = half.codePoints().filter(c -> c == '’').count();
    assertTrue(edits.size() >= 0.6 * apostrophes, edits.size() + " of " + apostrophes);
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void originalsComeOutAsTheyAre(String name) throws IOException {
    String original = read("originals/" + name);
    assertEquals(original, repair(Emend.of(profile, List.of()), original));
    Emend withReference = Emend.of(profile, List.of(reference("originals/" + name)));
    assertEquals(original, repair(withReference, original));
  }

  @Test
  void nothingIsLearnedFromAnEqualPair() throws Exception {
    String reference = read("pair/reference.txt");
    Profile empty = Emend.learn(List.of(new TextPair("same", reference, reference)));
    assertTrue(empty.isEmpty());
    assertFalse(profile.isEmpty());
    String damaged = read("pair/damaged.txt");
    assertEquals(
        damaged, repair(Emend.of(empty, List.of(reference("pair/reference.txt"))), damaged));
  }
}
