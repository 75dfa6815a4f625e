package org.emend.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A new file on its way to its place: gone when closed, unless it was moved there. */
final class Draft implements AutoCloseable {

  static final String PREFIX = ".emend-";
  static final String SUFFIX = ".tmp";

  private final Path path;
  private final FileChannel channel;
  private boolean isMoved;

  private Draft(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * An empty draft.
   *
   * @param tag letters and digits by which the name of the draft begins
   */
  static Draft in(Path folder, String tag) throws IOException {
    Path path = folder.resolve(PREFIX + tag + "-" + UUID.randomUUID() + SUFFIX);
    try {
      return new Draft(
          path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new FileSystemException(
          folder.toString(), null, "cannot make a file here: " + FailureReason.of(e, path));
    }
  }

  Path path() {
    return path;
  }

  /** Writes all of it, to the disk, and tells what it is. */
  ContentDigest write(SafeWrite.Content content) throws IOException {
    ContentDigest.Recorder recorder = new ContentDigest.Recorder(channel);
    content.writeTo(recorder);
    channel.force(true);
    channel.close();
    return recorder.digest();
  }

  void moveTo(Path place) throws IOException {
    Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    isMoved = true;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (!isMoved) {
        Files.deleteIfExists(path);
      }
    }
  }
}
