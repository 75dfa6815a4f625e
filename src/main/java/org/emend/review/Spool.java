package org.emend.review;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps bytes for a while, in a temporary file if they are many. */
public final class Spool extends OutputStream {

  private final int inMemory;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Optional<Path> file = Optional.empty();
  private OutputStream out = memory;

  /**
   * @param inMemory how many bytes are kept without a file
   */
  public Spool(int inMemory) {
    this.inMemory = inMemory;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (file.isEmpty() && memory.size() + (long) length > inMemory) {
      Path made = Files.createTempFile("emend-", ".tmp");
      made.toFile().deleteOnExit();
      file = Optional.of(made);
      out = new BufferedOutputStream(Files.newOutputStream(made));
      memory.writeTo(out);
      memory = new ByteArrayOutputStream();
    }
    out.write(bytes, from, length);
  }

  /** Writes all that is kept, and keeps it no longer. */
  public void moveTo(OutputStream place) throws IOException {
    if (file.isPresent()) {
      out.close();
      Files.copy(file.get(), place);
    } else {
      memory.writeTo(place);
    }
    close();
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
