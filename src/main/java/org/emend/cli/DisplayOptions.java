package org.emend.cli;

import java.io.IOException;
import org.emend.review.Palette;
import picocli.CommandLine.Option;

/** The options that say how a diff looks on a terminal. */
final class DisplayOptions {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour the diff: auto, always or never.")
  private ColorChoice color;

  @Option(
      names = "--no-pager",
      description =
          "Show a diff on the terminal at once; else it goes through $EMEND_PAGER, $PAGER or less.")
  private boolean noPager;

  Palette palette(Console console) {
    return color.palette(console);
  }

  /** From now on results go through the pager, if there is a terminal and a pager. */
  void page(Console console) throws IOException {
    if (!noPager) {
      console.page();
    }
  }
}
