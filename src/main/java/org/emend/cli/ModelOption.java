package org.emend.cli;

import java.nio.file.Path;
import org.emend.language.EnglishModel;
import org.emend.language.ModelException;
import picocli.CommandLine.Option;

/** Which model of the language to use. */
final class ModelOption {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Use what 'emend train -o FILE' has made, not the model that emend brings.")
  private Path file;

  boolean isGiven() {
    return file != null;
  }

  EnglishModel model() throws InputException {
    if (file == null) {
      return EnglishModel.shipped();
    }
    try {
      return EnglishModel.read(Texts.bytes(file));
    } catch (ModelException e) {
      throw InputException.about(file, e.getMessage());
    }
  }
}
