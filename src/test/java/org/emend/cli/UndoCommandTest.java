package org.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.emend.files.FileStamp;
import org.emend.files.FolderState;
import org.emend.files.SafeWrite;
import org.emend.files.UndoableFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoCommandTest {

  private static final String DAMAGED = "She didnâ€™t say what itâ€™s for, and I canâ€™t ask. ";
  private static final String SOUND = "She didn’t say what it’s for, and I can’t ask. ";

  @TempDir private Path temporary;
  private Path docs;
  private FolderState old;

  @BeforeEach
  void writeFiles() throws IOException {
    docs = Files.createDirectories(temporary.resolve("docs/sub")).getParent().toRealPath();
    Files.writeString(docs.resolve("a.txt"), DAMAGED + "A\r\n");
    Files.writeString(docs.resolve("sub/é.txt"), DAMAGED + "B");
    Files.writeString(docs.resolve("fine.txt"), "It’s fine.\n");
    FileTime then = FileTime.from(Instant.parse("2001-02-03T04:05:06.789Z"));
    Files.setLastModifiedTime(docs.resolve("a.txt"), then);
    old = FolderState.of(docs);
  }

  @Test
  void putsBackContentModesAndTimes() throws IOException {
    repair();
    assertEquals(SOUND + "A\r\n", Files.readString(docs.resolve("a.txt")));
    Files.setLastModifiedTime(docs.resolve("a.txt"), FileTime.from(Instant.now()));

    Program undo = Program.run("undo", docs);

    assertEquals("run 1: 2 files put back\n", undo.err());
    assertEquals(0, undo.exitCode());
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void takesBackOneRunAfterTheOther() throws IOException {
    repair();
    Path more = Files.writeString(docs.resolve("more.txt"), DAMAGED);
    repair();

    assertEquals("run 2: 1 file put back\n", Program.run("undo", docs).err());
    assertEquals(DAMAGED, Files.readString(more));
    assertEquals("run 1: 2 files put back\n", Program.run("undo", docs).err());
    assertEquals("nothing is left to undo\n", Program.run("undo", docs).err());
    Files.delete(more);
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void leavesAnEditedFileAloneAndNamesIt() throws IOException {
    repair();
    Path edited = Files.writeString(docs.resolve("a.txt"), "rewritten");

    Program undo = Program.run("undo", docs);

    assertEquals(3, undo.exitCode());
    assertEquals(
        "emend: "
            + edited
            + ": was edited since; left alone\nrun 1: 1 file put back, 1 left alone\n",
        undo.err());
    assertEquals("rewritten", Files.readString(edited));
    assertTrue(Program.run("undo", "--list", docs).out().endsWith("\tundone in part\n"));
  }

  @Test
  void forceKeepsTheEditedContentAndPutsTheFileBack() throws IOException {
    repair();
    Path edited = Files.writeString(docs.resolve("a.txt"), "rewritten");

    Program undo = Program.run("undo", "--force", docs);

    assertEquals(0, undo.exitCode());
    assertEquals(old, FolderState.of(docs));
    String kept = undo.firstLineOfErr().replaceFirst(".*the edited content is in ", "");
    assertEquals("rewritten", Files.readString(Path.of(kept)));
    assertTrue(undo.err().startsWith("emend: " + edited + ": was edited since"), undo.err());
  }

  @Test
  void aDeletedFileStaysDeletedUnlessForced() throws IOException {
    repair();
    Files.delete(docs.resolve("sub/é.txt"));
    Files.delete(docs.resolve("sub"));

    Program undo = Program.run("undo", docs);
    assertEquals(3, undo.exitCode());
    assertTrue(undo.err().contains("é.txt: was deleted since; left alone"), undo.err());
    assertEquals(0, Program.run("undo", "--force", docs).exitCode());
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void touchesNoFileThatNoJournalNames() throws IOException {
    repair();
    FileStamp fine = FileStamp.of(docs.resolve("fine.txt"));
    Path made = Files.writeString(docs.resolve("new.txt"), "new");

    Program.run("undo", "--force", docs);

    assertEquals(fine, FileStamp.of(docs.resolve("fine.txt")));
    assertEquals("new", Files.readString(made));
  }

  @Test
  void aDryRunPrintsPathsAndWritesNothing() throws IOException {
    repair();
    FolderState repaired = FolderState.of(docs);

    Program undo = Program.run("undo", "--dry-run", docs);

    assertEquals(docs.resolve("a.txt") + "\n" + docs.resolve("sub/é.txt") + "\n", undo.text());
    assertEquals("run 1: 2 files would be put back\n", undo.err());
    assertEquals(repaired, FolderState.of(docs));
    assertTrue(Program.run("undo", "--list", docs).out().endsWith("\tnot undone\n"));
  }

  @Test
  void listsRunsAndForgetsThem() throws IOException {
    repair();
    Program.run("undo", docs);

    String line = Program.run("undo", "--list", docs).out();
    assertTrue(line.matches("1\t[0-9-]+ [0-9:]+\t2 files\t[0-9]+ bytes kept\tundone\n"), line);
    Program forget = Program.run("undo", "--forget", docs);
    assertTrue(forget.err().matches("1 run forgotten, .* freed\n"), forget.err());
    assertFalse(Files.exists(docs.resolve(".emend")));
    assertEquals(
        "emend: " + docs + ": nothing to undo: 'emend repair -i' changed nothing here\n",
        Program.run("undo", docs).err());
    assertEquals(3, Program.run("undo", docs).exitCode());
  }

  @Test
  void takesBackTheRunThatIsNamed() throws IOException {
    repair();
    Files.writeString(docs.resolve("more.txt"), DAMAGED);
    repair();

    assertEquals("run 1: 2 files put back\n", Program.run("undo", "--run", "1", docs).err());
    assertEquals(
        "emend: " + docs + ": there is no run 7; see --list\n",
        Program.run("undo", "--run", "7", docs).err());
  }

  @Test
  void aFileNamedByItselfIsKeptWhereItLies() throws IOException {
    assertEquals(0, Program.run("repair", "-i", docs.resolve("sub/é.txt")).exitCode());

    assertFalse(Files.exists(docs.resolve(".emend")));
    assertEquals("run 1: 1 file put back\n", Program.run("undo", docs.resolve("sub")).err());
    Program.run("undo", "--forget", docs.resolve("sub"));
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void aNamedSymbolicLinkStaysAndItsTargetIsUndone() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link.txt"), docs.resolve("a.txt"));

    assertEquals(0, Program.run("repair", "-i", link).exitCode());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(SOUND + "A\r\n", Files.readString(link));
    assertEquals("run 1: 1 file put back\n", Program.run("undo", docs).err());
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefused() throws IOException {
    repair();
    Path file = Files.writeString(docs.resolve("more.txt"), DAMAGED);
    try (UndoableFolder first = UndoableFolder.open(docs)) {
      first.replace(file, FileStamp.of(file), SafeWrite.Content.of(new byte[0]));
      String reason = "another emend is at work here; try again when it is done (";
      for (List<Object> command :
          List.<List<Object>>of(
              List.of("repair", "-i", docs),
              List.of("undo", docs),
              List.of("undo", "--forget", docs))) {
        Program second = Program.run(command.toArray());
        assertEquals(3, second.exitCode());
        assertTrue(second.err().contains(reason), second.err());
        assertEquals(1, second.err().lines().count(), second.err());
      }
    }
    assertEquals(0, Program.run("undo", docs).exitCode());
  }

  @Test
  void aFileWithOtherNamesIsNamedAndRepaired() throws IOException {
    Path other = temporary.resolve("other.txt");
    try {
      Files.createLink(other, docs.resolve("a.txt"));
    } catch (UnsupportedOperationException | FileSystemException e) {
      assumeTrue(false, "no hard links here");
    }

    Program run = Program.run("repair", "-i", docs);

    assertEquals(0, run.exitCode());
    assertTrue(
        run.err().contains("a.txt: has other names; they keep the old content\n"), run.err());
    assertEquals(DAMAGED + "A\r\n", Files.readString(other));
    Program.run("undo", docs);
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void aReadOnlyFileIsNamedAndNotForced() throws IOException {
    repair();
    Path closed = docs.resolve("a.txt");
    assertTrue(closed.toFile().setWritable(false, false));

    Program undo = Program.run("undo", "--force", docs);

    assertEquals(3, undo.exitCode());
    assertTrue(undo.err().contains(closed + ": is read-only; left alone"), undo.err());
    assertEquals(SOUND + "A\r\n", Files.readString(closed));
    assertTrue(closed.toFile().setWritable(true));
    assertEquals(0, Program.run("undo", docs).exitCode());
  }

  @Test
  void whereNoOriginalCanBeKeptNothingIsChanged() throws IOException {
    assumeTrue(docs.toFile().setWritable(false, false));
    assumeTrue(!Files.isWritable(docs), "a superuser may write anywhere");

    Program run = Program.run("repair", "-i", docs);

    assertTrue(docs.toFile().setWritable(true));
    assertEquals(3, run.exitCode());
    assertEquals(old, FolderState.of(docs));
  }

  @Test
  void keepsTheSameContentOnceAndOutOfGit() throws IOException {
    Files.writeString(docs.resolve("twin.txt"), DAMAGED + "A\r\n");
    repair();

    try (Stream<Path> originals = Files.walk(docs.resolve(".emend/originals"))) {
      assertEquals(2, originals.filter(Files::isRegularFile).count());
    }
    assertEquals("*\n", Files.readString(docs.resolve(".emend/.gitignore")));
  }

  @Test
  void whereNothingIsToRepairNothingIsKept() {
    Program.run("repair", "-i", docs.resolve("fine.txt"));

    assertFalse(Files.exists(docs.resolve(".emend")));
  }

  @Test
  void listAndForgetGoWithNothingElse() {
    for (String option : List.of("--forget", "--force", "--dry-run", "--run=1")) {
      assertEquals(2, Program.run("undo", "--list", option, docs).exitCode());
    }
    assertEquals(2, Program.run("undo").exitCode());
    assertEquals(3, Program.run("undo", docs.resolve("a.txt")).exitCode());
  }

  private void repair() {
    Program run = Program.run("repair", "-i", docs);
    assertEquals(0, run.exitCode(), run.err());
  }
}
