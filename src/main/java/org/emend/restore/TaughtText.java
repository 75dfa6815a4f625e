package org.emend.restore;

import java.util.BitSet;
import java.util.List;
import org.emend.damage.Channel;
import org.emend.decision.Context;
import org.emend.decision.Form;
import org.emend.edit.Edit;
import org.emend.experience.Experience;
import org.emend.experience.Sort;
import org.emend.language.Proposal;

/**
 * What experience says of the edits of one text. An edit is known by what stands around as the
 * damage left it, so that it makes no difference what else was repaired: in {@code don’t say its}
 * and {@code don?t say its} it is the same.
 */
final class TaughtText {

  /** So much of a text holds as much of the damaged text as a context has. */
  private static final int REACH = 2 * Context.LENGTH;

  private final Experience experience;
  private final Channel channel;
  private final String text;
  private final BitSet damaged;

  /**
   * A text and what is known.
   *
   * @param damaged characters of the text that are what the damage made of others
   */
  TaughtText(Experience experience, Channel channel, String text, BitSet damaged) {
    this.experience = experience;
    this.channel = channel;
    this.text = text;
    this.damaged = damaged;
  }

  /**
   * The edits that are probable enough, experience included, and were not rejected.
   *
   * @param minConfidence how probable an edit must be
   */
  List<Edit> judged(List<Edit> edits, double minConfidence) {
    return edits.stream()
        .map(this::judged)
        .filter(edit -> edit.confidence() >= minConfidence && !refuses(edit))
        .toList();
  }

  private Edit judged(Edit edit) {
    return experience.isEmpty()
        ? edit
        : edit.withConfidence(
            experience.confidence(Sort.of(edit), form(edit, context(edit)), edit.confidence()));
  }

  /**
   * How probable a mark is, experience included.
   *
   * @param untaught how probable without
   * @param minConfidence how probable it must be; of what never can be, experience is not asked
   */
  double confidence(Proposal proposal, double untaught, double minConfidence) {
    if (experience.isEmpty() || untaught < Math.min(minConfidence, Experience.SHOWN)) {
      return untaught;
    }
    return judged(LanguageEdits.edit(proposal.withProbability(untaught))).confidence();
  }

  /** Whether the same was rejected elsewhere, or here. */
  boolean refuses(Edit edit) {
    if (experience.isEmpty()) {
      return false;
    }
    Context context = context(edit);
    return experience.refuses(
        form(edit, context), Form.passage(context, before(edit), edit.replacement()));
  }

  private Form form(Edit edit, Context context) {
    return Form.of(edit.kind(), context, before(edit), edit.replacement());
  }

  private String before(Edit edit) {
    return text.substring(edit.start(), edit.end());
  }

  private Context context(Edit edit) {
    StringBuilder around = new StringBuilder();
    appendDamaged(around, Math.max(0, edit.start() - REACH), edit.start());
    int at = around.length();
    appendDamaged(around, edit.end(), Math.min(text.length(), edit.end() + REACH));
    return Context.of(around.toString(), at, at);
  }

  private void appendDamaged(StringBuilder around, int from, int to) {
    for (int at = from; at < to; ) {
      int codePoint = text.codePointAt(at);
      if (damaged.get(at)) {
        around.appendCodePoint(codePoint);
      } else {
        around.append(channel.image(codePoint));
      }
      at += Character.charCount(codePoint);
    }
  }
}
