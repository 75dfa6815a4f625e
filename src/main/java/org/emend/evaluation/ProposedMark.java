package org.emend.evaluation;

/**
 * A mark that an edit would bring back.
 *
 * @param kind its kind in the original if it is right, else in the repaired text
 * @param right whether the original has the same mark at the same place
 * @param confidence that of the edit
 */
record ProposedMark(MarkKind kind, boolean right, double confidence) {}
