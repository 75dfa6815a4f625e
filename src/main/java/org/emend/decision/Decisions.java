package org.emend.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emend.files.PathName;

/**
 * What was decided on the edits of many files.
 *
 * @param files in order of their names; several of one name if it held different things when
 *     decisions were made
 */
public record Decisions(List<DecidedFile> files) {

  /** Nothing is decided. */
  public static final Decisions NONE = new Decisions(List.of());

  /** How long the JSON of decisions can be, in UTF-16 code units. */
  public static final int MAX_JSON_LENGTH = 256 << 20;

  public Decisions {
    files =
        files.stream()
            .filter(file -> !file.edits().isEmpty())
            .sorted(Comparator.comparing(DecidedFile::name).thenComparing(DecidedFile::sha256))
            .toList();
  }

  /** Every decision, file by file. */
  public Stream<DecidedEdit> edits() {
    return files.stream().flatMap(file -> file.edits().stream());
  }

  /** These decisions, but that of the other where both decide on the same edit of a content. */
  public Decisions updatedBy(Decisions other) {
    record Content(PathName name, String sha256) {}
    Map<Content, DecidedFile> known = new LinkedHashMap<>();
    Stream.concat(files.stream(), other.files.stream())
        .forEach(
            file ->
                known.merge(new Content(file.name(), file.sha256()), file, DecidedFile::updatedBy));
    return new Decisions(new ArrayList<>(known.values()));
  }

  /** The decisions as versioned JSON, ending with a line feed. */
  public String toJson() {
    return DecisionsJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote, or the page of {@code repair --html}.
   *
   * <p>It may come from anywhere: what makes no sense is refused.
   *
   * @throws DecisionsException if it is none, is of a newer version or names an unknown charset
   */
  public static Decisions fromJson(String json) throws DecisionsException {
    return DecisionsJson.read(json);
  }
}
