package org.emend.damage;

import java.util.List;

/**
 * The mechanism that explains a damage table, and others that explain it as well.
 *
 * @param mechanism the simplest one
 * @param rivals others, the simplest first, each of which differs from it somewhere
 */
public record Explanation(Mechanism mechanism, List<Rival> rivals) {

  public Explanation {
    rivals = List.copyOf(rivals);
  }

  /**
   * A mechanism that explains all that was seen as well as the chosen one does.
   *
   * @param mechanism the other mechanism
   * @param differsOn some characters that were not seen and that the two treat differently
   */
  public record Rival(Mechanism mechanism, String differsOn) {}
}
