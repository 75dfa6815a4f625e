package org.emend;

import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.EditComposition;
import org.emend.edit.Edits;
import org.emend.mojibake.HtmlEntities;

/**
 * Puts characters in place of HTML's character references, and then asks another proposer: {@code
 * &acirc;&euro;&trade;} → {@code â€™} → {@code ’}.
 *
 * @param next asked for the edits of the text without references
 */
@SuppressWarnings("EscapedEntity")
record EntitiesFirst(Proposer next) implements Proposer {

  @Override
  public List<List<Edit>> propose(String text, List<Double> minConfidences) {
    return minConfidences.stream().map(bound -> propose(text, bound)).toList();
  }

  private List<Edit> propose(String text, double minConfidence) {
    List<Edit> entities = HtmlEntities.edits(text, minConfidence);
    String decoded = Edits.apply(text, entities);
    List<Edit> more = next.propose(decoded, List.of(minConfidence)).get(0);
    return EditComposition.compose(text, entities, more);
  }
}
