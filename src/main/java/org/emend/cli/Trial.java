package org.emend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emend.Emend;
import org.emend.Profile;
import org.emend.TextPair;
import org.emend.batch.SourceFile;
import org.emend.damage.Channel;
import org.emend.evaluation.HeldOut;
import org.emend.language.EnglishModel;

/**
 * A sound text for {@code evaluate} with what repairs it after it was damaged.
 *
 * @param text what is evaluated
 * @param emend what was learned elsewhere
 */
record Trial(String text, Emend emend) {

  /** How many characters are learned from, if the user does not say. */
  static final int LEARNED = 8_000;

  /** Makes trials of files. */
  @FunctionalInterface
  interface Maker {
    Trial of(SourceFile file, String text) throws InputException;
  }

  /** Whole texts, repaired with one profile. */
  static Maker with(Profile profile, EnglishModel model) {
    Emend emend = Emend.of(profile, List.of(), model);
    return (file, text) -> new Trial(text, emend);
  }

  /**
   * Trials for which the damage is learned.
   *
   * @param channel the damage
   * @param size how many characters to learn from
   * @param model knows the language
   */
  record Learning(Channel channel, int size, EnglishModel model) {

    /** Texts of which the beginning is learned from and the rest evaluated. */
    Maker fromBeginnings() {
      return (file, text) -> {
        HeldOut parts = HeldOut.split(text, size);
        return new Trial(parts.evaluated(), learn(file.path(), parts.learned()));
      };
    }

    /**
     * Whole texts; the beginnings of others are learned from.
     *
     * @param references texts for all, and folders with a text of the same relative name
     */
    Maker from(List<Path> references) {
      return (file, text) -> {
        Path reference = reference(references, file);
        return new Trial(text, learn(reference, HeldOut.beginning(readNeeded(reference), size)));
      };
    }

    private Emend learn(Path name, String text) throws InputException {
      TextPair pair = new TextPair(name.toString(), text, channel.damage(text));
      return Emend.of(Profiles.learn(List.of(pair), List.of(), model), List.of(), model);
    }
  }

  private static Path reference(List<Path> references, SourceFile file) throws InputException {
    for (Path reference : references) {
      if (!Files.isDirectory(reference)) {
        return reference;
      }
      Path twin = reference.resolve(file.relative());
      if (Files.exists(twin)) {
        return twin;
      }
    }
    throw InputException.about(file.path(), "has no twin in any --reference");
  }

  private static String readNeeded(Path file) throws InputException {
    Optional<String> text = Texts.readUnzippedIfText(file).filter(found -> !found.isEmpty());
    return text.orElseThrow(() -> InputException.about(file, "is empty or binary"));
  }
}
