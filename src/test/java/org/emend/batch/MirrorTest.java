package org.emend.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

  private static final byte[] BINARY = {0, 1, 2, 0, (byte) 0xFF, 0, 7, 0};

  @TempDir private Path folder;
  private Path docs;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    docs = Files.createDirectories(folder.resolve("docs/deep")).getParent();
    out = folder.resolve("out");
    Files.writeString(docs.resolve("a.txt"), "I dont\r\n");
    Files.writeString(docs.resolve("deep/b.txt"), "fine");
    Files.write(docs.resolve("deep/c.bin"), BINARY);
  }

  @Test
  void writesEveryFileRepairedOrNot() throws Exception {
    mirror(docs);

    assertEquals("I don’t\r\n", Files.readString(out.resolve("a.txt")));
    assertEquals("fine", Files.readString(out.resolve("deep/b.txt")));
    assertArrayEquals(BINARY, Files.readAllBytes(out.resolve("deep/c.bin")));
    assertEquals("I dont\r\n", Files.readString(docs.resolve("a.txt")));
  }

  @Test
  void writesASecondTimeOverTheFirst() throws Exception {
    mirror(docs);
    Files.writeString(docs.resolve("a.txt"), "you dont");

    mirror(docs);

    assertEquals("you don’t", Files.readString(out.resolve("a.txt")));
  }

  @Test
  void keepsTheTimes() throws Exception {
    mirror(docs);

    assertEquals(
        Files.getLastModifiedTime(docs.resolve("a.txt")),
        Files.getLastModifiedTime(out.resolve("a.txt")));
  }

  @Test
  void refusesAFolderInOrEqualToASource() {
    assertRefused("lies in", docs, docs);
    assertRefused("lies in", docs.resolve("out/new"), docs);
    assertRefused("lies in", docs.resolve("../docs/deep"), docs);
  }

  @Test
  void refusesALinkIntoASource() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), docs);

    assertRefused("lies in", link.resolve("out"), docs);
  }

  @Test
  void namesBothFilesThatWouldGoToTheSamePlace() throws IOException {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(more.resolve("a.txt"), "another");

    String message = assertRefused("would both go to", out, docs, more);

    assertTrue(message.contains(docs.resolve("a.txt").toString()), message);
    assertTrue(message.contains(more.resolve("a.txt").toString()), message);
  }

  @Test
  void refusesToWriteOverASource() throws IOException {
    assertRefused("would be written over", docs, docs.resolve("a.txt"));

    Path link = Files.createDirectories(out).resolve("a.txt");
    Files.createSymbolicLink(link, docs.resolve("a.txt"));
    assertRefused("would be written over", out, docs);
  }

  @Test
  void refusesAFileForAFolder() throws IOException {
    Files.writeString(out, "a file");

    assertRefused("is not a folder", out, docs);
  }

  @Test
  void reportsAFolderInTheWayOfAFile() throws Exception {
    Files.createDirectories(out.resolve("a.txt"));

    List<String> failures = mirror(docs);

    assertEquals(List.of("is a folder (" + out.resolve("a.txt") + ")"), failures);
    assertEquals("fine", Files.readString(out.resolve("deep/b.txt")));
    try (Stream<Path> entries = Files.list(out)) {
      assertEquals(2, entries.count());
    }
  }

  private List<String> mirror(Path... roots) throws Exception {
    FileWalk walk = FileWalk.of(List.of(roots), PathFilter.ALL);
    Mirror mirror = Mirror.into(out, List.of(roots), walk.files());
    List<String> failures = new ArrayList<>();
    FileRepair repair = new FileRepair(Apostrophes::repair, Optional.empty());
    new Batch(repair, mirror, 2)
        .run(
            walk.files(),
            (source, outcome) -> {
              if (outcome instanceof Outcome.Failed failed) {
                failures.add(failed.reason());
              }
            });
    return failures;
  }

  private static String assertRefused(String reason, Path out, Path... roots) {
    FileWalk walk = FileWalk.of(List.of(roots), PathFilter.ALL);
    String message =
        assertThrows(
                Mirror.RefusedException.class, () -> Mirror.into(out, List.of(roots), walk.files()))
            .getMessage();
    assertTrue(message.contains(reason), message);
    return message;
  }
}
