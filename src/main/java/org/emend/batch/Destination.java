package org.emend.batch;

import java.io.IOException;
import org.emend.files.FileStamp;

/** Where repaired files go. Called from several threads, once a file; closed when all are done. */
public interface Destination extends AutoCloseable {

  /** Writes nothing. */
  Destination NOWHERE = (source, read, outcome) -> {};

  /**
   * Puts a file where it belongs.
   *
   * @param source the file that was read
   * @param read its stamp from before it was read
   * @param outcome what came of it
   * @throws IOException if it cannot be written; then nothing has changed
   */
  void put(SourceFile source, FileStamp read, Outcome.Done outcome) throws IOException;

  /**
   * Puts a file that is too large to be held where it belongs, as it is repaired.
   *
   * @param source the file that is being read
   * @param read its stamp from before it was read
   * @throws IOException if it cannot be read, repaired or written; then nothing has changed
   */
  default void put(SourceFile source, FileStamp read, LargeFile file) throws IOException {}

  /**
   * Ends the run.
   *
   * @throws IOException if that fails; the files that were put are where they belong all the same
   */
  @Override
  default void close() throws IOException {}
}
