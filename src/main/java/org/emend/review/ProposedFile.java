package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.emend.decision.EarlierDecisions;
import org.emend.decision.Form;
import org.emend.edit.Edit;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;
import org.emend.text.TextFile;

/**
 * A file and what may be changed in it, for a person to decide on.
 *
 * @param name the file, as decisions will name it
 * @param file what it holds
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param edits in order of their start, none overlapping another
 */
public record ProposedFile(PathName name, TextFile file, String sha256, List<ProposedEdit> edits) {

  public ProposedFile {
    requireNonNull(name, "name");
    requireNonNull(file, "file");
    requireNonNull(sha256, "sha256");
    edits = List.copyOf(edits);
  }

  /**
   * The edits and suggestions of a file.
   *
   * @param edits in order of their start
   * @param suggestions in order of their start, in conflict with no edit
   * @param earlier what was decided before
   */
  public static ProposedFile of(
      PathName name,
      TextFile file,
      List<Edit> edits,
      List<Edit> suggestions,
      EarlierDecisions earlier) {
    String sha256 = ContentDigest.of(file.bytes()).sha256();
    Set<Edit> suggested = new HashSet<>(suggestions);
    List<Edit> all = new ArrayList<>(edits);
    all.addAll(suggestions);
    all.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    List<OptionalInt> partners = QuotationPairs.partners(file.text(), all);
    List<ProposedEdit> proposed = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Edit edit = all.get(i);
      proposed.add(
          new ProposedEdit(
              edit,
              suggested.contains(edit),
              Form.of(file.text(), edit),
              partners.get(i),
              earlier.of(name, sha256, file.text(), edit)));
    }
    return new ProposedFile(name, file, sha256, proposed);
  }
}
