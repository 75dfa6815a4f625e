package org.emend.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that name intact texts and what became of them, paired in their order. */
final class PairOptions {

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description = "A text as it was before the damage, or a folder of such texts. Repeatable.")
  private List<Path> references = new ArrayList<>();

  @Option(
      names = "--damaged",
      paramLabel = "DMG",
      description =
          "The same text after the damage, or a folder with files of the same names."
              + " The first --damaged belongs to the first --reference, and so on;"
              + " further references need none.")
  private List<Path> damaged = new ArrayList<>();

  List<Path> references() {
    return references;
  }

  List<Path> damaged() {
    return damaged;
  }

  /** The references that have a {@code --damaged}: the first ones. */
  List<Path> paired() {
    return references.subList(0, damaged.size());
  }

  /** The references beyond those. */
  List<Path> unpaired() {
    return references.subList(damaged.size(), references.size());
  }
}
