package org.emend.review;

/** What goes before the lines of a diff: nothing, or the colours that git gives them. */
public enum Palette {
  PLAIN("", "", "", "", ""),
  /**
   * Names bold, places cyan, removed lines red, added ones green; suggestions, not git's, yellow.
   */
  COLOURED("\u001B[1m", "\u001B[36m", "\u001B[31m", "\u001B[32m", "\u001B[33m");

  /** Ends any colour. */
  static final String RESET = "\u001B[m";

  /** Begins and ends what is marked within a coloured line: reverse video. */
  static final String MARK = "\u001B[7m";

  static final String UNMARK = "\u001B[27m";

  final String name;
  final String place;
  final String removed;
  final String added;
  final String suggestion;

  Palette(String name, String place, String removed, String added, String suggestion) {
    this.name = name;
    this.place = place;
    this.removed = removed;
    this.added = added;
    this.suggestion = suggestion;
  }
}
