package org.emend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.emend.damage.Channel;
import org.emend.language.WordForms;

/**
 * What was learned about a damage: enough to repair other files that went through it.
 *
 * @param channel what became of each character, and by which mechanism
 * @param forms how the references write words with apostrophes
 */
public record Profile(Channel channel, WordForms forms) {

  public Profile {
    requireNonNull(channel, "channel");
    requireNonNull(forms, "forms");
  }

  /**
   * The same damage, and what further references tell of how their source writes.
   *
   * <p>The references should come from where the damaged texts do. Counts add up, so a reference
   * that the profile was learned from would count twice; a text that is given twice here is read
   * once. What the profile was learned from is not read again: a word that has an apostrophe only
   * in the new references is counted in these alone. {@link Emend#learn(List, List)} with all
   * references at once knows more.
   *
   * @param references intact texts
   */
  public Profile withReferences(List<Reference> references) {
    List<String> texts = references.stream().map(Reference::text).distinct().toList();
    return new Profile(channel, MoreForms.of(forms, texts));
  }

  /** The profile as versioned JSON, ending with a line feed. */
  public String toJson() {
    return ProfileJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws ProfileException if it is not a profile, is of a newer version or holds an unknown
   *     charset; the message does not name the file
   */
  public static Profile fromJson(String json) throws ProfileException {
    return ProfileJson.read(json);
  }

  /** Whether the pairs showed no damage, so that the profile repairs nothing. */
  public boolean isEmpty() {
    return channel.isIdentity();
  }

  /** The damage as a table for people, without a final line feed: the text of {@code learn}. */
  public String describe() {
    return ProfileDescription.of(channel);
  }
}
