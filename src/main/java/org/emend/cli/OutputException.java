package org.emend.cli;

import java.io.IOException;
import java.util.Locale;

/** Standard output takes no more. */
final class OutputException extends IOException {

  private static final long serialVersionUID = 1;

  OutputException(IOException cause) {
    super("standard output: " + cause.getMessage(), cause);
  }

  /** Whether its reader has gone away, as {@code head} does. */
  boolean isClosedPipe() {
    return getMessage().toLowerCase(Locale.ROOT).contains("pipe");
  }
}
