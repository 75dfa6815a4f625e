package org.emend.language;

import java.util.List;

/** Knows where marks stood in text that has lost them. Safe for use by several threads. */
public interface PunctuationModel {

  /**
   * Where marks were lost, as far as the language tells. Whether the text was damaged at all is not
   * the model's business.
   *
   * @param text a whole text in which none of the marks is alive, as {@link BareText} makes it
   * @param lost which marks may be missing
   * @return in order of their start, none overlapping another; several that only put in a mark may
   *     stand at one place and come back in this order; none in a passage whose language the model
   *     does not know
   */
  List<Proposal> propose(String text, LostMarks lost);
}
