package org.emend.experience;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What decisions taught.
 *
 * @param experience what is known now
 * @param verdicts how many edits were decided, and how
 * @param before what was made of the decided edits without the lesson
 * @param after what would be made of those same edits, each predicted by what the others teach;
 *     empty if too few were decided to tell
 */
public record Lesson(
    Experience experience, Verdicts verdicts, Score before, Optional<Score> after) {

  public Lesson {
    requireNonNull(experience, "experience");
    requireNonNull(verdicts, "verdicts");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }
}
