package org.emend;

import java.util.List;
import org.emend.edit.Edit;

/** The library's face. Immutable and safe for use by several threads. */
public final class Emend {

  private Emend() {}

  /**
   * Learns what damage turned each reference into its damaged twin.
   *
   * @throws UnrelatedTextsException if the two texts of a pair share too little
   */
  public static Profile learn(List<TextPair> pairs) throws UnrelatedTextsException {
    return new Profile();
  }

  /** A repairer of texts that went through the profile's damage. */
  public static Emend of(Profile profile, List<Reference> references) {
    return new Emend();
  }

  /**
   * The edits that the damage explains, at any confidence, sorted by start, none overlapping.
   *
   * @param text a damaged text
   */
  public List<Edit> repair(String text) {
    return List.of();
  }
}
