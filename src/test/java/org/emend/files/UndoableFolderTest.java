package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoableFolderTest {

  @TempDir private Path temporary;
  private Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    folder = Files.createDirectory(temporary.resolve("docs")).toRealPath();
    file = Files.writeString(folder.resolve("a.txt"), "old");
  }

  @Test
  void whatSeveralThreadsReplaceIsAllUndone() throws Exception {
    for (int i = 0; i < 100; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "old " + i % 7);
    }
    FolderState old = FolderState.of(folder);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (UndoableFolder undoable = UndoableFolder.open(folder)) {
      List<Future<?>> begun = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Path one = folder.resolve(i + ".txt");
        begun.add(threads.submit(() -> replaceUnchecked(undoable, one)));
      }
      for (Future<?> one : begun) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    assertEquals("new", Files.readString(folder.resolve("99.txt")));

    Runs.in(folder).undo(1, Runs.Edited.LEFT_ALONE, step -> {});

    assertEquals(old, FolderState.of(folder));
  }

  @Test
  void anEditBetweenARunAndTheOneThatGoesOnWithItIsWhatAnUndoGivesBack() throws IOException {
    replace("new");
    interrupt();
    Files.writeString(file, "edited");
    replace("newer");

    Runs.in(folder).undo(1, Runs.Edited.LEFT_ALONE, step -> {});

    assertEquals("edited", Files.readString(file));
  }

  @Test
  void aFileThatARunAndTheOneThatGoesOnWithItReplaceGetsBackTheFirstContent() throws IOException {
    replace("new");
    interrupt();
    replace("newer");

    assertEquals(1, Runs.in(folder).list().size());
    Runs.in(folder).undo(1, Runs.Edited.LEFT_ALONE, step -> {});

    assertEquals("old", Files.readString(file));
  }

  @Test
  void deletesDraftsOfAKilledRunAndNoOthers() throws IOException {
    replace("new");
    interrupt();
    String tag = RunRecord.read(KeptFolder.at(folder), 1).drafts().orElseThrow();
    Path stale = Files.writeString(folder.resolve(".emend-" + tag + "-1.tmp"), "ne");
    Path another = Files.writeString(folder.resolve(".emend-0123456789abcdef-1.tmp"), "ne");

    replace("newer");

    assertFalse(Files.exists(stale));
    assertTrue(Files.exists(another));
  }

  @Test
  void aFileElsewhereIsRefused() throws IOException {
    Path outside = Files.writeString(temporary.resolve("outside.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    try (UndoableFolder undoable = UndoableFolder.open(folder)) {
      for (Path one : List.of(outside, link)) {
        assertThrows(IOException.class, () -> replace(undoable, one, "new"));
      }
    }
    assertEquals("old", Files.readString(outside));
  }

  @Test
  void anOriginalThatWasSpoiltIsKeptAnew() throws IOException {
    replace("new");
    ContentDigest old = RunRecord.read(KeptFolder.at(folder), 1).changes().get("a.txt").before();
    Path original = new Originals(KeptFolder.at(folder).originals()).place(old);
    Files.writeString(original, "bad");
    Files.writeString(file, "old");

    replace("new");

    assertEquals("old", Files.readString(original));
  }

  /** As if the process had died before it could write that the run has ended. */
  private void interrupt() throws IOException {
    Path journal = folder.resolve(".emend/runs/1.jsonl");
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(0, text.indexOf("{\"run\":1,\"ended\"")) + "{\"ru");
  }

  private void replace(String content) throws IOException {
    try (UndoableFolder undoable = UndoableFolder.open(folder)) {
      replace(undoable, file, content);
    }
  }

  private static void replaceUnchecked(UndoableFolder undoable, Path file) {
    try {
      replace(undoable, file, "new");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void replace(UndoableFolder undoable, Path file, String content)
      throws IOException {
    undoable.replace(file, FileStamp.of(file), SafeWrite.Content.of(content.getBytes(UTF_8)));
  }
}
