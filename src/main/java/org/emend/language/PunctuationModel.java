package org.emend.language;

import java.util.List;

/** Knows where marks stood in text that has lost them. Safe for use by several threads. */
public interface PunctuationModel {

  /**
   * Where marks were lost, as far as the language tells. Marks that are still there are no business
   * of the model; nor is the question whether the text was damaged at all.
   *
   * @param text a whole text
   * @param lost which marks may be missing
   * @return in order of their start, none overlapping another; none in a passage whose language the
   *     model does not know
   */
  List<Proposal> propose(String text, LostMarks lost);
}
