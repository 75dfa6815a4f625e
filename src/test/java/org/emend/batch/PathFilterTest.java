package org.emend.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFilterTest {

  @ParameterizedTest
  @CsvSource({
    "*.txt,          a.txt,            true",
    "*.txt,          2019/may/a.txt,   true",
    "*.txt,          a.txt.bak,        false",
    "2019,           2019/may/a.txt,   true",
    "may,            2019/may/a.txt,   true",
    "may/,           2019/may/a.txt,   true",
    "2019/*.txt,     2019/a.txt,       true",
    "2019/*.txt,     2019/may/a.txt,   false",
    "2019/*.txt,     old/2019/a.txt,   false",
    "/a.txt,         a.txt,            true",
    "/a.txt,         sub/a.txt,        false",
    "./sub/a.txt,    sub/a.txt,        true",
    "**/a.txt,       a.txt,            true",
    "**/a.txt,       x/y/a.txt,        true",
    "2019/**/a.txt,  2019/a.txt,       true",
    "2019/**/a.txt,  2019/x/y/a.txt,   true",
    "2019/may,       2019/may/b/a.txt, true",
    "'{a,b}.txt',    x/b.txt,          true",
  })
  void matchesAsInAnIgnoreFile(String glob, String path, boolean matches) {
    assertEquals(matches, PathFilter.of(List.of(glob), List.of()).accepts(Path.of(path)));
    assertEquals(matches, PathFilter.of(List.of(), List.of(glob)).excludes(Path.of(path)));
  }

  @Test
  void anExcludeOutweighsAnInclude() {
    PathFilter filter = PathFilter.of(List.of("*.txt", "*.md"), List.of("draft*"));

    assertTrue(filter.accepts(Path.of("a.md")));
    assertEquals(false, filter.accepts(Path.of("draft.md")));
  }

  @Test
  void rejectsAMalformedGlob() {
    assertThrows(PatternSyntaxException.class, () -> PathFilter.of(List.of("[a"), List.of()));
  }
}
