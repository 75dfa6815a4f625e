package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyCommandTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String ANN = "I know theyre late.\r\nIts café, she said, and theyre sorry.";
  private static final String BEN = "Dont wait.\n";

  @TempDir Path temp;
  private Path letters;
  private Path ann;
  private Path ben;
  private Path decisions;

  @BeforeEach
  void write() throws IOException {
    letters = Files.createDirectories(temp.resolve("letters"));
    ann = letters.resolve("2019/ann.txt");
    Files.createDirectory(ann.getParent());
    Files.write(ann, ANN.getBytes(WINDOWS_1252));
    ben = Files.writeString(letters.resolve("ben.txt"), BEN);
    Files.writeString(letters.resolve("other.txt"), "Dont ask.\n");
    decisions = temp.resolve("decisions.json");
  }

  /** A decision on the apostrophe before the last letters of a word. */
  private static DecidedEdit decided(
      String text, String word, int from, int letters, Verdict verdict) {
    int at = text.indexOf(word, from) + word.length() - letters;
    Edit edit = new Edit(at, at, "’", Kind.APOSTROPHE, 0.8, new Evidence.Language("contraction"));
    return DecidedEdit.of(text, edit, verdict);
  }

  private static DecidedFile file(String name, String text, Charset charset, DecidedEdit... edits) {
    return new DecidedFile(
        PathName.of(name),
        ContentDigest.of(text.getBytes(charset)).sha256(),
        charset,
        0,
        Arrays.asList(edits));
  }

  private void decide(DecidedFile... files) throws IOException {
    Files.writeString(decisions, new Decisions(Arrays.asList(files)).toJson());
  }

  private DecidedFile onAnn() {
    return file(
        "2019/ann.txt",
        ANN,
        WINDOWS_1252,
        decided(ANN, "theyre", 0, 2, Verdict.ACCEPTED),
        decided(ANN, "Its", 0, 1, Verdict.REJECTED),
        decided(ANN, "theyre", 30, 2, Verdict.ACCEPTED));
  }

  private static DecidedFile onBen() {
    return file("ben.txt", BEN, UTF_8, decided(BEN, "Dont", 0, 1, Verdict.ACCEPTED));
  }

  private Program apply(Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("apply", "--decisions", decisions));
    arguments.addAll(Arrays.asList(options));
    return Program.run(arguments.toArray());
  }

  @Test
  void writesTheAcceptedEditsAndNoOthers() throws IOException {
    decide(onAnn(), onBen());

    Program applied = apply(letters);

    assertEquals(ExitCode.DONE, applied.exitCode(), applied.err());
    assertArrayEquals(
        ANN.replace("theyre", "they’re").getBytes(WINDOWS_1252), Files.readAllBytes(ann));
    assertEquals("Don’t wait.\n", Files.readString(ben));
    assertEquals("Dont ask.\n", Files.readString(letters.resolve("other.txt")));
    assertTrue(
        applied.err().contains("2 files: 2 repaired\n3 edits: 3 apostrophes"), applied.err());
  }

  @Test
  void undoTakesThemBack() throws IOException {
    decide(onAnn(), onBen());
    apply(letters);

    assertEquals(ExitCode.DONE, Program.run("undo", letters).exitCode());

    assertArrayEquals(ANN.getBytes(WINDOWS_1252), Files.readAllBytes(ann));
    assertEquals(BEN, Files.readString(ben));
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    decide(onAnn(), onBen());
    apply(letters);
    byte[] once = Files.readAllBytes(ann);

    Program again = apply(letters);

    assertEquals(ExitCode.DONE, again.exitCode(), again.err());
    assertTrue(again.err().contains("2 files: 2 unchanged"), again.err());
    assertArrayEquals(once, Files.readAllBytes(ann));
  }

  @Test
  void aFileThatChangedSinceIsLeftAloneAndNamed() throws IOException {
    decide(onAnn(), onBen());
    Files.writeString(ben, "Dont wait for me.\n");

    Program applied = apply(letters);

    assertEquals(ExitCode.FAILED, applied.exitCode());
    assertEquals(
        "emend: %s: has changed since it was decided on; left alone".formatted(ben),
        applied.firstLineOfErr());
    assertEquals("Dont wait for me.\n", Files.readString(ben));
    assertTrue(Files.readString(ann, WINDOWS_1252).contains("they’re"));
  }

  @Test
  void decisionsOnWhatAFileHoldsNowCount() throws IOException {
    String now = "Dont wait for me, Im ill.\n";
    Files.writeString(ben, now);
    decide(onBen(), file("ben.txt", now, UTF_8, decided(now, "Im", 0, 1, Verdict.ACCEPTED)));

    apply(letters);

    assertEquals("Dont wait for me, I’m ill.\n", Files.readString(ben));
  }

  @Test
  void withDiffNothingIsWritten() throws IOException {
    decide(onBen());

    Program applied = apply("--diff", letters);

    assertTrue(applied.text().endsWith("@@ -1 +1 @@\n-Dont wait.\n+Don’t wait.\n"), applied.text());
    assertEquals(BEN, Files.readString(ben));
  }

  @Test
  void aFileCanBeNamedItself() throws IOException {
    decide(onAnn(), onBen());

    Program applied = apply(ben);

    assertEquals(ExitCode.DONE, applied.exitCode());
    assertEquals("Don’t wait.\n", Files.readString(ben));
    assertArrayEquals(ANN.getBytes(WINDOWS_1252), Files.readAllBytes(ann));
    assertEquals(
        "emend: 2019/ann.txt: decided on, but not among the paths; left aside",
        applied.firstLineOfErr());
  }

  @Test
  void namesThatLeadOutOfTheFolderAreRefused() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside.txt"), BEN);
    decide(
        file("../outside.txt", BEN, UTF_8, decided(BEN, "Dont", 0, 1, Verdict.ACCEPTED)),
        file(outside + "", BEN, UTF_8, decided(BEN, "Dont", 0, 1, Verdict.ACCEPTED)),
        onBen());

    Program applied = apply(letters);

    assertEquals(ExitCode.FAILED, applied.exitCode());
    assertEquals(BEN, Files.readString(outside));
    assertEquals("Don’t wait.\n", Files.readString(ben));
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("ben.txt"), BEN);
    Files.createSymbolicLink(letters.resolve("link"), outside);
    decide(file("link/ben.txt", BEN, UTF_8, decided(BEN, "Dont", 0, 1, Verdict.ACCEPTED)));

    Program applied = apply(letters);

    assertEquals(ExitCode.FAILED, applied.exitCode());
    assertTrue(applied.firstLineOfErr().contains("symbolic link"), applied.err());
    assertEquals(BEN, Files.readString(secret));
  }

  @Test
  void decisionsThatDoNotFitAreRefused() throws IOException {
    DecidedEdit wrong =
        DecidedEdit.of(
            "Can’t wait.",
            new Edit(0, 4, "Cannot", Kind.OTHER, 1, new Evidence.OnlyOrigin()),
            Verdict.ACCEPTED);
    decide(file("ben.txt", BEN, UTF_8, wrong));

    Program applied = apply(letters);

    assertEquals(
        "emend: %s: decisions do not fit: there is no 'Can’'".formatted(ben),
        applied.firstLineOfErr());
    assertEquals(BEN, Files.readString(ben));
  }

  @Test
  void overlappingEditsAreRefused() throws IOException {
    DecidedEdit twice = decided(BEN, "Dont", 0, 1, Verdict.ACCEPTED);
    DecidedEdit over =
        DecidedEdit.of(
            BEN,
            new Edit(0, 4, "Can’t", Kind.OTHER, 1, new Evidence.OnlyOrigin()),
            Verdict.ACCEPTED);
    decide(file("ben.txt", BEN, UTF_8, over, twice));

    assertEquals(ExitCode.FAILED, apply(letters).exitCode());
    assertEquals(BEN, Files.readString(ben));
  }

  @Test
  void aCharacterThatTheCharsetLacksIsRefused() throws IOException {
    DecidedEdit dash =
        DecidedEdit.of(
            ANN, new Edit(6, 6, "⸺", Kind.DASH, 0.9, new Evidence.OnlyOrigin()), Verdict.ACCEPTED);
    decide(file("2019/ann.txt", ANN, WINDOWS_1252, dash));

    Program applied = apply(letters);

    assertEquals(
        "emend: %s: ⸺ (U+2E3A) cannot be written in windows-1252".formatted(ann),
        applied.firstLineOfErr());
    assertArrayEquals(ANN.getBytes(WINDOWS_1252), Files.readAllBytes(ann));
  }

  @Test
  void whatIsNoDecisionsIsRefused() throws IOException {
    Files.writeString(decisions, "{}");

    Program applied = apply(letters);

    assertEquals(ExitCode.FAILED, applied.exitCode());
    assertEquals(
        "emend: %s: not decisions of emend".formatted(decisions), applied.firstLineOfErr());
  }
}
