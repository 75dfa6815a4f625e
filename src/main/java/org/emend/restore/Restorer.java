package org.emend.restore;

import java.util.ArrayList;
import java.util.List;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.edit.EditComposition;
import org.emend.edit.Edits;
import org.emend.language.PunctuationModel;

/**
 * Proposes the edits that undo a learned damage. References come first, then what has only one
 * origin, then the language; nothing is proposed that the channel could not have done.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Restorer {

  private static final int MAX_ROUNDS = 5;

  private final Channel channel;
  private final ReferenceTransfer references;
  private final OnlyOrigins onlyOrigins;
  private final LanguageRestoration language;

  /**
   * A restorer of texts that went through a channel.
   *
   * @param passages texts whose marks are intact, in pieces
   * @param model where the language has marks
   */
  public Restorer(Channel channel, List<ReferencePassage> passages, PunctuationModel model) {
    this.channel = channel;
    this.references = new ReferenceTransfer(channel, passages);
    this.onlyOrigins = new OnlyOrigins(channel);
    this.language = new LanguageRestoration(channel, model);
  }

  /**
   * The edits that undo the damage of a text: sorted by start, none overlapping. Restored marks can
   * make others certain, so it goes on until nothing is left to restore, and a second run has
   * nothing to add.
   *
   * @param minConfidence how probable an edit must be, 0 to 1
   */
  public List<Edit> restore(String text, double minConfidence) {
    if (channel.isIdentity()) {
      return List.of();
    }
    List<Edit> edits = restoreOnce(text, minConfidence);
    for (int round = 1; round < MAX_ROUNDS && !edits.isEmpty(); round++) {
      List<Edit> more = restoreOnce(Edits.apply(text, edits), minConfidence);
      if (more.isEmpty()) {
        return edits;
      }
      edits = Consistency.filter(text, EditComposition.compose(text, edits, more), channel);
    }
    return edits;
  }

  private List<Edit> restoreOnce(String text, double minConfidence) {
    ReferenceTransfer.Transfer transfer = references.transfer(text);
    List<Edit> exact = onlyOrigins.propose(text);
    List<Edit> candidates = new ArrayList<>(transfer.edits());
    candidates.addAll(exact);
    candidates.addAll(language.restore(text, exact, transfer));
    candidates.removeIf(edit -> edit.confidence() < minConfidence);
    return Consistency.filter(text, EditSelection.firstWins(candidates), channel);
  }
}
