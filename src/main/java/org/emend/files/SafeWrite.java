package org.emend.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writing a file so that it never holds half of its content.
 *
 * <p>The content goes to a new file in the same folder, hidden, and is forced to the disk; then the
 * new file takes the place of the old one in one step. If anything fails before that, the old file
 * is as it was and the new one is gone. Symbolic links are followed, and stay. A second hard link
 * to the old file keeps the old content.
 */
public final class SafeWrite {

  private static final String UNTAGGED = "0";

  private SafeWrite() {}

  /** Writes the content of a file, at once or piece by piece. */
  @FunctionalInterface
  public interface Content {
    void writeTo(WritableByteChannel channel) throws IOException;

    /** All of it, held in memory. */
    static Content of(byte[] content) {
      return channel -> {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      };
    }
  }

  /** What has to be done once a file's new content is on the disk, before it takes its place. */
  @FunctionalInterface
  interface Preparation {
    Preparation NONE = (real, traits, content) -> {};

    /**
     * Prepares for the replacement; if it throws, there is none.
     *
     * @param real the file as it still is, symbolic links followed
     * @param traits what it has and will have beside its content
     * @param content what it will hold
     */
    void before(Path real, FileTraits traits, ContentDigest content) throws IOException;
  }

  /**
   * Replaces what a file holds; its mode, its times and, where allowed, its owner and group stay.
   *
   * @param read the file's stamp from before it was read
   * @throws IOException if the file has changed since, is read-only or cannot be written
   */
  public static void replace(Path file, FileStamp read, byte[] content) throws IOException {
    replace(file, read, Content.of(content));
  }

  /** As above, with content of any size. */
  public static void replace(Path file, FileStamp read, Content content) throws IOException {
    replace(file, read, content, UNTAGGED, Preparation.NONE);
  }

  static void replace(
      Path file, FileStamp read, Content content, String draftTag, Preparation preparation)
      throws IOException {
    Path real = file.toRealPath();
    refuseUnlessWritable(real, file);
    refuseIfChanged(real, file, read);
    try (Draft draft = Draft.in(real.getParent(), draftTag)) {
      FileTraits traits = FileTraits.of(real);
      traits.giveOwnerAndMode(draft.path());
      ContentDigest written = draft.write(content);
      traits.giveTimes(draft.path());
      preparation.before(real, traits, written);
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
    write(file, Content.of(content));
  }

  /** As above, with a content that need not be held. */
  public static void write(Path file, Content content) throws IOException {
    Path real = RealPath.of(file);
    Optional<FileTraits> traits = Optional.empty();
    if (Files.exists(real)) {
      refuseUnlessWritable(real, file);
      traits = Optional.of(FileTraits.of(real));
    }
    try (Draft draft = Draft.in(real.getParent(), UNTAGGED)) {
      if (traits.isPresent()) {
        traits.get().giveOwnerAndMode(draft.path());
      }
      draft.write(content);
      draft.moveTo(real);
    }
  }

  /** Writes a file that may or may not exist, with the mode, the times and the owner of another. */
  public static void writeLike(Path model, Path file, byte[] content) throws IOException {
    writeLike(model, file, Content.of(content));
  }

  /** The same, with a content that need not be held. */
  public static void writeLike(Path model, Path file, Content content) throws IOException {
    Path real = RealPath.of(file);
    if (Files.exists(real)) {
      refuseUnlessWritable(real, file);
    }
    FileTraits traits = FileTraits.of(model);
    try (Draft draft = Draft.in(real.getParent(), UNTAGGED)) {
      traits.giveOwnerAndMode(draft.path());
      draft.write(content);
      traits.giveTimes(draft.path());
      draft.moveTo(real);
    }
  }

  static void refuseUnlessWritable(Path real, Path named) throws IOException {
    if (!Files.isRegularFile(real)) {
      throw refusal(named, Files.isDirectory(real) ? "is a folder" : "is not a regular file");
    }
    if (!Files.isWritable(real) || FileTraits.of(real).isReadOnly()) {
      throw refusal(named, "is read-only");
    }
  }

  static void refuseIfChanged(Path real, Path named, FileStamp read) throws IOException {
    if (!FileStamp.of(real).equals(read)) {
      throw refusal(named, "was changed by someone else meanwhile; left alone");
    }
  }

  static FileSystemException refusal(Path named, String reason) {
    return new FileSystemException(named.toString(), null, reason);
  }
}
