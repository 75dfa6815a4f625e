package org.emend.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreRulesTest {

  @TempDir private Path folder;

  @Test
  void leavesOutWhatAnIgnoreFileNames() throws IOException {
    write(".gitignore", "# what the editor leaves", "*~", "/drafts", "notes/**/old");
    write("a.txt");
    write("a.txt~");
    write("drafts/b.txt");
    write("letters/drafts/c.txt");
    write("notes/2019/old/d.txt");

    assertEquals(List.of("a.txt", "letters/drafts/c.txt"), walked(folder));
  }

  @Test
  void aLineWithASlashAtItsEndMeansFolders() throws IOException {
    write(".gitignore", "build/");
    write("build/a.txt");
    write("docs/build");

    assertEquals(List.of("docs/build"), walked(folder));
  }

  @Test
  void theLastLineThatSaysSomethingIsRight() throws IOException {
    write(".gitignore", "*.txt", "!keep.txt", "old/keep.txt");
    write("a.txt");
    write("keep.txt");
    write("new/keep.txt");
    write("old/keep.txt");

    assertEquals(List.of("keep.txt", "new/keep.txt"), walked(folder));
  }

  @Test
  void nothingComesBackFromAFolderThatIsLeftOut() throws IOException {
    write(".gitignore", "old", "!old/keep.txt");
    write("old/keep.txt");

    assertEquals(List.of(), walked(folder));
  }

  @Test
  void anIgnoreFileInAFolderCountsThereAndComesFirst() throws IOException {
    write(".gitignore", "*.txt");
    write("letters/.gitignore", "!*.txt", "/secret.txt");
    write("a.txt");
    write("letters/b.txt");
    write("letters/secret.txt");
    write("letters/2019/secret.txt");

    assertEquals(List.of("letters/2019/secret.txt", "letters/b.txt"), walked(folder));
  }

  @Test
  void theRulesOfARepositoryCountInAFolderOfIt() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(".gitignore", "*.log", "/docs/2019/drafts");
    write("docs/.gitignore", "*.bak");
    write("docs/2019/a.txt");
    write("docs/2019/a.log");
    write("docs/2019/a.bak");
    write("docs/2019/drafts/b.txt");

    assertEquals(List.of("a.txt"), walked(folder.resolve("docs/2019")));
  }

  @Test
  void withoutARepositoryNothingAboveTheNamedFolderCounts() throws IOException {
    write(".gitignore", "*.txt");
    write("docs/a.txt");

    assertEquals(List.of("a.txt"), walked(folder.resolve("docs")));
  }

  @Test
  void whatTheUserNamedIsTaken() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(".gitignore", "out/", "*.log");
    write("out/a.txt");
    write("b.log");

    assertEquals(List.of("a.txt"), walked(folder.resolve("out")));
    assertEquals(List.of("b.log"), walked(folder.resolve("b.log")));
  }

  @Test
  void emendsOwnIgnoreFileComesBeforeThatOfGit() throws IOException {
    write(".gitignore", "generated", "*.tmp");
    write(".emendignore", "!generated", "samples");
    write("generated/a.txt");
    write("samples/b.txt");
    write("c.tmp");

    assertEquals(List.of("generated/a.txt"), walked(folder));
  }

  @Test
  void namesBeyondAsciiAreFound() throws IOException {
    write(".gitignore", "mémoires/", "[æ-ø]?.txt");
    write("mémoires/a.txt");
    write("øl.txt");
    write("où.txt");

    assertEquals(List.of("où.txt"), walked(folder));
  }

  @Test
  void ignoreFilesCanBeDisobeyed() throws IOException {
    write(".gitignore", "*.txt");
    write("a.txt");

    FileWalk walk = FileWalk.of(List.of(folder), PathFilter.ALL);

    assertEquals(
        List.of(folder.resolve("a.txt")), walk.files().stream().map(SourceFile::path).toList());
  }

  private static List<String> walked(Path root) {
    FileWalk walk = FileWalk.of(List.of(root), PathFilter.ALL.withIgnoreFiles());
    assertEquals(List.of(), walk.problems());
    return walk.files().stream()
        .map(file -> file.relative().toString().replace('\\', '/'))
        .toList();
  }

  private void write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }
}
