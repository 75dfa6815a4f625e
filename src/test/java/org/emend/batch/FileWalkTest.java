package org.emend.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

  @TempDir private Path folder;

  @Test
  void walksFoldersInOrderOfCodePoints() throws IOException {
    write("b.txt");
    write("a/z.txt");
    write("a.txt");
    write("B.txt");
    write("a/b/c.txt");
    write("\uFB01.txt");
    write("\uD83D\uDE00.txt");

    assertEquals(
        List.of(
            "B.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "\uFB01.txt", "\uD83D\uDE00.txt"),
        relative(walk(folder)));
  }

  @Test
  void skipsHiddenFilesAndFoldersUnlessNamed() throws IOException {
    write(".hidden.txt");
    write(".git/config.txt");
    write("seen.txt");

    assertEquals(List.of("seen.txt"), relative(walk(folder)));
    assertEquals(List.of(".hidden.txt"), relative(walk(folder.resolve(".hidden.txt"))));
    assertEquals(List.of("config.txt"), relative(walk(folder.resolve(".git"))));
  }

  @Test
  void doesNotFollowSymbolicLinksThatItMeets() throws IOException {
    write("in/a.txt");
    write("elsewhere/b.txt");
    Files.createSymbolicLink(folder.resolve("in/loop"), folder);
    Files.createSymbolicLink(folder.resolve("in/b.txt"), folder.resolve("elsewhere/b.txt"));

    assertEquals(List.of("a.txt"), relative(walk(folder.resolve("in"))));
  }

  @Test
  void followsASymbolicLinkThatTheUserNamed() throws IOException {
    write("real/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertEquals(List.of(link.resolve("a.txt")), paths(walk(link)));
  }

  @Test
  void takesAFileOnceThoughTwoPathsLeadToIt() throws IOException {
    write("docs/a.txt");
    write("docs/b.txt");
    Path docs = folder.resolve("docs");

    FileWalk walk = walk(docs, docs.resolve("b.txt"), docs.resolve("../docs"));

    assertEquals(List.of(docs.resolve("a.txt"), docs.resolve("b.txt")), paths(walk));
  }

  @Test
  void keepsTheOrderInWhichPathsWereNamed() throws IOException {
    write("z/1.txt");
    write("a/2.txt");

    assertEquals(
        List.of("1.txt", "2.txt"), relative(walk(folder.resolve("z"), folder.resolve("a"))));
  }

  @Test
  void reportsAMissingPathAndWalksTheOthers() throws IOException {
    write("a.txt");
    Path missing = folder.resolve("missing");

    FileWalk walk = walk(missing, folder);

    assertEquals(List.of("a.txt"), relative(walk));
    assertEquals(List.of(new FileWalk.Problem(missing, "no such file or folder")), walk.problems());
  }

  @Test
  void reportsAFolderThatCannotBeListed() throws IOException {
    write("closed/a.txt");
    write("open/b.txt");
    Path closed = folder.resolve("closed");
    closed.toFile().setReadable(false);
    assumeFalse(Files.isReadable(closed), "a superuser reads everything");

    FileWalk walk = walk(folder);

    assertEquals(List.of("open/b.txt"), relative(walk));
    assertEquals(List.of(new FileWalk.Problem(closed, "permission denied")), walk.problems());
  }

  @Test
  void foldersStandWhereTheirFilesDo() throws IOException {
    write("a/b.txt");
    write("a-b.txt");
    write("a.txt");
    write("a0.txt");

    assertEquals(List.of("a-b.txt", "a.txt", "a/b.txt", "a0.txt"), relative(walk(folder)));
  }

  @Test
  void takesHiddenFilesIfAsked() throws IOException {
    write(".hidden.txt");
    write(".notes/a.txt");
    write(".git/config");
    write("sub/.git");
    write(".emend/journal.txt");

    FileWalk walk = FileWalk.of(List.of(folder), PathFilter.ALL.withHidden());

    assertEquals(List.of(".hidden.txt", ".notes/a.txt"), relative(walk));
  }

  @Test
  void leavesAsideWhatIsNeitherFileNorFolder() throws IOException, InterruptedException {
    write("a.txt");
    Path pipe = folder.resolve("pipe.txt");
    shell("mkfifo pipe.txt");

    assertEquals(List.of("a.txt"), relative(walk(folder)));
    assertEquals(
        List.of(new FileWalk.Problem(pipe, "is neither file nor folder; standard input is -")),
        walk(pipe).problems());
  }

  @Test
  void findsFilesWhoseNamesAreNoText() throws IOException, InterruptedException {
    shell("name=$(printf 'caf\\351'); printf x > $name.txt; mkdir $name; printf y > $name/b.txt");

    FileWalk walk = walk(folder);

    assertEquals(List.of(), walk.problems());
    List<String> contents = new ArrayList<>();
    for (SourceFile file : walk.files()) {
      contents.add(Files.readString(file.path()));
    }
    assertEquals(List.of("x", "y"), contents);
  }

  @Test
  void reportsWhatLiesTooDeepForTheSystem() throws IOException, InterruptedException {
    write("a.txt");
    String part = "d".repeat(200);
    shell(
        "i=0; while [ $i -lt 25 ]; do mkdir %s && cd -P %s || exit 1; i=$((i+1)); done; echo > b.txt"
            .formatted(part, part));
    try {
      FileWalk walk = walk(folder);

      assertEquals(List.of("a.txt"), relative(walk));
      assertEquals(
          List.of("File name too long"),
          walk.problems().stream().map(FileWalk.Problem::reason).toList());
    } finally {
      shell("rm -r " + part);
    }
  }

  @Test
  void reportsALinkThatLeadsToItself() throws IOException {
    Path loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, loop);

    assertEquals(1, walk(loop).problems().size());
  }

  @Test
  void asksTheFilter() throws IOException {
    write("a.txt");
    write("a.md");
    write("old/b.txt");
    PathFilter filter = PathFilter.of(List.of("*.txt"), List.of("old"));

    assertEquals(List.of("a.txt"), relative(FileWalk.of(List.of(folder), filter)));
    assertEquals(List.of(), relative(FileWalk.of(List.of(folder.resolve("a.md")), filter)));
  }

  /** Does in the folder what Java cannot. */
  private void shell(String script) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
    Process shell =
        new ProcessBuilder("/bin/sh", "-c", script).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, shell.waitFor());
  }

  private static FileWalk walk(Path... roots) {
    return FileWalk.of(List.of(roots), PathFilter.ALL);
  }

  private static List<String> relative(FileWalk walk) {
    return walk.files().stream()
        .map(file -> file.relative().toString().replace('\\', '/'))
        .toList();
  }

  private static List<Path> paths(FileWalk walk) {
    return walk.files().stream().map(SourceFile::path).toList();
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }
}
