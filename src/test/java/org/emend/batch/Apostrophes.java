package org.emend.batch;

import java.util.ArrayList;
import java.util.List;
import org.emend.Review;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;

/** A repairer for tests: {@code dont} → {@code don’t}. */
public final class Apostrophes {

  private Apostrophes() {}

  public static Review repair(String text) {
    return new Review(repair(text, 0.95), List.of());
  }

  static List<Edit> repair(String text, double confidence) {
    List<Edit> edits = new ArrayList<>();
    for (int at = text.indexOf("dont"); at >= 0; at = text.indexOf("dont", at + 1)) {
      edits.add(
          new Edit(at + 3, at + 3, "’", Kind.APOSTROPHE, confidence, new Evidence.OnlyOrigin()));
    }
    return edits;
  }
}
