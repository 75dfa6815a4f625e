package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.emend.files.FolderState;

/** Kills {@code emend repair -i} at random moments and looks at what it leaves. */
final class KilledRuns {

  static final int FILES = 120;
  private static final String DAMAGED =
      "She didnâ€™t say what itâ€™s for â€“ and I canâ€™t ask. No. ";

  private final Path temporary;
  private final Random random;
  private final FolderState old;
  private final FolderState repaired;
  private final long untilFirstWrite;
  private final long untilEnd;
  private int rounds;

  /** What was left after a kill: how many files were repaired, and what was wrong, if anything. */
  record Round(int repaired, List<String> faults) {}

  /** Learns by a run that is not killed what a run makes and how long it takes. */
  KilledRuns(Path temporary, long seed) throws IOException, InterruptedException {
    this.temporary = temporary;
    random = new Random(seed);
    Path folder = newFolder();
    old = FolderState.of(folder);
    long begun = System.nanoTime();
    Process process = repair(folder);
    while (process.isAlive() && Files.notExists(folder.resolve(".emend"))) {
      Thread.onSpinWait();
    }
    untilFirstWrite = System.nanoTime() - begun;
    process.waitFor();
    untilEnd = System.nanoTime() - begun;
    repaired = FolderState.of(folder);
    if (repaired.equals(old)) {
      throw new IllegalStateException("nothing was repaired");
    }
  }

  /** Kills a run: one time in five anywhere, else between its first write and its end. */
  Round killOne() throws IOException, InterruptedException {
    Path folder = newFolder();
    Process process = repair(folder);
    if (random.nextInt(5) == 0) {
      await(process, random.nextLong(untilEnd));
    } else {
      while (process.isAlive() && Files.notExists(folder.resolve(".emend"))) {
        Thread.onSpinWait();
      }
      await(process, random.nextLong(untilEnd - untilFirstWrite));
    }
    process.destroyForcibly().waitFor();
    List<String> faults = new ArrayList<>();
    int done = countRepaired(folder, faults);
    if (random.nextBoolean() && done < FILES) {
      process = repair(folder);
      await(process, random.nextLong(untilEnd));
      process.destroyForcibly().waitFor();
      countRepaired(folder, faults);
    }
    undo(folder, faults);
    return new Round(done, faults);
  }

  private static void await(Process process, long nanoseconds) throws InterruptedException {
    process.waitFor(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private int countRepaired(Path folder, List<String> faults) throws IOException {
    int count = 0;
    Map<String, FolderState.FileState> now = FolderState.of(folder).files();
    for (String name : old.files().keySet()) {
      if (repaired.files().get(name).equals(now.get(name))) {
        count++;
      } else if (!old.files().get(name).equals(now.get(name))) {
        faults.add(name + " is neither old nor new: " + now.get(name));
      }
    }
    return count;
  }

  private void undo(Path folder, List<String> faults) throws IOException {
    Program undo = Program.run("undo", folder);
    boolean isNothingToUndo = undo.err().contains("nothing to undo");
    if (undo.exitCode() != 0 && !isNothingToUndo) {
      faults.add("undo says " + undo.err());
    }
    FolderState now = FolderState.of(folder);
    if (!now.equals(old)) {
      faults.add("undo leaves " + now);
    }
  }

  private static Process repair(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.emend.cli.Main",
            "repair",
            "-i",
            "--encoding",
            "UTF-8",
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder + ".log"))
        .start();
  }

  private Path newFolder() throws IOException {
    rounds++;
    Path folder = Files.createDirectories(temporary.resolve("round" + rounds).resolve("letters"));
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("year" + i % 3).resolve("é" + i + ".txt");
      Files.createDirectories(file.getParent());
      Files.write(file, (DAMAGED + i + "\r\n").repeat(1 + i % 40).getBytes(UTF_8));
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(i % 2 == 0 ? "rw-r-----" : "rwxr--r--"));
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000_000L + i)));
    }
    return folder;
  }
}
