package org.emend.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.emend.batch.Batch;
import org.emend.batch.Outcome;
import org.emend.batch.RepairedPiece;
import org.emend.batch.SourceFile;

/** One run of {@code repair}: shows and counts what comes of the files. */
final class RepairRun implements Batch.Results {

  private final Console console;
  private final Mode mode;
  private final Tally tally = new Tally();
  private final List<Batch.Results> witnesses = new ArrayList<>();

  RepairRun(Console console, Mode mode) {
    this.console = console;
    this.mode = mode;
  }

  Mode mode() {
    return mode;
  }

  /** From now on another one is told of each file, too. */
  void alsoTell(Batch.Results witness) {
    witnesses.add(witness);
  }

  @Override
  public void accept(SourceFile source, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Failed failed) {
      tally.addFailure();
      console.report(source.path(), failed.reason());
      failed.fault().ifPresent(console::trace);
    } else if (outcome instanceof Outcome.Done done) {
      tally.add(done);
      reportLeftOut(source, done.leftOut());
      mode.display().show(source, done, console.out());
    } else if (outcome instanceof Outcome.InPieces pieces) {
      tally.add(pieces);
      reportLeftOut(source, pieces.leftOut());
      mode.display().showEnd(source, pieces, console.out());
    }
    if (console.isTerminal()) {
      console.out().flush();
    }
    for (Batch.Results witness : witnesses) {
      witness.accept(source, outcome);
    }
  }

  /** What there is to tell of all files so far: {@code 93 edits}. */
  String soFar() {
    return Tally.counted(tally.edits(), "edit");
  }

  @Override
  public void acceptPiece(SourceFile source, RepairedPiece piece) throws IOException {
    mode.display().showPiece(source, piece, console.out());
  }

  @Override
  public boolean wantBinaryPieces() {
    return mode.display().wantsBinaryPieces();
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
      tally.summary(mode.verb()).forEach(console::say);
    }
    if (tally.hasFailed()) {
      return ExitCode.FAILED;
    }
    return tally.hasRepaired() ? mode.codeIfRepaired() : ExitCode.DONE;
  }
}
