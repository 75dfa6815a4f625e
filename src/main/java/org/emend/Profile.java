package org.emend;

import static java.util.Objects.requireNonNull;

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
