package org.emend.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathBytesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "docs/é/a b%20.txt",
        "a\"\\\n\t.txt",
        "../up.txt",
        "/tmp/ü.txt",
        "src/test",
        "/"
      })
  void areTheNameInTheFileSystemsBytes(String name) {
    assertEquals(name, new String(PathBytes.of(Path.of(name)), UTF_8));
  }
}
