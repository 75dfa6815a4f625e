package org.emend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.emend.files.PathBytes;
import org.emend.files.RealPath;

/**
 * What the ignore files in a folder and in those above it say of the paths in the folder, as in <a
 * href="https://git-scm.com/docs/gitignore">gitignore(5)</a>: the deepest file that says something
 * is right, and in it the last such line.
 *
 * <p>A {@code .gitignore} counts from the enclosing repository down, an {@code .emendignore}, which
 * comes before it, from the folder that the user named.
 */
final class IgnoreRules {

  private static final String GIT = ".gitignore";
  private static final String OWN = ".emendignore";

  private final Optional<IgnoreRules> above;

  /** Where the folder is below the first with rules: empty for that one, else ends with a slash. */
  private final String folder;

  /** What comes first is right. */
  private final List<IgnoreNode> files;

  private IgnoreRules(Optional<IgnoreRules> above, String folder, List<IgnoreNode> files) {
    this.above = above;
    this.folder = folder;
    this.files = files;
  }

  /**
   * The rules for what is in a folder that the user named.
   *
   * @throws IOException if an ignore file cannot be read
   */
  static IgnoreRules in(Path root) throws IOException {
    Path real = RealPath.of(root);
    Optional<Path> repository = repository(real);
    if (repository.isEmpty() || repository.get().equals(real)) {
      return new IgnoreRules(Optional.empty(), "", read(root, OWN, GIT));
    }
    IgnoreRules rules = new IgnoreRules(Optional.empty(), "", read(repository.get(), GIT));
    Path folder = repository.get();
    while (!folder.equals(real.getParent())) {
      folder = folder.resolve(real.getName(folder.getNameCount()));
      rules = rules.below(folder.getFileName(), read(folder, GIT));
    }
    return rules.below(real.getFileName(), read(root, OWN, GIT));
  }

  /** The rules for what is in a folder that is in this one. */
  IgnoreRules enter(Path subfolder) throws IOException {
    return below(subfolder.getFileName(), read(subfolder, OWN, GIT));
  }

  private IgnoreRules below(Path name, List<IgnoreNode> read) {
    return new IgnoreRules(
        files.isEmpty() ? above : Optional.of(this), folder + text(name) + "/", read);
  }

  /** Whether an entry of the folder is to be left aside. */
  boolean ignore(Path entry, boolean isFolder) {
    String path = folder + text(entry.getFileName());
    Optional<IgnoreRules> rules = Optional.of(this);
    while (rules.isPresent()) {
      String relative = path.substring(rules.get().folder.length());
      for (IgnoreNode file : rules.get().files) {
        Boolean said = file.checkIgnored(relative, isFolder);
        if (said != null) {
          return said;
        }
      }
      rules = rules.get().above;
    }
    return false;
  }

  private static Optional<Path> repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static List<IgnoreNode> read(Path folder, String... names) throws IOException {
    List<IgnoreNode> read = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        IgnoreNode rules = new IgnoreNode();
        try (InputStream in = Files.newInputStream(file)) {
          rules.parse(file.toString(), in);
        }
        if (!rules.getRules().isEmpty()) {
          read.add(rules);
        }
      }
    }
    return read;
  }

  /** The name as git reads it, in whatever locale the program runs. */
  private static String text(Path name) {
    String text = name.toString();
    return text.chars().allMatch(c -> c < 0x80) ? text : new String(PathBytes.of(name), UTF_8);
  }
}
