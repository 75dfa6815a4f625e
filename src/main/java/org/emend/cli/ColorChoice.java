package org.emend.cli;

import java.util.Locale;
import org.emend.review.Palette;

/** When a diff is coloured. */
enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  Palette palette(Console console) {
    return this == ALWAYS || (this == AUTO && console.showsColours())
        ? Palette.COLOURED
        : Palette.PLAIN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
