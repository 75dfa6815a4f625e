package org.emend.experience;

/**
 * What is made of decided edits.
 *
 * @param decided how many there are
 * @param made how many are made
 * @param right how many of these were accepted
 * @param accepted how many were accepted
 */
public record Score(long decided, long made, long right, long accepted) {

  /** Nothing was decided. */
  public static final Score NONE = new Score(0, 0, 0, 0);

  Score with(boolean isMade, boolean isAccepted) {
    return new Score(
        decided + 1,
        made + (isMade ? 1 : 0),
        right + (isMade && isAccepted ? 1 : 0),
        accepted + (isAccepted ? 1 : 0));
  }

  /** How many of the edits that are made were accepted; 1 if none are made. */
  public double precision() {
    return made == 0 ? 1 : (double) right / made;
  }

  /** How many of the accepted edits are made; 1 if none were accepted. */
  public double recall() {
    return accepted == 0 ? 1 : (double) right / accepted;
  }
}
