package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that a person reviews on. */
@FunctionalInterface
interface ReviewTerminal {

  /** The one that the program runs in. */
  ReviewTerminal OF_THE_SYSTEM = ReviewTerminal::ofTheSystem;

  /**
   * JLine gives one that calls itself dumb, or nothing, whole lines and no keys; a review needs
   * keys and moves no cursor, so to be a plain one is all it takes. Marks are shown in UTF-8, as by
   * all that is printed, whatever the locale says.
   */
  private static Terminal ofTheSystem() throws IOException {
    String type = System.getenv().getOrDefault("TERM", "dumb");
    TerminalBuilder builder =
        TerminalBuilder.builder().name("emend").system(true).dumb(false).encoding(UTF_8);
    return type.startsWith("dumb") ? builder.type("ansi").build() : builder.build();
  }

  /** Opens it; whoever does so closes it. */
  Terminal open() throws IOException;
}
