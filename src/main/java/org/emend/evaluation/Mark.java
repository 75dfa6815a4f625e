package org.emend.evaluation;

/**
 * A character of a text that the channel destroys, with its place in what the channel leaves.
 *
 * @param codePoint the character
 * @param offset its UTF-16 offset in the text
 * @param edit which edit brought it back, by its number; -1 in an original
 * @param place how many characters of the damaged text come before what is left of it; where spaces
 *     are collapsed they are not counted
 * @param sides where spaces are collapsed: 1 if spaces stand between the last other character and
 *     it, 2 if between it and the next, 3 if both; else 0
 */
record Mark(int codePoint, int offset, int edit, int place, int sides) {

  static final int NO_EDIT = -1;

  /** The place of marks of which the damage could not have left what is there. */
  static final int NOWHERE = -1;

  /** Whether both are the same mark at the same place. */
  boolean agreesWith(Mark other) {
    return codePoint == other.codePoint && place == other.place && sides == other.sides;
  }
}
