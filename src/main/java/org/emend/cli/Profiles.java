package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emend.Emend;
import org.emend.Profile;
import org.emend.ProfileException;
import org.emend.Reference;
import org.emend.TextPair;
import org.emend.UnrelatedTextsException;
import org.emend.language.EnglishModel;

/** Profiles as the user gives them. */
final class Profiles {

  private Profiles() {}

  static Profile read(Path file) throws InputException {
    if (isTooLarge(file)) {
      throw InputException.about(file, "not a profile: it is too large");
    }
    String json = new String(Texts.bytes(file), UTF_8);
    if (json.isBlank()) {
      throw InputException.about(file, "is empty");
    }
    try {
      return Profile.fromJson(json);
    } catch (ProfileException e) {
      throw InputException.about(file, e.getMessage());
    }
  }

  /** Seen before it is read; a character has four bytes at most. */
  private static boolean isTooLarge(Path file) throws InputException {
    try {
      return Files.size(file) > 4L * Profile.MAX_JSON_LENGTH;
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
  }

  static Profile learn(List<TextPair> pairs, List<Reference> references, EnglishModel model)
      throws InputException {
    try {
      return Emend.learn(pairs, references, model);
    } catch (UnrelatedTextsException e) {
      throw new InputException(e.getMessage());
    }
  }
}
