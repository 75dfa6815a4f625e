package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.emend.Review;
import org.emend.charset.DetectedCharset;
import org.emend.edit.Edits;
import org.emend.edit.UnwritableEditException;
import org.emend.edit.WritableEdits;
import org.emend.text.TextFile;

/**
 * Repairs the bytes of one file: finds their charset, asks for the edits, makes those that the
 * charset can write and passes the suggestions on. Safe for use by several threads if the reviewer
 * is.
 *
 * @param reviewer from a text to the edits that it needs
 * @param encoding the charset of every file, where the user knows it
 */
public record FileRepair(Function<String, Review> reviewer, Optional<Charset> encoding) {

  public FileRepair {
    requireNonNull(reviewer, "reviewer");
    requireNonNull(encoding, "encoding");
  }

  /** What comes of a file that holds these bytes; a fault of the reviewer is an outcome, too. */
  public Outcome repair(byte[] bytes) {
    try {
      return attempt(bytes);
    } catch (UnwritableEditException e) {
      return Outcome.Failed.because(e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.Failed.internally(e);
    }
  }

  private Outcome attempt(byte[] bytes) throws UnwritableEditException {
    Optional<DetectedCharset> charset = GivenCharset.orDetected(encoding, bytes);
    if (charset.isEmpty()) {
      return new Outcome.Binary(bytes);
    }
    TextFile file = TextFile.decode(bytes, charset.get().charset(), charset.get().bomLength());
    Review review = reviewer.apply(file.text());
    Outcome.Suggestions suggestions =
        review.suggestions().isEmpty()
            ? Outcome.Suggestions.NONE
            : new Outcome.Suggestions(file.text(), review.suggestions());
    WritableEdits parted = WritableEdits.of(review.edits(), file.charset());
    Outcome.LeftOut leftOut = Outcome.LeftOut.of(parted);
    byte[] repaired = Edits.apply(file, parted.edits());
    return Arrays.equals(repaired, bytes)
        ? new Outcome.Unchanged(bytes, suggestions, leftOut)
        : new Outcome.Repaired(file, parted.edits(), repaired, suggestions, leftOut);
  }
}
