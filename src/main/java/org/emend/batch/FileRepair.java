package org.emend.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

  /** How the charset of bytes is found; empty if they are no text. */
  @FunctionalInterface
  private interface Reading {
    Optional<DetectedCharset> of(byte[] bytes);
  }

  /**
   * What comes of a file that holds these bytes; a fault of the reviewer is an outcome, too. A file
   * that would not be left alone from then on is left alone at once.
   */
  public Outcome repair(byte[] bytes) {
    return repair(bytes, this::charset);
  }

  /** What comes of a part of a file whose charset is known; one that is binary is no text. */
  Outcome repair(Piece piece) {
    return repair(
        piece.bytes(),
        bytes -> Optional.of(piece.charset()).filter(charset -> !isBinary(bytes, charset)));
  }

  /** How a file that begins with these bytes is read; empty if it is no text. */
  Optional<DetectedCharset> charset(byte[] bytes) {
    return GivenCharset.orDetected(encoding, bytes);
  }

  /** Whether bytes are zero in a charset whose texts have none. */
  private static boolean isBinary(byte[] bytes, DetectedCharset charset) {
    return !GivenCharset.isWide(charset.charset()) && new String(bytes, ISO_8859_1).indexOf(0) >= 0;
  }

  private Outcome repair(byte[] bytes, Reading reading) {
    try {
      Outcome outcome = attempt(bytes, reading);
      return outcome instanceof Outcome.Repaired repaired && !isLasting(repaired, reading)
          ? new Outcome.Unchanged(repaired.before(), repaired.suggestions(), repaired.leftOut())
          : outcome;
    } catch (UnwritableEditException e) {
      return Outcome.Failed.because(e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.Failed.internally(e);
    }
  }

  /**
   * Whether nothing is found in the repaired file. A review finds nothing in what it made of a
   * text, so only a file that is read otherwise now, or of which not all edits were made, is looked
   * at.
   */
  private boolean isLasting(Outcome.Repaired repaired, Reading reading)
      throws UnwritableEditException {
    TextFile before = repaired.before();
    Optional<DetectedCharset> charset = reading.of(repaired.content());
    boolean isReadAlike =
        charset.isPresent()
            && charset.get().charset().equals(before.charset())
            && charset.get().bomLength() == before.bomLength();
    return (isReadAlike && repaired.leftOut().edits() == 0)
        || !(attempt(repaired.content(), reading) instanceof Outcome.Repaired);
  }

  private Outcome attempt(byte[] bytes, Reading reading) throws UnwritableEditException {
    Optional<DetectedCharset> charset = reading.of(bytes);
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
        ? new Outcome.Unchanged(file, suggestions, leftOut)
        : new Outcome.Repaired(file, parted.edits(), repaired, suggestions, leftOut);
  }
}
