package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.emend.files.FolderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up during a run; needs a superuser to mount a small one. */
class FullDiskTest {

  private static final int FILES = 12;

  @TempDir private Path temporary;
  private Path disk;
  private boolean isMounted;

  @BeforeEach
  void mountASmallDisk() throws IOException, InterruptedException {
    disk = Files.createDirectory(temporary.resolve("disk"));
    isMounted = succeeds("mount", "-t", "tmpfs", "-o", "size=800k", "tmpfs", disk.toString());
    assumeTrue(isMounted, "no small disk can be mounted");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (isMounted) {
      assertTrue(succeeds("umount", disk.toString()));
    }
  }

  @Test
  void namesEveryFileThatHasNoRoomAndIsUndone() throws Exception {
    Path docs = Files.createDirectory(disk.resolve("docs"));
    for (int i = 0; i < FILES; i++) {
      String text = "She didnâ€™t say what itâ€™s for. " + i + "\n";
      Files.writeString(docs.resolve(i + ".txt"), text.repeat(900));
    }
    FolderState old = FolderState.of(docs);

    Program run = Program.run("repair", "-i", "--jobs", "2", docs);

    assertEquals(3, run.exitCode(), run.err());
    List<String> failures = run.err().lines().filter(line -> line.startsWith("emend: ")).toList();
    assertTrue(failures.stream().allMatch(line -> line.contains("No space left")), run.err());
    Map<String, FolderState.FileState> now = FolderState.of(docs).files();
    long untouched =
        now.entrySet().stream()
            .filter(file -> file.getValue().equals(old.files().get(file.getKey())))
            .count();
    assertEquals(failures.size(), untouched, run.err());
    assertTrue(untouched < FILES, "room for some");

    Program undo = Program.run("undo", docs);
    assertEquals(3, undo.exitCode(), "no room for the undo either");
    assertEquals(now.keySet(), FolderState.of(docs).files().keySet());

    assertTrue(succeeds("mount", "-o", "remount,size=2m", disk.toString()));
    undo = Program.run("undo", docs);
    assertEquals(0, undo.exitCode(), undo.err());
    assertEquals(old, FolderState.of(docs));
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0 && said.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
