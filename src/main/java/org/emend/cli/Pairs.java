package org.emend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.TextPair;
import org.emend.batch.SourceFile;

/** Pairs texts with what became of them: file with file, folder with folder by relative name. */
final class Pairs {

  private final Console console;
  private final List<TextPair> pairs = new ArrayList<>();

  private Pairs(Console console) {
    this.console = console;
  }

  /**
   * The pairs that the two lists name, one by one.
   *
   * @param references as many as {@code damaged}
   * @param console is told of files in folders that have no twin
   */
  static List<TextPair> of(List<Path> references, List<Path> damaged, Console console)
      throws InputException {
    Pairs pairs = new Pairs(console);
    for (int i = 0; i < damaged.size(); i++) {
      pairs.add(references.get(i), damaged.get(i));
    }
    return List.copyOf(pairs.pairs);
  }

  private void add(Path reference, Path damaged) throws InputException {
    if (Files.isDirectory(reference) && Files.isDirectory(damaged)) {
      addFolders(reference, damaged);
      return;
    }
    String referenceText = Texts.read(reference);
    pairs.add(new TextPair(name(reference, damaged), referenceText, Texts.read(damaged)));
  }

  private static String name(Path reference, Path damaged) {
    return reference + " and " + damaged;
  }

  private void addFolders(Path reference, Path damaged) throws InputException {
    Map<Path, Path> twins = byRelativePath(damaged);
    int before = pairs.size();
    for (SourceFile file : Texts.walk(reference)) {
      Path twin = twins.remove(file.relative());
      if (twin == null) {
        console.report(file.path(), "has no twin in " + damaged);
      } else {
        addIfTexts(file.path(), twin);
      }
    }
    twins.values().forEach(lone -> console.report(lone, "has no twin in " + reference));
    if (pairs.size() == before) {
      throw new InputException(name(reference, damaged) + ": no texts of the same name in both");
    }
  }

  private static Map<Path, Path> byRelativePath(Path folder) throws InputException {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (SourceFile file : Texts.walk(folder)) {
      files.put(file.relative(), file.path());
    }
    return files;
  }

  private void addIfTexts(Path reference, Path damaged) throws InputException {
    Optional<String> original = text(reference);
    Optional<String> remains = text(damaged);
    if (original.isPresent() && remains.isPresent()) {
      pairs.add(new TextPair(name(reference, damaged), original.get(), remains.get()));
    }
  }

  private Optional<String> text(Path file) throws InputException {
    Optional<String> text = Texts.readIfText(file).filter(found -> !found.isEmpty());
    if (text.isEmpty()) {
      console.report(file, Texts.LEFT_OUT);
    }
    return text;
  }
}
