package org.emend.decision;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emend.files.PathName;

/**
 * What was decided on the edits of a file.
 *
 * @param name the file, as it was named when the edits were proposed
 * @param sha256 of its bytes then, 64 lower-case hexadecimal digits
 * @param charset how they were read
 * @param bomLength how many bytes at the start are a byte order mark
 * @param edits in order of their start; those that were not decided on are not among them
 */
public record DecidedFile(
    PathName name, String sha256, Charset charset, int bomLength, List<DecidedEdit> edits) {

  public DecidedFile {
    requireNonNull(name, "name");
    requireNonNull(sha256, "sha256");
    requireNonNull(charset, "charset");
    edits =
        edits.stream()
            .sorted(
                Comparator.comparingInt(DecidedEdit::start)
                    .thenComparingInt(DecidedEdit::end)
                    .thenComparing(DecidedEdit::after))
            .toList();
  }

  /** The same content with other decisions. */
  public DecidedFile with(List<DecidedEdit> others) {
    return new DecidedFile(name, sha256, charset, bomLength, others);
  }

  /** The same decisions, with what stands around the edits read otherwise. */
  public DecidedFile seenThrough(UnaryOperator<String> reading) {
    return with(edits.stream().map(edit -> edit.seenThrough(reading)).toList());
  }

  /** These decisions on a content, but those of the other on the same edits. */
  DecidedFile updatedBy(DecidedFile other) {
    record Change(int start, int end, String after) {}
    Map<Change, DecidedEdit> known = new HashMap<>();
    Stream.concat(edits.stream(), other.edits.stream())
        .forEach(edit -> known.put(new Change(edit.start(), edit.end(), edit.after()), edit));
    return new DecidedFile(
        name, sha256, other.charset, other.bomLength, new ArrayList<>(known.values()));
  }

  /** The edits that were accepted. */
  public List<DecidedEdit> accepted() {
    return edits.stream().filter(edit -> edit.verdict() == Verdict.ACCEPTED).toList();
  }
}
