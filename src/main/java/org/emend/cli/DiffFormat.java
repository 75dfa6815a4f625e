package org.emend.cli;

import java.util.Locale;

/** How differences are shown. */
enum DiffFormat {
  /** A patch. */
  UNIFIED,
  /** A line for each edit. */
  WORDS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
