package org.emend.batch;

import java.io.IOException;
import org.emend.files.FileStamp;

/** Where repaired files go. Called from several threads, once a file. */
public interface Destination {

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
}
