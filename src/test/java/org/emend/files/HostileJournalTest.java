package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anyone may have written what is in {@code .emend}; nothing outside of the folder is touched. */
class HostileJournalTest {

  @TempDir private Path temporary;
  private Path folder;
  private Path outside;
  private Path journal;

  @BeforeEach
  void repairAFile() throws IOException {
    folder = Files.createDirectory(temporary.resolve("docs")).toRealPath();
    outside = Files.writeString(temporary.resolve("outside.txt"), "new");
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    try (UndoableFolder undoable = UndoableFolder.open(folder)) {
      undoable.replace(file, FileStamp.of(file), SafeWrite.Content.of("new".getBytes(UTF_8)));
    }
    journal = folder.resolve(".emend/runs/1.jsonl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.txt",
        "%2E%2E/outside.txt",
        "sub/../../outside.txt",
        "/outside.txt",
        "..%2Foutside.txt",
        ".emend/lock",
        "a.txt?x",
        "a.txt%00",
        "",
        "a%zz"
      })
  void aPathThatLeavesTheFolderIsRefused(String path) throws IOException {
    edit("\"path\":\"a.txt\"", "\"path\":\"" + path + "\"");

    assertEquals(1, refusals(undo()).size());
    assertEquals("new", Files.readString(outside));
    assertEquals("new", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void aPathThroughASymbolicLinkIsRefused() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), temporary);
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);

    edit("\"path\":\"a.txt\"", "\"path\":\"link/outside.txt\"");
    assertEquals("leads through a symbolic link (link/outside.txt)", refusals(undo()).get(0));
    edit("link/outside.txt", "link.txt");
    assertEquals("leads through a symbolic link (link.txt)", refusals(undo()).get(0));
    assertEquals("new", Files.readString(outside));
  }

  @Test
  void anOriginalThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    Path original = original();
    Files.writeString(original, "bad");
    assertTrue(refusals(undo()).get(0).startsWith("the original is damaged"));

    Files.delete(original);
    assertTrue(refusals(undo()).get(0).startsWith("the original is missing"));

    Files.createSymbolicLink(original, outside);
    assertTrue(refusals(undo()).get(0).startsWith("is not a file that emend made"));
    assertEquals("new", Files.readString(folder.resolve("a.txt")));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "a.txt and .emend");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "{\"run\":1,\"path\":\"a.txt\"}",
        "{\"run\":2,\"folder\":\"\"}",
        "{\"run\":1,\"run\":1,\"folder\":\"\"}",
        "[1]",
        "",
        "{\"run\":1,\"ended\":\"yesterday\"}",
        "{\"run\":1,\"version\":9,\"drafts\":\"\"}"
      })
  void aLineThatIsNoneIsNamedAndTheOthersCount(String line) throws IOException {
    Files.writeString(journal, Files.readString(journal) + line + "\n");

    List<UndoStep> steps = undo();

    assertEquals(1, refusals(steps).size());
    assertTrue(refusals(steps).get(0).contains("line 5 of the journal"), steps.toString());
    assertEquals("old", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void aLineThatIsTooLongIsNamed() throws IOException {
    Files.writeString(journal, Files.readString(journal) + "x".repeat(10_000_000) + "\n");

    assertTrue(refusals(undo()).get(0).endsWith("is too long"));
  }

  @Test
  void aLastLineThatDoesNotEndIsNothingWrong() throws IOException {
    Files.writeString(journal, Files.readString(journal) + "{\"run\":1,\"pa");

    assertEquals(List.of(new UndoStep.PutBack(folder.resolve("a.txt"))), undo());
    assertEquals(List.of(new UndoStep.AlreadyThere(folder.resolve("a.txt"))), undo());
  }

  @Test
  void aMillionLinesOfNonsenseAreNoJournal() throws IOException {
    try (Writer out = Files.newBufferedWriter(journal)) {
      for (int i = 0; i < 1_000_001; i++) {
        out.write("{}\n");
      }
    }

    IOException failure = assertThrows(IOException.class, this::undo);
    assertEquals("is no journal of emend's", FailureReason.of(failure, journal));
    assertEquals(Runs.State.DAMAGED, Runs.in(folder).list().get(0).state());
  }

  @Test
  void linksInPlaceOfEmendsFoldersAreRefused() throws IOException {
    Path stolen = Files.createDirectory(temporary.resolve("stolen"));
    for (String name : List.of(".emend/runs", ".emend/originals", ".emend")) {
      Path path = folder.resolve(name);
      Path moved = Files.move(path, temporary.resolve("moved"));
      Files.createSymbolicLink(path, stolen);

      assertThrows(IOException.class, () -> Runs.in(folder), name);
      IOException failure =
          assertThrows(IOException.class, () -> UndoableFolder.open(folder), name);
      assertEquals("is not a folder that emend made", FailureReason.of(failure, path));

      Files.delete(path);
      Files.move(moved, path);
    }
    try (var files = Files.list(stolen)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aJournalWithASecondNameIsNotWrittenTo() throws IOException {
    Path other = temporary.resolve("other");
    try {
      Files.createLink(other, journal);
    } catch (UnsupportedOperationException | IOException e) {
      return;
    }
    String before = Files.readString(other);

    assertThrows(IOException.class, this::undo);
    assertEquals(before, Files.readString(other));
  }

  @Test
  void forgettingFollowsNoLinks() throws IOException {
    Path shard = original().getParent();
    Files.createSymbolicLink(shard.resolve("link"), outside);
    Files.createSymbolicLink(shard.resolveSibling("zz"), temporary);

    Runs.in(folder).forget();

    assertEquals("new", Files.readString(outside));
    assertFalse(Files.exists(journal));
  }

  private Path original() throws IOException {
    try (var files = Files.walk(folder.resolve(".emend/originals"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(journal);
    assertTrue(text.contains(from), text);
    Files.writeString(journal, text.replace(from, to));
  }

  private List<UndoStep> undo() throws IOException {
    List<UndoStep> steps = new ArrayList<>();
    Runs.in(folder).undo(1, Runs.Edited.LEFT_ALONE, steps::add);
    return steps;
  }

  private static List<String> refusals(List<UndoStep> steps) {
    return steps.stream()
        .filter(UndoStep.LeftAlone.class::isInstance)
        .map(step -> ((UndoStep.LeftAlone) step).reason())
        .toList();
  }
}
