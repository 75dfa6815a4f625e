package org.emend.cli;

import java.io.IOException;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;

/** One run of {@code repair}: shows and counts what comes of the files. */
final class RepairRun {

  private final Console console;
  private final Mode mode;
  private final Tally tally = new Tally();

  RepairRun(Console console, Mode mode) {
    this.console = console;
    this.mode = mode;
  }

  Mode mode() {
    return mode;
  }

  void reportFailure(Object path, String reason) {
    tally.addFailure();
    console.report(path, reason);
  }

  void accept(SourceFile source, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Failed failed) {
      reportFailure(source.path(), failed.reason());
      failed.fault().ifPresent(console::trace);
    } else if (outcome instanceof Outcome.Done done) {
      tally.add(done);
      reportLeftOut(source, done.leftOut());
      mode.display().show(source, done, console.out());
    }
  }

  private void reportLeftOut(SourceFile source, Outcome.LeftOut leftOut) {
    if (leftOut.edits() > 0) {
      console.report(
          source.path(), Tally.counted(leftOut.edits(), "edit") + " left out: " + leftOut.reason());
    }
  }

  /** Sums up and returns the exit code. */
  int end(boolean quiet) throws IOException {
    console.out().flush();
    if (!quiet) {
      console.say(tally.summary(mode.verb()));
    }
    if (tally.hasFailed()) {
      return ExitCode.FAILED;
    }
    return tally.hasRepaired() ? mode.codeIfRepaired() : ExitCode.DONE;
  }
}
