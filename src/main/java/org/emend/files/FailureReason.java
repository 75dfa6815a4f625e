package org.emend.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** What went wrong with a file, in a few words for the person at the keyboard. */
public final class FailureReason {

  private FailureReason() {}

  /**
   * {@code NoSuchFileException: docs/a.txt} → {@code no such file}.
   *
   * @param failure what was thrown
   * @param about the path that the message will stand behind; another path is named in the reason
   */
  public static String of(IOException failure, Path about) {
    if (!(failure instanceof FileSystemException onFile)) {
      return oneLine(failure);
    }
    String file = onFile.getFile();
    boolean another = file != null && !file.equals(about.toString());
    return another ? words(onFile) + " (" + file + ")" : words(onFile);
  }

  private static String words(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "is in the way";
    }
    return Optional.ofNullable(failure.getReason()).orElseGet(() -> oneLine(failure));
  }

  /** A fault of the program itself: {@code internal error: …}. */
  public static String internalError(Throwable fault) {
    return "internal error: " + oneLine(fault);
  }

  private static String oneLine(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank()
        ? thrown.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow();
  }
}
