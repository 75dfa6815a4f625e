package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ShellWordTest {

  private static String word(String path) {
    return ShellWord.of(Path.of(path));
  }

  @Test
  void plainPathsStayAsTheyAre() {
    assertEquals("articles/2019/a-1.txt", word("articles/2019/a-1.txt"));
    assertEquals("/home/ann/docs", word("/home/ann/docs"));
    assertEquals(".", word("."));
    assertEquals("../docs", word("../docs"));
  }

  @Test
  void whatTheShellWouldReadIsQuoted() {
    assertEquals("'my letters'", word("my letters"));
    assertEquals("'Ann'\\''s $HOME'", word("Ann's $HOME"));
    assertEquals("''", word(""));
  }

  @Test
  void aPathIsNotTakenForAnOption() {
    assertEquals("./-q", word("-q"));
    assertEquals("./@arguments", word("@arguments"));
    assertEquals("'./-q 1'", word("-q 1"));
  }

  @Test
  void nothingOfANameReachesTheScreenAsAControl() {
    assertEquals("$'red\\033[31m'", word("red\u001B[31m"));
    assertEquals("$'it\\047s\\134n\\012'", word("it's\\n\n"));
    assertEquals("$'./-a\\011'", word("-a\t"));
  }

  @Test
  void aShellReadsThePathBack() throws Exception {
    for (String path :
        new String[] {"my letters", "Ann's $HOME", "red\u001B[31m'\\", "two\nlines"}) {
      assertEquals(path, readByBash(word(path)));
    }
  }

  private static String readByBash(String word) throws IOException {
    Process bash = new ProcessBuilder("bash", "-c", "printf %s " + word).start();
    return new String(bash.getInputStream().readAllBytes(), UTF_8);
  }
}
