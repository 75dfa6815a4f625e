package org.emend.experience;

import org.emend.decision.Verdict;

/** How often people accepted and rejected edits that have something in common. */
public record Verdicts(long accepted, long rejected) {

  /** Nothing was decided. */
  public static final Verdicts NONE = new Verdicts(0, 0);

  public Verdicts {
    if (accepted < 0 || rejected < 0) {
      throw new IllegalArgumentException("not counts: " + accepted + " and " + rejected);
    }
  }

  static Verdicts of(Verdict verdict) {
    return verdict == Verdict.ACCEPTED ? new Verdicts(1, 0) : new Verdicts(0, 1);
  }

  Verdicts plus(Verdicts other) {
    return new Verdicts(accepted + other.accepted, rejected + other.rejected);
  }

  /** How many edits were decided on. */
  public long total() {
    return accepted + rejected;
  }

  /** Whether nothing but rejections is known. */
  boolean areRejections() {
    return rejected > 0 && accepted == 0;
  }
}
