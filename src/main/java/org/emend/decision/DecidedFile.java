package org.emend.decision;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;
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
    edits = List.copyOf(edits);
  }

  /** The edits that were accepted. */
  public List<DecidedEdit> accepted() {
    return edits.stream().filter(edit -> edit.verdict() == Verdict.ACCEPTED).toList();
  }
}
