package org.emend.cli;

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
    String json = Texts.bounded(file, Profile.MAX_JSON_LENGTH, "not a profile");
    try {
      return Profile.fromJson(json);
    } catch (ProfileException e) {
      throw InputException.about(file, e.getMessage());
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
