package org.emend.evaluation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.DamageTable;
import org.emend.damage.Explanation;
import org.emend.damage.Mechanism;
import org.emend.damage.OnError;
import org.emend.damage.Step;

/**
 * Damages that texts often go through, for those who have no damaged text at hand. {@code she said
 * — “so”} comes out of {@link #DROP} as {@code she said so}.
 */
public enum NamedChannel {
  /** Windows-1252 read as ISO-8859-1, control characters stripped, spaces collapsed. */
  DROP,
  /** The same recoding; each control character became a space. */
  SPACE,
  /** The same recoding; each control character became a question mark. */
  QUESTION,
  /** The same recoding; each control character became U+FFFD. */
  FFFD,
  /** UTF-8 read as ISO-8859-1, each control character a question mark: {@code â??}. */
  LOSSY;

  /** What the damage does, step by step. */
  public Mechanism mechanism() {
    return new Mechanism(
        switch (this) {
          case DROP ->
              List.of(
                  recode("windows-1252"),
                  new Step.Strip(CharacterClass.C1_CONTROLS),
                  new Step.CollapseSpaces());
          case SPACE -> List.of(recode("windows-1252"), replace(" "));
          case QUESTION -> List.of(recode("windows-1252"), replace("?"));
          case FFFD -> List.of(recode("windows-1252"), replace("\uFFFD"));
          case LOSSY -> List.of(recode("UTF-8"), replace("?"));
        });
  }

  private static Step recode(String encodedAs) {
    return new Step.Recode(
        Charset.forName(encodedAs),
        OnError.QUESTION_MARK,
        StandardCharsets.ISO_8859_1,
        OnError.REPLACEMENT_CHARACTER);
  }

  private static Step replace(String by) {
    return new Step.Replace(CharacterClass.C1_CONTROLS, by);
  }

  /** The damage as a channel that is known, not learned. */
  public Channel channel() {
    return new Channel(
        new DamageTable(new TreeMap<>(), 0), Optional.of(new Explanation(mechanism(), List.of())));
  }

  /** The name in lower case, as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
