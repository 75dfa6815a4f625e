package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever fails, and wherever the process dies: each file is wholly old or wholly new, and all of
 * it can be taken back.
 */
class EveryFaultTest {

  private static final List<String> NAMES = List.of("a.txt", "sub/b.txt", "sub/twin.txt");

  @TempDir private Path temporary;
  private final FaultyFileSystem system = new FaultyFileSystem(FileSystems.getDefault());
  private Path folder;
  private FolderState old;
  private FolderState repaired;
  private int rounds;

  @BeforeEach
  void learnWhatARunMakes() throws IOException {
    newFolder();
    repair();
    repaired = FolderState.of(folder);
    assertEquals(NAMES.size(), repaired.files().size());
  }

  @Test
  void aRunThatMeetsAFaultAnywhereCanBeUndone() throws IOException {
    everyFault(this::newFolder, this::repair, system::failAt, this::undoes);
  }

  @Test
  void aRunThatDiesAnywhereCanBeUndone() throws IOException {
    everyFault(this::newFolder, this::repair, system::dieAt, this::undoes);
  }

  @Test
  void aRunThatDiesAnywhereCanBeGoneOnWithAndUndoneAsOne() throws IOException {
    everyFault(
        this::newFolder,
        this::repair,
        system::dieAt,
        where -> {
          repair();
          assertEquals(repaired, FolderState.of(folder), where);
          assertEquals(1, Runs.in(folder).list().size(), where);
          undoes(where);
        });
  }

  @Test
  void anUndoThatMeetsAFaultAnywhereCanBeDoneAgain() throws IOException {
    everyFault(this::newRepairedFolder, this::undo, system::failAt, this::undoes);
  }

  @Test
  void anUndoThatDiesAnywhereCanBeDoneAgain() throws IOException {
    everyFault(this::newRepairedFolder, this::undo, system::dieAt, this::undoes);
  }

  private interface Work {
    void run() throws IOException;
  }

  private interface Check {
    void run(String where) throws IOException;
  }

  private void everyFault(Work before, Work work, IntConsumer fault, Check after)
      throws IOException {
    before.run();
    system.heal();
    work.run();
    int operations = system.operations().size();
    assertTrue(operations > 5 * NAMES.size(), system.operations().toString());
    for (int at = 0; at < operations; at++) {
      before.run();
      fault.accept(at);
      attempt(work);
      String where = system.operations().get(at);
      system.heal();
      assertIsOldOrNew(where);
      after.run(where);
    }
  }

  private void undoes(String where) throws IOException {
    undo();
    assertEquals(old, FolderState.of(folder), where);
    try (Stream<Path> kept = Files.walk(folder)) {
      assertTrue(kept.noneMatch(path -> path.getFileName().toString().endsWith(".tmp")), where);
    }
  }

  private static void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      assertTrue(e.getMessage().length() > 0);
    }
  }

  private void newFolder() throws IOException {
    rounds++;
    Path made = Files.createDirectory(temporary.resolve("round" + rounds));
    Files.createDirectory(made.resolve("sub"));
    for (int i = 0; i < NAMES.size(); i++) {
      Path file = made.resolve(NAMES.get(i));
      Files.writeString(file, "It dont matter" + (i == 2 ? 0 : i) + "\r\n");
      Files.setLastModifiedTime(
          file, FileTime.from(Instant.parse("2001-02-0" + (i + 1) + "T04:05:06Z")));
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString("rw-r----" + (i == 1 ? "x" : "-")));
      }
    }
    old = FolderState.of(made);
    folder = system.wrap(made.toRealPath());
  }

  private void newRepairedFolder() throws IOException {
    newFolder();
    repair();
  }

  /** A file that fails is left alone, and the others are done, as a batch does it. */
  private void repair() throws IOException {
    try (UndoableFolder undoable = UndoableFolder.open(folder)) {
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        attempt(
            () -> {
              String text = Files.readString(file);
              if (text.contains("dont")) {
                byte[] content = text.replace("dont", "don’t").getBytes(UTF_8);
                undoable.replace(file, FileStamp.of(file), SafeWrite.Content.of(content));
              }
            });
      }
    }
  }

  private void undo() throws IOException {
    Runs runs = Runs.in(folder);
    runs.tidy();
    if (runs.last().isPresent()) {
      runs.undo(runs.last().get(), Runs.Edited.LEFT_ALONE, step -> {});
    }
  }

  private void assertIsOldOrNew(String where) throws IOException {
    Map<String, FolderState.FileState> now = FolderState.of(folder).files();
    for (String name : NAMES) {
      FolderState.FileState file = now.get(name);
      assertTrue(
          old.files().get(name).equals(file) || repaired.files().get(name).equals(file),
          where + " makes " + name + " " + file);
    }
  }
}
