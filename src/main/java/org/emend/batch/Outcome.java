package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.edit.Edit;
import org.emend.edit.Kind;
import org.emend.edit.WritableEdits;
import org.emend.files.FailureReason;
import org.emend.text.TextFile;

/**
 * What came of one file. The arrays are handed on, not copied: whoever gets one leaves it as it is.
 */
public sealed interface Outcome {

  /** The file was read and can be passed on, whether or not there was something to repair. */
  sealed interface Done extends Outcome {

    /** What the file holds after the repair. */
    byte[] content();

    /** What was not certain enough to be repaired. */
    default Suggestions suggestions() {
      return Suggestions.NONE;
    }

    /** What would be repaired if the file's charset had the characters. */
    default LeftOut leftOut() {
      return LeftOut.NONE;
    }
  }

  /**
   * Edits that a person may decide on; none of them is made.
   *
   * @param text the text as it was read, which the edits' offsets refer to
   * @param edits in order, none overlapping
   */
  record Suggestions(String text, List<Edit> edits) {

    static final Suggestions NONE = new Suggestions("", List.of());

    public Suggestions {
      requireNonNull(text, "text");
      edits = List.copyOf(edits);
    }
  }

  /**
   * Edits that are certain enough, but cannot be written in the file's charset.
   *
   * @param edits how many
   * @param reason one line; empty if there are none
   */
  record LeftOut(int edits, String reason) {

    static final LeftOut NONE = new LeftOut(0, "");

    static LeftOut of(WritableEdits parted) {
      return new LeftOut(parted.leftOut().size(), parted.reason());
    }

    /** Both, with the reason of the first. */
    LeftOut and(LeftOut other) {
      return new LeftOut(edits + other.edits, reason.isEmpty() ? other.reason : reason);
    }
  }

  /**
   * There was something to repair.
   *
   * @param before the file as it was read
   * @param edits what is changed in its text, in order; never empty
   * @param content the bytes with the edits made
   * @param suggestions what was not certain enough
   * @param leftOut what could not be written
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Repaired(
      TextFile before, List<Edit> edits, byte[] content, Suggestions suggestions, LeftOut leftOut)
      implements Done {
    public Repaired {
      requireNonNull(before, "before");
      edits = List.copyOf(edits);
      requireNonNull(content, "content");
      requireNonNull(suggestions, "suggestions");
      requireNonNull(leftOut, "leftOut");
    }
  }

  /**
   * A text in which nothing is repaired.
   *
   * @param before the file as it was read, and as it stays
   * @param suggestions what was not certain enough
   * @param leftOut what could not be written
   */
  record Unchanged(TextFile before, Suggestions suggestions, LeftOut leftOut) implements Done {
    public Unchanged {
      requireNonNull(before, "before");
      requireNonNull(suggestions, "suggestions");
      requireNonNull(leftOut, "leftOut");
    }

    @Override
    public byte[] content() {
      return before.bytes();
    }
  }

  /** Not a text. */
  @SuppressWarnings("ArrayRecordComponent")
  record Binary(byte[] content) implements Done {}

  /**
   * The file is too large to be held: what came of it was handed over piece by piece.
   *
   * @param isText whether it was read; of a binary file only the start is
   * @param edits how many of each kind were made
   * @param suggested how many suggestions there are
   * @param leftOut what could not be written
   */
  record InPieces(boolean isText, Map<Kind, Long> edits, long suggested, LeftOut leftOut)
      implements Outcome {
    public InPieces {
      edits = Map.copyOf(edits);
      requireNonNull(leftOut, "leftOut");
    }

    /** Whether anything was repaired. */
    public boolean isRepaired() {
      return !edits.isEmpty();
    }
  }

  /**
   * The file could not be read or repaired and is as it was.
   *
   * @param reason one line
   * @param fault what was thrown, where the program itself is at fault
   */
  record Failed(String reason, Optional<Throwable> fault) implements Outcome, Finding {

    static Failed because(String reason) {
      return new Failed(reason, Optional.empty());
    }

    static Failed internally(Throwable fault) {
      return new Failed(FailureReason.internalError(fault), Optional.of(fault));
    }
  }
}
