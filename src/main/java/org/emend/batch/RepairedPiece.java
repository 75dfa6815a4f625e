package org.emend.batch;

/**
 * What came of a piece of a file that is too large to be held.
 *
 * @param start where the text of the piece begins in that of the file; the offsets of its edits
 *     count from there
 * @param outcome what came of it, as if it were a file
 */
public record RepairedPiece(Place start, Outcome.Done outcome) {}
