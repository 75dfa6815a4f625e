package org.emend.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emend.files.FileStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  private static final FileRepair REPAIR = new FileRepair(Apostrophes::repair, Optional.empty());

  @TempDir private Path folder;

  @Test
  void repairsInPlaceAndTouchesNoOtherFile() throws IOException {
    Path damaged = Files.writeString(folder.resolve("a.txt"), "I dont");
    Path fine = Files.writeString(folder.resolve("b.txt"), "I do");
    FileStamp before = FileStamp.of(fine);

    run(inPlace(), 2);

    assertEquals("I don’t", Files.readString(damaged));
    assertEquals(before, FileStamp.of(fine));
  }

  @Test
  void handsOutcomesOverInOrderHoweverManyJobs() throws IOException {
    for (int i = 0; i < 60; i++) {
      String text = "dont ".repeat(1 + (61 * i) % 400);
      Files.writeString(folder.resolve(String.format("%02d.txt", i)), text);
    }
    List<String> expected =
        IntStream.range(0, 60).mapToObj(i -> String.format("%02d.txt", i)).toList();

    for (int jobs : new int[] {1, 3, 100}) {
      assertEquals(expected, List.copyOf(run(Destination.NOWHERE, jobs).keySet()));
    }
  }

  @Test
  void aReadOnlyFileIsReportedAndTheOthersAreDone() throws IOException {
    Path closed = Files.writeString(folder.resolve("a.txt"), "I dont");
    assertTrue(closed.toFile().setWritable(false, false));
    Path open = Files.writeString(folder.resolve("b.txt"), "I dont");

    Map<String, Outcome> outcomes = run(inPlace(), 1);

    assertEquals(
        "is read-only", assertInstanceOf(Outcome.Failed.class, outcomes.get("a.txt")).reason());
    assertEquals("I dont", Files.readString(closed));
    assertEquals("I don’t", Files.readString(open));
  }

  @Test
  void aReadOnlyFileWithNothingToRepairIsFine() throws IOException {
    Path closed = Files.writeString(folder.resolve("a.txt"), "I do");
    assertTrue(closed.toFile().setWritable(false, false));

    assertInstanceOf(Outcome.Unchanged.class, run(inPlace(), 1).get("a.txt"));
  }

  @Test
  void aFileThatVanishedIsReported() throws IOException {
    Path gone = folder.resolve("gone.txt");
    List<Outcome> outcomes = new ArrayList<>();

    new Batch(REPAIR, inPlace(), 1)
        .run(
            List.of(new SourceFile(gone, gone.getFileName())),
            (source, outcome) -> outcomes.add(outcome));

    assertEquals(
        "no such file or folder", assertInstanceOf(Outcome.Failed.class, outcomes.get(0)).reason());
  }

  @Test
  void aFileThatChangesMeanwhileIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "I dont");
    FileRepair slow =
        new FileRepair(
            text -> {
              writeUnchecked(file, "I dont know");
              return Apostrophes.repair(text);
            },
            Optional.empty());
    List<Outcome> outcomes = new ArrayList<>();

    new Batch(slow, inPlace(), 1)
        .run(
            List.of(new SourceFile(file, file.getFileName())),
            (source, outcome) -> outcomes.add(outcome));

    assertInstanceOf(Outcome.Failed.class, outcomes.get(0));
    assertEquals("I dont know", Files.readString(file));
  }

  @Test
  void aFaultOfTheDestinationFailsOneFileOnly() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "I dont");
    Files.writeString(folder.resolve("b.txt"), "I dont");
    Destination faulty =
        (source, read, outcome) -> {
          if (source.relative().endsWith("a.txt")) {
            throw new IllegalStateException("broken");
          }
        };

    Map<String, Outcome> outcomes = run(faulty, 1);

    assertEquals(
        "internal error: broken",
        assertInstanceOf(Outcome.Failed.class, outcomes.get("a.txt")).reason());
    assertInstanceOf(Outcome.Repaired.class, outcomes.get("b.txt"));
  }

  @Test
  void refusesNoJobs() {
    assertThrows(IllegalArgumentException.class, () -> new Batch(REPAIR, Destination.NOWHERE, 0));
  }

  private InPlace inPlace() throws IOException {
    return InPlace.of(List.of(folder), (file, remark) -> {});
  }

  private static void writeUnchecked(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Outcome> run(Destination destination, int jobs) throws IOException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    new Batch(REPAIR, destination, jobs)
        .run(
            FileWalk.of(List.of(folder), PathFilter.ALL).files(),
            (source, outcome) -> outcomes.put(source.relative().toString(), outcome));
    return outcomes;
  }
}
