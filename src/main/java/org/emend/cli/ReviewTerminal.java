package org.emend.cli;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that a person reviews on. */
@FunctionalInterface
interface ReviewTerminal {

  /** The one that the program runs in. */
  ReviewTerminal OF_THE_SYSTEM =
      () -> TerminalBuilder.builder().name("emend").system(true).dumb(false).build();

  /** Opens it; whoever does so closes it. */
  Terminal open() throws IOException;
}
