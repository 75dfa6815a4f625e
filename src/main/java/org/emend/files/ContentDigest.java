package org.emend.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells one content from another: its SHA-256 (FIPS 180-4) and its size.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record ContentDigest(String sha256, long size) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BLOCK = 1 << 16;

  public ContentDigest {
    requireNonNull(sha256, "sha256");
    if (!SHA_256.matcher(sha256).matches() || size < 0) {
      throw new IllegalArgumentException("not a SHA-256 and a size");
    }
  }

  /** The digest of a content that is held in memory. */
  public static ContentDigest of(byte[] content) {
    Recorder recorder = new Recorder(new Nowhere());
    recorder.digest.update(content);
    recorder.size = content.length;
    return recorder.digest();
  }

  /** The digest of a file that is no symbolic link, read piece by piece. */
  static ContentDigest of(Path file) throws IOException {
    return copy(file, new Nowhere());
  }

  /** Copies a file that is no symbolic link, piece by piece, and tells what was copied. */
  static ContentDigest copy(Path file, WritableByteChannel to) throws IOException {
    Recorder recorder = new Recorder(to);
    try (ReadableByteChannel from =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      while (from.read(block) >= 0) {
        block.flip();
        while (block.hasRemaining()) {
          recorder.write(block);
        }
        block.clear();
      }
    }
    return recorder.digest();
  }

  /** Passes on what is written to it, and tells at last what that was. */
  static final class Recorder implements WritableByteChannel {
    private final WritableByteChannel to;
    private final MessageDigest digest;
    private long size;

    Recorder(WritableByteChannel to) {
      this.to = to;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      ByteBuffer written = bytes.duplicate();
      int count = to.write(bytes);
      written.limit(written.position() + count);
      digest.update(written);
      size += count;
      return count;
    }

    /** Of all that was written; ends the recording. */
    ContentDigest digest() {
      return new ContentDigest(HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public boolean isOpen() {
      return to.isOpen();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }

  private static final class Nowhere implements WritableByteChannel {
    @Override
    public int write(ByteBuffer bytes) {
      int count = bytes.remaining();
      bytes.position(bytes.limit());
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
