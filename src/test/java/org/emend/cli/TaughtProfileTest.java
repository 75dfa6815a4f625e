package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.emend.Emend;
import org.emend.Profile;
import org.emend.ProfileException;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code learn --decisions}, and what comes of it in {@code repair}. */
class TaughtProfileTest {

  private static final String LETTER =
      "Lindens roof leaks, and they dont know why. She said its the wind.\n";
  private static final String OTHER =
      "Nobody was there. She said its the rain, and its roof leaks. They dont ask.\n";

  @TempDir private Path folder;
  private Path untaught;
  private Path taught;
  private Path decisions;
  private Path other;

  @BeforeEach
  void learn() throws IOException {
    untaught = folder.resolve("untaught.json");
    taught = folder.resolve("taught.json");
    decisions = folder.resolve("decisions.json");
    other = Files.writeString(folder.resolve("other.txt"), OTHER);
    Program run =
        Program.run(
            "learn",
            "--reference",
            "testdata/pair/reference.txt",
            "--damaged",
            "testdata/pair/damaged.txt",
            "-o",
            untaught);
    assertEquals(0, run.exitCode(), run.err());
  }

  private Emend untaughtEmend() throws IOException, ProfileException {
    return Emend.of(Profile.fromJson(Files.readString(untaught)), List.of());
  }

  /** Decides on all edits and suggestions of copies of a letter whose replaced word is known. */
  private void decide(int copies, String accepted, String rejected) throws Exception {
    List<DecidedFile> files = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      String text = "On day " + copy + " I wrote. " + LETTER;
      List<DecidedEdit> decided = new ArrayList<>();
      for (Edit edit : untaughtEmend().repair(text, 0.5)) {
        String word = edit.replacement().equals("’") ? word(text, edit.start()) : "";
        if (word.equals(accepted)) {
          decided.add(DecidedEdit.of(text, edit, Verdict.ACCEPTED));
        } else if (word.equals(rejected)) {
          decided.add(DecidedEdit.of(text, edit, Verdict.REJECTED));
        }
      }
      files.add(
          new DecidedFile(
              PathName.of("letter" + copy + ".txt"),
              ContentDigest.of(text.getBytes(UTF_8)).sha256(),
              UTF_8,
              0,
              decided));
    }
    Decisions all = new Decisions(files);
    assertFalse(all.files().isEmpty());
    DecisionsFile.write(decisions, all);
  }

  private static String word(String text, int at) {
    int from = text.lastIndexOf(' ', at - 1) + 1;
    int to = text.indexOf(' ', at);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private Program teach() {
    return Program.run("learn", "--profile", untaught, "--decisions", decisions, "-o", taught);
  }

  private String edits(Path profile) {
    return Program.run("repair", "--profile", profile, "--diff=words", "--suggestions=0.05", other)
        .text();
  }

  @Test
  void whatWasRejectedIsNotProposedAgain() throws Exception {
    assertTrue(edits(untaught).contains("dont → don’t"), edits(untaught));
    decide(1, "none", "dont");

    Program run = teach();

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.text().contains("decisions: 1 edit, 0 accepted and 1 rejected\n"), run.text());
    assertTrue(run.text().contains("not proposed again: "), run.text());
    assertFalse(edits(taught).contains("don’t"), edits(taught));
    assertTrue(edits(untaught).contains("don’t"));
  }

  @Test
  void whatWasAcceptedAgainAndAgainIsMadeElsewhere() throws Exception {
    decide(30, "its", "none");

    Program run = teach();

    assertTrue(run.text().contains("held out: precision "), run.text());
    assertTrue(edits(untaught).contains("its → it’s  suggestion"), edits(untaught));
    assertTrue(edits(taught).contains("its → it’s  apostrophe"), edits(taught));
    assertFalse(edits(taught).contains("1:47"), "its roof: " + edits(taught));
  }

  @Test
  void aTaughtProfileComesBackFromItsFile() throws Exception {
    decide(30, "its", "dont");
    teach();
    String json = Files.readString(taught);

    Profile profile = Profile.fromJson(json);

    assertEquals(json, profile.toJson());
    assertFalse(profile.experience().isEmpty());
    assertTrue(json.contains("\"version\" : 3"));
    assertTrue(Files.readString(untaught).contains("\"version\" : 2"));
  }

  @Test
  void theUsersOwnBoundComesFirst() throws Exception {
    decide(30, "its", "none");
    teach();

    Program run =
        Program.run("repair", "--profile", taught, "--min-confidence", "1", "--diff=words", other);

    assertEquals("", run.out());
  }

  @Test
  void decisionsNeedAProfileOrAPair() throws Exception {
    decide(1, "none", "dont");

    Program run = Program.run("learn", "--decisions", decisions);

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(
        "emend: learn needs --reference REF, and --damaged DMG or --profile P",
        run.firstLineOfErr());
  }

  @Test
  void whatIsNoDecisionsIsRefused() throws Exception {
    Files.writeString(decisions, "[]");

    assertEquals("emend: " + decisions + ": not decisions of emend", teach().firstLineOfErr());
    assertFalse(Files.exists(taught));
  }
}
