package org.emend.evaluation;

import java.util.BitSet;
import java.util.List;
import org.emend.edit.Edit;

/**
 * What a damage neither destroys nor leaves behind in place of something: the text itself, which no
 * edit may change. With {@code ’} → {@code ?}, of {@code don?t} it is {@code dont}.
 */
final class BaseText {

  private final Images images;

  /** Characters that are left of others. */
  private final BitSet traces = new BitSet();

  BaseText(Images images) {
    this.images = images;
    if (images.collapsesSpaces()) {
      traces.set(' ');
    }
  }

  /** How many edits change the base text. */
  long editsOf(DamagedText damaged, List<Edit> edits) {
    damaged.marks().forEach(mark -> addTraces(mark.codePoint()));
    edits.forEach(edit -> edit.replacement().codePoints().forEach(this::addTraces));
    return edits.stream()
        .filter(
            edit ->
                !base(damaged.text().substring(edit.start(), edit.end()))
                    .equals(base(edit.replacement())))
        .count();
  }

  private void addTraces(int codePoint) {
    if (images.changes(codePoint)) {
      images.of(codePoint).codePoints().forEach(traces::set);
    }
  }

  private String base(String text) {
    return text.codePoints()
        .filter(codePoint -> !images.changes(codePoint) && !traces.get(codePoint))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
