package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.emend.Review;
import org.emend.charset.CharsetDetector;
import org.emend.charset.DetectedCharset;
import org.emend.edit.Edits;
import org.emend.edit.UnwritableEditException;
import org.emend.text.TextFile;

/**
 * Repairs the bytes of one file: finds their charset, asks for the edits, makes them and passes the
 * suggestions on. Safe for use by several threads if the reviewer is.
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
    Optional<DetectedCharset> charset = charset(bytes);
    if (charset.isEmpty()) {
      return new Outcome.Binary(bytes);
    }
    TextFile file = TextFile.decode(bytes, charset.get().charset(), charset.get().bomLength());
    Review review = reviewer.apply(file.text());
    Outcome.Suggestions suggestions =
        review.suggestions().isEmpty()
            ? Outcome.Suggestions.NONE
            : new Outcome.Suggestions(file.text(), review.suggestions());
    if (review.edits().isEmpty()) {
      return new Outcome.Unchanged(bytes, suggestions);
    }
    byte[] repaired = Edits.apply(file, review.edits());
    return Arrays.equals(repaired, bytes)
        ? new Outcome.Unchanged(bytes, suggestions)
        : new Outcome.Repaired(file, review.edits(), repaired, suggestions);
  }

  private Optional<DetectedCharset> charset(byte[] bytes) {
    Optional<DetectedCharset> detected = CharsetDetector.detect(bytes);
    return encoding.isEmpty() ? detected : GivenCharset.of(encoding.get(), bytes, detected);
  }
}
