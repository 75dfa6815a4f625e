package org.emend;

import java.util.List;
import org.emend.edit.Edit;

/** Where the edits of a text come from. Safe for use by several threads. */
@FunctionalInterface
interface Proposer {

  /**
   * The edits that a text needs, for several bounds of confidence at once.
   *
   * @param minConfidences how probable an edit must be, 0 to 1
   * @return for each bound its edits, sorted by start, none overlapping
   */
  List<List<Edit>> propose(String text, List<Double> minConfidences);
}
