package org.emend.cli;

import java.io.Console;

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
}
