package org.emend.batch;

import java.io.IOException;
import org.emend.files.FileStamp;
import org.emend.files.SafeWrite;

/** Repaired files take the place of the damaged ones; all others are not touched. */
public final class InPlace implements Destination {

  @Override
  public void put(SourceFile source, FileStamp read, Outcome.Done outcome) throws IOException {
    if (outcome instanceof Outcome.Repaired repaired) {
      SafeWrite.replace(source.path(), read, repaired.content());
    }
  }
}
