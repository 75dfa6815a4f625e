package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emend.charset.CharsetDetector;
import org.emend.charset.DetectedCharset;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.edit.UnwritableEditException;
import org.emend.text.TextFile;

/**
 * Repairs the bytes of one file: finds their charset, asks for the edits, makes them. Safe for use
 * by several threads if the repairer is.
 *
 * @param repairer from a text to the edits that it needs, in order, none overlapping
 * @param encoding the charset of every file, where the user knows it
 */
public record FileRepair(Function<String, List<Edit>> repairer, Optional<Charset> encoding) {

  public FileRepair {
    requireNonNull(repairer, "repairer");
    requireNonNull(encoding, "encoding");
  }

  /** What comes of a file that holds these bytes; a fault of the repairer is an outcome, too. */
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
    List<Edit> edits = repairer.apply(file.text());
    if (edits.isEmpty()) {
      return new Outcome.Unchanged(bytes);
    }
    byte[] repaired = Edits.apply(file, edits);
    return Arrays.equals(repaired, bytes)
        ? new Outcome.Unchanged(bytes)
        : new Outcome.Repaired(file, edits, repaired);
  }

  private Optional<DetectedCharset> charset(byte[] bytes) {
    Optional<DetectedCharset> detected = CharsetDetector.detect(bytes);
    return encoding.isEmpty() ? detected : GivenCharset.of(encoding.get(), bytes, detected);
  }
}
