package org.emend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emend.files.UndoStep;

/** Counts what an undo does, and names the files that are worth a line. */
final class UndoTally {

  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  private final Console console;
  private int putBack;
  private int alreadyThere;
  private int leftAlone;

  UndoTally(Console console) {
    this.console = console;
  }

  void add(UndoStep step) {
    if (step instanceof UndoStep.LeftAlone left) {
      leftAlone++;
      console.report(left.file(), left.reason() + "; left alone");
    } else if (step instanceof UndoStep.AlreadyThere) {
      alreadyThere++;
    } else {
      putBack++;
      if (step instanceof UndoStep.PutBackOver over) {
        console.report(over.file(), "was edited since; the edited content is in " + over.kept());
      }
    }
  }

  boolean hasLeftSomeAlone() {
    return leftAlone > 0;
  }

  /**
   * {@code run 3: 12 files put back, 2 as they were already, 1 left alone}.
   *
   * @param verb {@code put back}
   */
  String summary(int run, String verb) {
    List<String> parts = new ArrayList<>();
    parts.add(Tally.counted(putBack, "file") + " " + verb);
    if (alreadyThere > 0) {
      parts.add(alreadyThere + (alreadyThere == 1 ? " as it was" : " as they were") + " already");
    }
    if (leftAlone > 0) {
      parts.add(leftAlone + " left alone");
    }
    return "run " + run + ": " + String.join(", ", parts);
  }

  /** {@code 1536} → {@code 1.5 kB}, with 1,000 bytes to the kilobyte. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return Tally.counted(bytes, "byte");
    }
    double size = bytes / 1000.0;
    int unit = 0;
    while (size >= 999.95 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
