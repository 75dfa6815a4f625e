package org.emend.decision;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;

/**
 * A proposed edit and what a person decided on it, with as much of the text around as is needed to
 * know it again where the text has changed.
 *
 * @param start UTF-16 offset into the text before any edit
 * @param end one past the last replaced character
 * @param before what is replaced
 * @param after what stands there if the edit is made
 * @param kind what sort of mark comes back
 * @param confidence the probability with which it was proposed, 0 to 1
 * @param evidence the {@link Evidence#type} with which it was proposed
 * @param reason the same in words, {@link Evidence#description}
 * @param context what stands around
 * @param verdict what was decided
 */
public record DecidedEdit(
    int start,
    int end,
    String before,
    String after,
    Kind kind,
    double confidence,
    String evidence,
    String reason,
    Context context,
    Verdict verdict) {

  public DecidedEdit {
    requireNonNull(after, "after");
    requireNonNull(kind, "kind");
    requireNonNull(evidence, "evidence");
    requireNonNull(reason, "reason");
    requireNonNull(context, "context");
    requireNonNull(verdict, "verdict");
    if (start < 0 || end < start || before.length() != end - start) {
      throw new IllegalArgumentException(
          "an edit from " + start + " to " + end + " of " + before.length() + " characters");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }

  /**
   * A decision on an edit of a text.
   *
   * @param text the text that the edit's offsets refer to
   */
  public static DecidedEdit of(String text, Edit edit, Verdict verdict) {
    return new DecidedEdit(
        edit.start(),
        edit.end(),
        text.substring(edit.start(), edit.end()),
        edit.replacement(),
        edit.kind(),
        edit.confidence(),
        edit.evidence().type(),
        edit.evidence().description(),
        Context.of(text, edit.start(), edit.end()),
        verdict);
  }

  /** The same edit, decided so. */
  public DecidedEdit with(Verdict other) {
    return new DecidedEdit(
        start, end, before, after, kind, confidence, evidence, reason, context, other);
  }

  /** The same decision, with what stands around the edit read otherwise. */
  DecidedEdit seenThrough(UnaryOperator<String> reading) {
    Context seen = new Context(reading.apply(context.left()), reading.apply(context.right()));
    return new DecidedEdit(
        start, end, before, after, kind, confidence, evidence, reason, seen, verdict);
  }

  /** By which other edits are called equal. */
  public Form form() {
    return Form.of(kind, context, before, after);
  }

  /** By which the same passage is known again, in this file or another. */
  public Form passage() {
    return Form.passage(context, before, after);
  }

  /** The edit that an accepted one is. */
  public Edit toEdit() {
    return new Edit(start, end, after, kind, confidence, new Evidence.Accepted(reason));
  }
}
