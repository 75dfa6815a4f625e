package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which everything is wrong that can be, repaired in place, and what is good in it. */
class HostileFolderTest {

  private static final String DAMAGED = "We donâ€™t know when the cafÃ© opens.\n";
  private static final String REPAIRED = "We don’t know when the café opens.\n";

  /** Longer than a piece that is repaired at a time. */
  private static final int HUGE_LINE = 8 << 20;

  @TempDir private Path temporary;
  private Path folder;

  /** What must be there afterwards, byte for byte. */
  private final Map<Path, byte[]> expected = new LinkedHashMap<>();

  @BeforeEach
  void makeFolder() throws IOException {
    assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
    folder = Files.createDirectory(temporary.resolve("archive"));
  }

  private Path stays(String name, byte[] content) throws IOException {
    return file(name, content, content);
  }

  private Path comesBack(String name, Charset charset) throws IOException {
    return file(name, DAMAGED.getBytes(charset), REPAIRED.getBytes(charset));
  }

  private Path file(String name, byte[] before, byte[] after) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, before);
    expected.put(file, after);
    return file;
  }

  private static byte[] withBom(byte... text) {
    byte[] bytes = new byte[text.length + 3];
    bytes[0] = (byte) 0xEF;
    bytes[1] = (byte) 0xBB;
    bytes[2] = (byte) 0xBF;
    System.arraycopy(text, 0, bytes, 3, text.length);
    return bytes;
  }

  /** Makes what is good, and what is odd but good. */
  private void addGoodFiles() throws IOException {
    comesBack("plain.txt", UTF_8);
    file("with a mark.txt", withBom(DAMAGED.getBytes(UTF_8)), withBom(REPAIRED.getBytes(UTF_8)));
    comesBack("wide.txt", UTF_16LE);
    comesBack("an odd\nname \"of\" ‘two’ lines\t.txt", UTF_8);
    comesBack("-i", UTF_8);
    comesBack("deep" + "/a folder in a folder".repeat(40) + "/file.txt", UTF_8);
    file(
        "line ends.txt",
        (DAMAGED.strip() + "\r\n" + DAMAGED + DAMAGED.strip() + "\r" + DAMAGED.strip())
            .getBytes(UTF_8),
        (REPAIRED.strip() + "\r\n" + REPAIRED + REPAIRED.strip() + "\r" + REPAIRED.strip())
            .getBytes(UTF_8));
    String words = "gull and boat ".repeat(HUGE_LINE / 14);
    file(
        "huge line.txt",
        (words + DAMAGED.strip() + words).getBytes(UTF_8),
        (words + REPAIRED.strip() + words).getBytes(UTF_8));
    stays("empty.txt", new byte[0]);
    stays("mark alone.txt", withBom());
    stays("binary.gif", new byte[] {'G', 'I', 'F', '8', 0, 1, 0, 2, 0, (byte) 0xFF, 0, 0, 3});
    stays("sound.txt", REPAIRED.getBytes(UTF_8));
    stays("legacy.txt", "Im Café läuft früh schöne Musik für alle.\n".getBytes(ISO_8859_1));
    stays("cut.txt", new byte[] {'c', 'a', 'f', (byte) 0xC3});
    stays("marks of nothing.txt", "\uFFFD\uFFFD ? \u00A0\n".getBytes(UTF_8));
  }

  /** Makes what cannot be repaired; each is to be named in one line. */
  private List<Path> addBadFiles() throws IOException {
    Path readOnly = stays("read-only.txt", DAMAGED.getBytes(UTF_8));
    Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r--r--r--"));
    return List.of(readOnly);
  }

  /** Makes what a walk must not follow, nor open. */
  private void addTraps() throws IOException, InterruptedException {
    Path outside = Files.writeString(temporary.resolve("outside.txt"), DAMAGED);
    expected.put(outside, DAMAGED.getBytes(UTF_8));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("no such file"));
    Files.createSymbolicLink(folder.resolve("outside"), outside);
    stays(".hidden.txt", DAMAGED.getBytes(UTF_8));
    stays(".git/config.txt", DAMAGED.getBytes(UTF_8));
    Files.writeString(folder.resolve(".gitignore"), "*.log\n");
    stays("ignored.log", DAMAGED.getBytes(UTF_8));
    Path pipe = folder.resolve("pipe.txt");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);
  }

  @Test
  void repairsWhatIsGoodAndNamesWhatIsBad() throws IOException, InterruptedException {
    addGoodFiles();
    List<Path> bad = addBadFiles();
    addTraps();
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    for (Path file : expected.keySet()) {
      Files.setLastModifiedTime(file, time);
    }

    Program run = Program.run("repair", "-i", "-q", folder);

    assertEquals(ExitCode.FAILED, run.exitCode(), run.err());
    List<String> lines = new ArrayList<>(run.err().lines().toList());
    for (Path file : bad) {
      assertTrue(
          lines.removeIf(line -> line.startsWith("emend: " + file + ": ")),
          () -> file + " is not named in " + run.err());
    }
    assertEquals(List.of(), lines);
    for (Map.Entry<Path, byte[]> file : expected.entrySet()) {
      String name = file.getKey().toString();
      assertArrayEquals(file.getValue(), Files.readAllBytes(file.getKey()), name);
      assertEquals(time, Files.getLastModifiedTime(file.getKey()), name);
    }
  }

  @Test
  void putsAllOfItBack() throws IOException, InterruptedException {
    addGoodFiles();
    addBadFiles();
    addTraps();
    Map<Path, byte[]> before = new LinkedHashMap<>();
    for (Path file : expected.keySet()) {
      before.put(file, Files.readAllBytes(file));
    }
    Program.run("repair", "-i", "-q", folder);

    Program undo = Program.run("undo", folder);

    assertEquals(ExitCode.DONE, undo.exitCode(), undo.err());
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      String name = file.getKey().toString();
      assertArrayEquals(file.getValue(), Files.readAllBytes(file.getKey()), name);
    }
  }

  @Test
  void aSecondRunChangesNothing() throws IOException, InterruptedException {
    addGoodFiles();
    addTraps();
    Program.run("repair", "-i", "-q", folder);

    Program again = Program.run("repair", "--check", folder);

    assertEquals(ExitCode.DONE, again.exitCode(), again.text());
    assertEquals("", again.text());
  }
}
