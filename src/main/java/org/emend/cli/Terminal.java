package org.emend.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  /** Since Java 22 there may be a console though output goes to a file; it can then be asked. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Whether a stream is the program's standard error and a person sees it. Java cannot tell of
   * standard error alone; where the system does not either, all streams together have to do.
   */
  static boolean isStandardError(OutputStream stream) {
    try {
      return stream instanceof FileOutputStream file
          && file.getFD() == FileDescriptor.err
          && isTerminal(Path.of("/proc/self/fd/2"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isTerminal(Path link) throws IOException {
    if (!Files.isSymbolicLink(link)) {
      return isThere();
    }
    Path target = Files.readSymbolicLink(link);
    return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
  }
}
