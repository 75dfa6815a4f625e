package org.emend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emend.experience.Experience;
import org.emend.experience.Lesson;
import org.emend.experience.Reach;
import org.emend.experience.Score;

/**
 * What decisions taught, in lines for people.
 *
 * <pre>
 * decisions: 412 edits, 380 accepted and 32 rejected
 * held out: precision 0.981 -> 0.990, recall 0.850 -> 0.934
 * edits are made from 0.84 on; not proposed again: 21 forms
 * </pre>
 */
final class LessonLines {

  private LessonLines() {}

  static List<String> of(Lesson lesson) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "decisions: "
            + Tally.counted(lesson.verdicts().total(), "edit")
            + ", "
            + lesson.verdicts().accepted()
            + " accepted and "
            + lesson.verdicts().rejected()
            + " rejected");
    if (lesson.after().isEmpty()) {
      lines.add("too few to measure what they teach: only what was rejected is learned");
    } else {
      lines.add("held out: " + change(lesson.before(), lesson.after().get()));
    }
    lines.add(outcome(lesson.experience()));
    return lines;
  }

  private static String change(Score before, Score after) {
    return String.format(
        Locale.ROOT,
        "precision %.3f -> %.3f, recall %.3f -> %.3f",
        before.precision(),
        after.precision(),
        before.recall(),
        after.recall());
  }

  private static String outcome(Experience experience) {
    String refused = "not proposed again: " + Tally.counted(experience.refusals(), "form");
    return experience.reach() == Reach.REFUSALS
        ? refused
        : String.format(
            Locale.ROOT, "edits are made from %.2f on; %s", experience.minConfidence(), refused);
  }
}
