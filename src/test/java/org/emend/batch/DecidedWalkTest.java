package org.emend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Decisions;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.PathName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidedWalkTest {

  private static final DecidedEdit EDIT =
      DecidedEdit.of(
          "dont",
          new Edit(3, 3, "’", Kind.APOSTROPHE, 0.9, new Evidence.Language("contraction")),
          Verdict.ACCEPTED);

  @TempDir Path home;
  private Path docs;

  @BeforeEach
  void write() throws IOException {
    docs = Files.createDirectories(home.resolve("docs"));
    Files.createDirectory(docs.resolve("2019"));
    Files.writeString(docs.resolve("2019/a.txt"), "dont");
    Files.writeString(docs.resolve("é b.txt"), "dont");
  }

  private static Decisions on(String... names) {
    return new Decisions(
        Arrays.stream(names)
            .map(n -> new DecidedFile(PathName.of(n), "0".repeat(64), UTF_8, 0, List.of(EDIT)))
            .toList());
  }

  private static List<SourceFile> found(DecidedWalk walk) {
    return walk.files().stream().map(DecidedWalk.Found::source).toList();
  }

  @Test
  void findsFilesWhereTheDecisionsWereMade() {
    DecidedWalk walk = DecidedWalk.of(List.of(docs), on("docs/2019/a.txt", "docs/é b.txt"), home);

    assertEquals(
        List.of(
            new SourceFile(docs.resolve("2019/a.txt"), Path.of("2019/a.txt")),
            new SourceFile(docs.resolve("é b.txt"), Path.of("é b.txt"))),
        found(walk));
    assertEquals(List.of(), walk.missing());
  }

  @Test
  void findsThemFromElsewhereByTheFolderInWhichTheyWereMade() {
    DecidedWalk walk = DecidedWalk.of(List.of(home), on("docs/2019/a.txt"), docs);

    assertEquals(
        List.of(new SourceFile(docs.resolve("2019/a.txt"), Path.of("docs/2019/a.txt"))),
        found(walk));
  }

  @Test
  void theFolderWhereTheProgramRunsHasNoName() throws IOException {
    Path twin = Files.createDirectories(docs.resolve("docs"));
    Files.writeString(twin.resolve("b.txt"), "dont");
    Files.writeString(docs.resolve("b.txt"), "dont");

    assertEquals(
        List.of(new SourceFile(docs.resolve("docs/b.txt"), Path.of("docs/b.txt"))),
        found(DecidedWalk.of(List.of(docs), on("docs/b.txt"), docs)));
  }

  @Test
  void findsFilesOfAFolderThatLaidOutsideWhereTheDecisionsWereMade() {
    DecidedWalk walk = DecidedWalk.of(List.of(docs), on("2019/a.txt"), Path.of("/"));

    assertEquals(
        List.of(new SourceFile(docs.resolve("2019/a.txt"), Path.of("2019/a.txt"))), found(walk));
  }

  @Test
  void findsNothingBesideThePaths() {
    DecidedWalk walk =
        DecidedWalk.of(List.of(docs.resolve("2019")), on("docs/é b.txt", "é b.txt"), home);

    assertEquals(List.of(), walk.files());
    assertEquals(2, walk.missing().size());
  }

  @Test
  void severalContentsOfAFileAreOneFile() {
    DecidedFile one = on("docs/2019/a.txt").files().get(0);
    DecidedFile other = new DecidedFile(one.name(), "1".repeat(64), UTF_8, 0, List.of(EDIT));

    DecidedWalk walk = DecidedWalk.of(List.of(docs), new Decisions(List.of(one, other)), home);

    assertEquals(List.of(one, other), walk.files().get(0).decided());
  }

  @Test
  void aPathThatDoesNotExistIsAProblem() {
    DecidedWalk walk = DecidedWalk.of(List.of(home.resolve("no")), on("docs/é b.txt"), home);

    assertEquals(
        List.of(new FileWalk.Problem(home.resolve("no"), "no such file or folder")),
        walk.problems());
  }
}
