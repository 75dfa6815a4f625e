package org.emend.cli;

/** What the program's exit says. */
final class ExitCode {

  static final int DONE = 0;

  /** {@code --check} found something to repair. */
  static final int FOUND = 1;

  static final int USAGE = 2;

  /** Some file could not be read, repaired or written; all others were. */
  static final int FAILED = 3;

  private ExitCode() {}
}
