package org.emend.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Writing a file so that it never holds half of its content.
 *
 * <p>The content goes to a new file in the same folder, hidden, and is forced to the disk; then the
 * new file takes the place of the old one in one step. If anything fails before that, the old file
 * is as it was and the new one is gone. Symbolic links are followed, and stay. A second hard link
 * to the old file keeps the old content.
 */
public final class SafeWrite {

  private SafeWrite() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(WritableByteChannel channel) throws IOException;
  }

  /**
   * Replaces what a file holds; its mode, its times and, where allowed, its owner and group stay.
   *
   * @param read the file's stamp from before it was read
   * @throws IOException if the file has changed since, is read-only or cannot be written
   */
  public static void replace(Path file, FileStamp read, byte[] content) throws IOException {
    replace(file, read, channel -> writeFully(channel, content));
  }

  static void replace(Path file, FileStamp read, Content content) throws IOException {
    Path real = file.toRealPath();
    refuseUnlessWritable(real, file);
    refuseIfChanged(real, file, read);
    try (Draft draft = Draft.beside(real)) {
      FileTraits traits = FileTraits.of(real);
      traits.giveOwnerAndMode(draft.path());
      draft.write(content);
      traits.giveTimes(draft.path());
      refuseIfChanged(real, file, read);
      draft.moveTo(real);
    }
  }

  /**
   * Writes a file that may or may not exist; the mode of an existing one stays.
   *
   * @throws IOException if the file exists and is read-only, or cannot be written
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path real = RealPath.of(file);
    Optional<FileTraits> traits = Optional.empty();
    if (Files.exists(real)) {
      refuseUnlessWritable(real, file);
      traits = Optional.of(FileTraits.of(real));
    }
    try (Draft draft = Draft.beside(real)) {
      if (traits.isPresent()) {
        traits.get().giveOwnerAndMode(draft.path());
      }
      draft.write(channel -> writeFully(channel, content));
      draft.moveTo(real);
    }
  }

  /** Writes a file that may or may not exist, with the mode, the times and the owner of another. */
  public static void writeLike(Path model, Path file, byte[] content) throws IOException {
    Path real = RealPath.of(file);
    if (Files.exists(real)) {
      refuseUnlessWritable(real, file);
    }
    FileTraits traits = FileTraits.of(model);
    try (Draft draft = Draft.beside(real)) {
      traits.giveOwnerAndMode(draft.path());
      draft.write(channel -> writeFully(channel, content));
      traits.giveTimes(draft.path());
      draft.moveTo(real);
    }
  }

  private static void refuseUnlessWritable(Path real, Path named) throws IOException {
    if (!Files.isRegularFile(real)) {
      throw refusal(named, Files.isDirectory(real) ? "is a folder" : "is not a regular file");
    }
    if (!Files.isWritable(real) || FileTraits.of(real).isReadOnly()) {
      throw refusal(named, "is read-only");
    }
  }

  private static void refuseIfChanged(Path real, Path named, FileStamp read) throws IOException {
    if (!FileStamp.of(real).equals(read)) {
      throw refusal(named, "was changed by someone else meanwhile; left alone");
    }
  }

  private static FileSystemException refusal(Path named, String reason) {
    return new FileSystemException(named.toString(), null, reason);
  }

  private static void writeFully(WritableByteChannel channel, byte[] content) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** The new file on its way: gone when closed, unless it was moved to its place. */
  private record Draft(Path path, FileChannel channel) implements AutoCloseable {

    static Draft beside(Path file) throws IOException {
      Path folder = file.toAbsolutePath().getParent();
      Path path = folder.resolve(".emend-" + UUID.randomUUID() + ".tmp");
      try {
        return new Draft(
            path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      } catch (IOException e) {
        throw new FileSystemException(
            folder.toString(), null, "cannot make a file here: " + FailureReason.of(e, path));
      }
    }

    void write(Content content) throws IOException {
      content.writeTo(channel);
      channel.force(true);
      channel.close();
    }

    void moveTo(Path place) throws IOException {
      Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        Files.deleteIfExists(path);
      }
    }
  }
}
