package org.emend.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** Whether a pager is used where one would be. */
final class PagerOption {

  @Option(
      names = "--no-pager",
      description =
          "Show a diff on the terminal at once; else it goes through $EMEND_PAGER, $PAGER or less.")
  private boolean none;

  /** From now on results go through the pager, if there is a terminal and a pager. */
  void begin(Console console) throws IOException {
    if (!none) {
      console.page();
    }
  }
}
