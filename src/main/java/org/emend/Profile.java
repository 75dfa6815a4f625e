package org.emend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.emend.damage.Channel;
import org.emend.decision.DecidedFile;
import org.emend.experience.Experience;
import org.emend.experience.Lesson;
import org.emend.experience.Teaching;
import org.emend.language.EnglishModel;
import org.emend.language.LostMarks;
import org.emend.language.SourceStyle;

/**
 * What was learned about a damage: enough to repair other files that went through it.
 *
 * @param channel what became of each character, and by which mechanism
 * @param style how the source of the references writes
 * @param experience what decisions of people on proposed edits taught
 */
public record Profile(Channel channel, SourceStyle style, Experience experience) {

  /** How long the JSON of a profile can be, in UTF-16 code units. */
  public static final int MAX_JSON_LENGTH = 32 << 20;

  public Profile {
    requireNonNull(channel, "channel");
    requireNonNull(style, "style");
    requireNonNull(experience, "experience");
  }

  /** A profile without experience. */
  public Profile(Channel channel, SourceStyle style) {
    this(channel, style, Experience.NONE);
  }

  /**
   * The damage that explains what was seen in texts of which there is no original: text that was
   * decoded in one wrong charset, or in several, one after the other.
   *
   * @param seen the damage of all the texts, as from {@link SeenDamage#of}
   * @throws UnexplainedDamageException if no wrong decoding was seen, or if several were that one
   *     mechanism cannot explain
   */
  public static Profile explaining(List<SeenDamage> seen) throws UnexplainedDamageException {
    return new WrongDecodings(seen).profile();
  }

  /**
   * The same damage, and what further references tell of how their source writes.
   *
   * <p>The references should come from where the damaged texts do. Counts add up, so a reference
   * that the profile was learned from would count twice; a text that is given twice here is read
   * once.
   *
   * @param references intact texts
   */
  public Profile withReferences(List<Reference> references) {
    return withReferences(references, EnglishModel.shipped());
  }

  /** The same, read with another model than the one that comes with the program. */
  public Profile withReferences(List<Reference> references, EnglishModel model) {
    List<String> texts = references.stream().map(Reference::text).distinct().toList();
    return texts.isEmpty()
        ? this
        : new Profile(channel, style.plus(model.learn(texts)), experience);
  }

  /**
   * What people's decisions on edits teach that this profile had proposed: a profile with {@link
   * Lesson#experience} proposes no more what was rejected, and makes more of what was accepted.
   *
   * <p>Counts add up, so decisions that were learned from before would count twice.
   *
   * @param files what was decided; of the same edit of the same file the last decision counts
   */
  public Lesson lessonOf(List<DecidedFile> files) {
    return Teaching.of(
        experience, files.stream().map(file -> file.seenThrough(this::withoutMarks)).toList());
  }

  /** As the damage leaves a text, also where it spared some marks. */
  private String withoutMarks(String text) {
    StringBuilder without = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (LostMarks.MARKS.indexOf(c) >= 0) {
                without.append(channel.image(c));
              } else {
                without.appendCodePoint(c);
              }
            });
    return without.toString();
  }

  /** The same, with other experience. */
  public Profile with(Experience other) {
    return new Profile(channel, style, other);
  }

  /** The profile as versioned JSON, ending with a line feed. */
  public String toJson() {
    return ProfileJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * <p>It may come from anywhere: what is too large or makes no sense is refused.
   *
   * @throws ProfileException if it is not a profile, is of a newer version or holds an unknown
   *     charset; the message, of one line, does not name the file
   */
  public static Profile fromJson(String json) throws ProfileException {
    return ProfileJson.read(json);
  }

  /** Whether the pairs showed no damage, so that the profile repairs nothing. */
  public boolean isEmpty() {
    return channel.isIdentity();
  }

  /** The damage in words, as data. */
  public DamageDescription damage() {
    return DamageDescription.of(channel);
  }

  /** The damage as a table for people, without a final line feed: the text of {@code learn}. */
  public String describe() {
    return damage().text();
  }
}
