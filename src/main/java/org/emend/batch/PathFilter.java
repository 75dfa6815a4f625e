package org.emend.batch;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of a walk are wanted, by globs on their relative paths.
 *
 * <p>A glob without a slash matches a name at any depth: {@code *.txt} takes {@code a.txt} and
 * {@code 2019/a.txt}. A glob with one matches from the top: {@code 2019/*.txt}, {@code **}{@code
 * /old/*.txt}. A glob that matches a folder matches all that is in it.
 *
 * <p>Hidden files and folders are left out unless they are asked for; where git or emend keeps its
 * own is left out always.
 */
public final class PathFilter {

  private static final Set<String> OWN = Set.of(".git", ".emend");

  /** Wants every file that is not hidden. */
  public static final PathFilter ALL = of(List.of(), List.of());

  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;
  private final boolean wantsHidden;
  private final boolean obeysIgnoreFiles;

  private PathFilter(
      List<PathMatcher> includes,
      List<PathMatcher> excludes,
      boolean wantsHidden,
      boolean obeysIgnoreFiles) {
    this.includes = includes;
    this.excludes = excludes;
    this.wantsHidden = wantsHidden;
    this.obeysIgnoreFiles = obeysIgnoreFiles;
  }

  /**
   * A file is wanted if some include matches it, or there is none, and no exclude does.
   *
   * @throws java.util.regex.PatternSyntaxException if a glob is malformed
   */
  public static PathFilter of(List<String> includes, List<String> excludes) {
    return new PathFilter(
        includes.stream().map(PathFilter::matcher).toList(),
        excludes.stream().map(PathFilter::matcher).toList(),
        false,
        false);
  }

  /** The same, and hidden files and folders are wanted, too. */
  public PathFilter withHidden() {
    return new PathFilter(includes, excludes, true, obeysIgnoreFiles);
  }

  /** The same, and what {@code .gitignore} and {@code .emendignore} name is left out. */
  public PathFilter withIgnoreFiles() {
    return new PathFilter(includes, excludes, wantsHidden, true);
  }

  boolean obeysIgnoreFiles() {
    return obeysIgnoreFiles;
  }

  /** Whether a file or folder that a walk meets is left out because it is hidden. */
  boolean hides(Path met) throws IOException {
    return OWN.contains(met.getFileName().toString()) || (!wantsHidden && Files.isHidden(met));
  }

  boolean accepts(Path relative) {
    return (includes.isEmpty() || matchesAny(includes, relative)) && !excludes(relative);
  }

  boolean excludes(Path relative) {
    return matchesAny(excludes, relative);
  }

  private static boolean matchesAny(List<PathMatcher> globs, Path relative) {
    return globs.stream().anyMatch(glob -> glob.matches(relative));
  }

  private static PathMatcher matcher(String glob) {
    String trimmed = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    if (trimmed.indexOf('/') < 0) {
      PathMatcher name = compile(trimmed);
      return relative -> names(relative).anyMatch(name::matches);
    }
    String fromTop = trimmed.startsWith("./") ? trimmed.substring(2) : trimmed;
    String anchored = fromTop.startsWith("/") ? fromTop.substring(1) : fromTop;
    List<PathMatcher> forms = withoutEmptyFolders(anchored).map(PathFilter::compile).toList();
    return relative ->
        leadingParts(relative).anyMatch(part -> forms.stream().anyMatch(f -> f.matches(part)));
  }

  /** {@code **}{@code /} stands for no folder too, which Java's globs do not know. */
  private static Stream<String> withoutEmptyFolders(String glob) {
    String inner = glob.replace("/**/", "/");
    return Stream.of(glob, inner)
        .flatMap(
            form -> form.startsWith("**/") ? Stream.of(form, form.substring(3)) : Stream.of(form))
        .distinct();
  }

  private static PathMatcher compile(String glob) {
    FileSystem files = FileSystems.getDefault();
    return files.getPathMatcher("glob:" + glob);
  }

  private static Stream<Path> names(Path relative) {
    return Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1).map(relative::getName);
  }

  private static Stream<Path> leadingParts(Path relative) {
    return Stream.iterate(relative, part -> part != null, Path::getParent);
  }
}
