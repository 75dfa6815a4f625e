package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What files held before they were replaced, each content once, under its SHA-256. */
record Originals(Path folder) {

  private static final int FOLDER_LENGTH = 2;

  /** Keeps what a file holds, on the disk, and tells what that is. */
  ContentDigest keep(Path file) throws IOException {
    try (Draft draft = Draft.in(folder, "0")) {
      ContentDigest copied = draft.write(channel -> ContentDigest.copy(file, channel));
      if (holds(copied)) {
        return copied;
      }
      Path place = place(copied);
      if (makeFolder(place.getParent())) {
        KeptFolder.sync(folder);
      }
      draft.moveTo(place);
      KeptFolder.sync(place.getParent());
      return copied;
    }
  }

  private static synchronized boolean makeFolder(Path folder) throws IOException {
    return KeptFolder.makeFolder(folder);
  }

  private boolean holds(ContentDigest content) throws IOException {
    Path place = place(content);
    return isThere(content) && ContentDigest.of(place).equals(content);
  }

  /** Whether something is kept as that; not whether it is that. */
  boolean isThere(ContentDigest content) throws IOException {
    Path place = place(content);
    return KeptFolder.isFolder(place.getParent()) && KeptFolder.isFile(place);
  }

  /** Content that writes what is kept; fails if it is missing or not what it is kept as. */
  SafeWrite.Content content(ContentDigest content) {
    return channel -> {
      Path place = place(content);
      if (!isThere(content)) {
        throw SafeWrite.refusal(place, "the original is missing");
      }
      if (!ContentDigest.copy(place, channel).equals(content)) {
        throw SafeWrite.refusal(place, "the original is damaged");
      }
    };
  }

  Path place(ContentDigest content) {
    String name = content.sha256();
    return folder.resolve(name.substring(0, FOLDER_LENGTH)).resolve(name.substring(FOLDER_LENGTH));
  }

  /** Deletes half copies of runs that were killed; only for who holds the lock. */
  void deleteDrafts() throws IOException {
    for (Path draft : KeptFolder.filesIn(folder, Draft.PREFIX + "*" + Draft.SUFFIX)) {
      Files.delete(draft);
    }
  }
}
