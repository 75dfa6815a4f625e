package org.emend.review;

/** What goes before the lines of a diff: nothing, or the colours that git gives them. */
public enum Palette {
  PLAIN("", "", "", ""),
  /** Names bold, places cyan, removed lines red, added ones green. */
  COLOURED("\u001B[1m", "\u001B[36m", "\u001B[31m", "\u001B[32m");

  /** Ends any colour. */
  static final String RESET = "\u001B[m";

  final String name;
  final String place;
  final String removed;
  final String added;

  Palette(String name, String place, String removed, String added) {
    this.name = name;
    this.place = place;
    this.removed = removed;
    this.added = added;
  }
}
