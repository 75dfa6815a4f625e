package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hidden files that a killed run was writing, beside the files whose places they never took. */
final class StaleDrafts {

  private StaleDrafts() {}

  /**
   * Deletes those of runs that did not end. Only for who holds the lock: then no such run is at
   * work any more, and drafts of others have other names.
   */
  static void delete(KeptFolder kept) throws IOException {
    new Originals(kept.originals()).deleteDrafts();
    for (int run : kept.runNumbers()) {
      deleteOf(kept, run);
    }
  }

  private static void deleteOf(KeptFolder kept, int run) {
    try {
      RunRecord record = RunRecord.read(kept, run);
      if (record.drafts().isPresent() && record.mayHaveLeftDrafts()) {
        for (String folder : record.folders()) {
          deleteIn(folder(kept.root(), folder), record.drafts().get());
        }
      }
    } catch (IOException e) {
      return; // What is wrong with the journal is for an undo to tell.
    }
  }

  private static Path folder(Path root, String text) throws IOException {
    return text.isEmpty() ? root : JournalPath.resolve(root, text);
  }

  private static void deleteIn(Path folder, String tag) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path draft : KeptFolder.filesIn(folder, Draft.PREFIX + tag + "-*" + Draft.SUFFIX)) {
        Files.delete(draft);
      }
    }
  }
}
