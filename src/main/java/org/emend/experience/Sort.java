package org.emend.experience;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Set;
import org.emend.decision.DecidedEdit;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;

/**
 * Edits that were proposed for the same reason: those whose confidences are too high or too low
 * together.
 *
 * @param kind what comes back
 * @param evidence the type of the evidence, {@code language}
 * @param reason the evidence in words, {@code contraction}; empty for references, each of which has
 *     a reason of its own
 */
public record Sort(Kind kind, String evidence, String reason) implements Comparable<Sort> {

  /** How long the evidence and the reason can be, in UTF-16 units; more is cut off. */
  public static final int MOST = 100;

  private static final String REFERENCE = "reference";

  private static final Set<String> ORIGINS =
      Set.of(new Evidence.OnlyOrigin().type(), new Evidence.LikeliestOrigin().type());

  private static final Comparator<Sort> ORDER =
      Comparator.comparing(Sort::kind).thenComparing(Sort::evidence).thenComparing(Sort::reason);

  public Sort {
    requireNonNull(kind, "kind");
    evidence = cut(evidence);
    reason = evidence.equals(REFERENCE) ? "" : cut(reason);
  }

  static Sort of(DecidedEdit edit) {
    return new Sort(edit.kind(), edit.evidence(), edit.reason());
  }

  /** The sort of an edit that is proposed. */
  public static Sort of(Edit edit) {
    return new Sort(edit.kind(), edit.evidence().type(), edit.evidence().description());
  }

  /**
   * Whether the edits undo a wrong decoding. All of a text are right or wrong together, so that
   * judging some of them anew would make a patchwork of the text.
   */
  boolean isOfOrigin() {
    return ORIGINS.contains(evidence);
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }

  @Override
  public int compareTo(Sort other) {
    return ORDER.compare(this, other);
  }
}
