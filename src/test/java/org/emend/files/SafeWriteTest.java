package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeWriteTest {

  @TempDir private Path folder;
  private Path file;
  private FileStamp stamp;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), "old");
    stamp = FileStamp.of(file);
  }

  @Test
  void replacesTheContentAndLeavesNothingBehind() throws IOException {
    SafeWrite.replace(file, stamp, bytes("new"));

    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void keepsModeTimesAndOwner() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));
    FileTime then = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    Files.setLastModifiedTime(file, then);
    Object owner = Files.getAttribute(file, "posix:owner");
    Object group = Files.getAttribute(file, "posix:group");

    SafeWrite.replace(file, FileStamp.of(file), bytes("new"));

    assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(then, Files.getLastModifiedTime(file));
    assertEquals(owner, Files.getAttribute(file, "posix:owner"));
    assertEquals(group, Files.getAttribute(file, "posix:group"));
  }

  @Test
  void givesTheFileToItsOwnerWhereAllowed() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("unix"));
    try {
      Files.setAttribute(file, "unix:uid", 12345);
      Files.setAttribute(file, "unix:gid", 23456);
    } catch (IOException e) {
      assumeTrue(false, "only a superuser gives files away");
    }

    SafeWrite.replace(file, FileStamp.of(file), bytes("new"));

    assertEquals(12345, Files.getAttribute(file, "unix:uid"));
    assertEquals(23456, Files.getAttribute(file, "unix:gid"));
  }

  @Test
  void aFailureWhileWritingLeavesTheOldFileAndNoOther() throws IOException {
    SafeWrite.Content broken =
        channel -> {
          channel.write(ByteBuffer.wrap(bytes("ne")));
          throw new IOException("No space left on device");
        };

    IOException failure =
        assertThrows(IOException.class, () -> SafeWrite.replace(file, stamp, broken));

    assertEquals("No space left on device", FailureReason.of(failure, file));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void leavesAFileAloneThatChangedSinceItWasRead() throws IOException {
    Files.writeString(file, "typed meanwhile");

    assertRefused("was changed by someone else meanwhile; left alone");
    assertEquals("typed meanwhile", Files.readString(file));
  }

  @Test
  void noticesAChangeThatKeepsTheSize() throws IOException {
    Files.writeString(file, "OLD");
    Files.setLastModifiedTime(file, FileTime.from(stamp.modified().toInstant().plusSeconds(1)));

    assertRefused("was changed by someone else meanwhile; left alone");
    assertEquals("OLD", Files.readString(file));
  }

  @Test
  void noticesAChangeDuringTheWriting() throws IOException {
    SafeWrite.Content slow =
        channel -> {
          channel.write(ByteBuffer.wrap(bytes("new")));
          Files.writeString(file, "typed meanwhile");
        };

    assertThrows(IOException.class, () -> SafeWrite.replace(file, stamp, slow));

    assertEquals("typed meanwhile", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void doesNotForceAReadOnlyFile() {
    assertTrue(file.toFile().setWritable(false, false));

    assertRefused("is read-only");
    assertThrows(IOException.class, () -> SafeWrite.write(file, bytes("new")));
  }

  @Test
  void followsASymbolicLinkAndKeepsIt() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

    SafeWrite.replace(link, FileStamp.of(link), bytes("new"));

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void writesANewFileWithTheUsualMode() throws IOException {
    Path made = folder.resolve("made.json");
    Path usual = Files.writeString(folder.resolve("usual.json"), "");

    SafeWrite.write(made, bytes("{}"));

    assertEquals("{}", Files.readString(made));
    assertEquals(mode(usual), mode(made));
  }

  @Test
  void anExistingFileKeepsItsModeWhenWritten() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    SafeWrite.write(file, bytes("new"));

    assertEquals("rw-------", mode(file));
  }

  @Test
  void writesALikenessOfAReadOnlyFile() throws IOException {
    assertTrue(file.toFile().setWritable(false, false));
    Path copy = folder.resolve("copy.txt");

    SafeWrite.writeLike(file, copy, bytes("new"));

    assertEquals("new", Files.readString(copy));
    assertEquals(mode(file), mode(copy));
    assertEquals(Files.getLastModifiedTime(file), Files.getLastModifiedTime(copy));
  }

  @Test
  void refusesAFolder() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));

    IOException failure =
        assertThrows(IOException.class, () -> SafeWrite.write(taken, bytes("new")));

    assertEquals("is a folder", FailureReason.of(failure, taken));
    assertEquals(List.of("a.txt", "taken"), names());
  }

  @Test
  void refusesWhatIsNoRegularFile() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));

    assertThrows(IOException.class, () -> SafeWrite.write(device, bytes("new")));
  }

  @Test
  void saysThatTheFolderIsMissing() {
    Path lost = folder.resolve("no/where.txt");

    IOException failure =
        assertThrows(IOException.class, () -> SafeWrite.write(lost, bytes("new")));

    assertTrue(
        FailureReason.of(failure, lost).startsWith("cannot make a file here: no such file"),
        failure.getMessage());
  }

  private void assertRefused(String reason) {
    IOException failure =
        assertThrows(IOException.class, () -> SafeWrite.replace(file, stamp, bytes("new")));
    assertEquals(reason, FailureReason.of(failure, file));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix")
        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
        : "";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
