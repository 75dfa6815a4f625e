package org.emend.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.emend.batch.Batch;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.decision.EarlierDecisions;
import org.emend.files.FailureReason;
import org.emend.review.ProposedFile;
import org.emend.review.ReviewPage;

/**
 * A page on which edits are accepted and rejected. It comes to its place when all files are on it;
 * until then that is as it was.
 */
final class PageOutput implements Batch.Results, AutoCloseable {

  private final Batch.Results files;
  private final End end;
  private final Closeable page;

  @FunctionalInterface
  private interface End {
    void reach() throws IOException;
  }

  private PageOutput(Batch.Results files, End end, Closeable page) {
    this.files = files;
    this.end = end;
    this.page = page;
  }

  static PageOutput none() {
    return new PageOutput((source, outcome) -> {}, () -> {}, () -> {});
  }

  /**
   * A page in place of what a file holds.
   *
   * @param earlier what was decided before
   * @param console is told of files that are not on the page
   * @param remarks is told what is on it
   */
  static PageOutput in(
      Path file,
      EarlierDecisions earlier,
      ReviewPage page,
      Console console,
      Consumer<String> remarks) {
    return new PageOutput(
        (source, outcome) -> add(source, outcome, earlier, page, console),
        () -> {
          write(page, file);
          remarks.accept(
              "emend: " + file + " has " + Tally.counted(page.edits(), "edit") + " to decide on");
        },
        page::close);
  }

  private static void add(
      SourceFile source,
      Outcome outcome,
      EarlierDecisions earlier,
      ReviewPage page,
      Console console)
      throws IOException {
    Optional<ProposedFile> proposed = Proposals.of(source, outcome, earlier);
    if (proposed.isPresent()) {
      page.add(proposed.get());
    } else if (outcome instanceof Outcome.InPieces pieces && pieces.isText()) {
      console.report(source.path(), "too large for the page, so not on it");
    }
  }

  private static void write(ReviewPage page, Path file) throws IOException {
    try {
      page.writeTo(file);
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, FailureReason.of(e, file));
    }
  }

  @Override
  public void accept(SourceFile source, Outcome outcome) throws IOException {
    files.accept(source, outcome);
  }

  /** Writes the page. */
  void end() throws IOException {
    end.reach();
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
